import type { ApiError, ErrorKind } from '#api/errors.ts'

interface Words {
  readonly title: string
  readonly advice: string
}

const byCode: Readonly<Record<string, Words>> = {
  not_configured: {
    title: 'No workspace is configured',
    advice: 'Whoever runs Greencheck sets CLOUDENTITY_HOST and the variables beside it.',
  },
  workspace_missing: {
    title: 'There is no such workspace',
    advice: 'Whoever runs Greencheck checks CLOUDENTITY_TENANT_ID and CLOUDENTITY_WORKSPACE_ID.',
  },
  machine_refused: {
    title: 'The workspace does not accept Greencheck’s client',
    advice: 'Whoever runs Greencheck checks CLOUDENTITY_CLIENT_ID and CLOUDENTITY_CLIENT_SECRET.',
  },
  generation_differs: {
    title: 'The workspace may be of another generation',
    advice: 'Whoever runs Greencheck sets CLOUDENTITY_GENERATION. What you entered is still here.',
  },
  secret_required: {
    title: 'The Client Secret has to be given again',
    advice: 'It goes nowhere it was not given for. Enter it, then save.',
  },
  stale: {
    title: 'It changed since you read it',
    advice: 'Nothing was written. Load it again and compare; what you entered is kept.',
  },
  idp_kept: {
    title: 'The workspace keeps it',
    advice: 'Sign in to the workspace through another identity provider, then delete it.',
  },
}

const byKind: Readonly<Record<ErrorKind, Words>> = {
  'signed-out': {
    title: 'You are signed out',
    advice: 'Sign in again. What you entered is kept, except secrets.',
  },
  forbidden: {
    title: 'You may not do this',
    advice: 'An administrator of the Auth0 tenant grants the permission.',
  },
  machine: {
    title: 'Greencheck’s client may not do this in the workspace',
    advice: 'An administrator of the workspace grants its client the permission.',
  },
  invalid: {
    title: 'The workspace did not take this',
    advice: 'Change what it complains about, then send it again.',
  },
  conflict: {
    title: 'This is in the way of something else',
    advice: 'Load it again and compare.',
  },
  'not-found': {
    title: 'It is no longer there',
    advice: 'It may have been deleted meanwhile. Go back to the list.',
  },
  'rate-limited': {
    title: 'Too many requests',
    advice: 'Wait, then try again. What you entered is still here.',
  },
  unavailable: {
    title: 'The workspace does not answer',
    advice: 'What you entered is still here. Try again in a minute.',
  },
  offline: {
    title: 'Greencheck’s server does not answer',
    advice: 'Check your network, then try again. What you entered is still here.',
  },
  lost: {
    title: 'It was sent, but no usable answer came',
    advice: 'It may have worked. Look before you send it again.',
  },
}

const ownFailure: Words = {
  title: 'Greencheck’s server failed',
  advice: 'An administrator finds the cause by the request.',
}
const ownRefusal: Words = {
  title: 'Greencheck did not send this',
  advice: 'Change what it complains about, then send it again.',
}

const grantedBy = (kind: ErrorKind, missing: string) =>
  kind === 'machine'
    ? `An administrator of the workspace grants its client ${missing}.`
    : `An administrator of the Auth0 tenant grants you ${missing}.`

/** What failed, and who can mend it. */
export function wordsOf({ code, kind, source, missing }: ApiError): Words {
  const known = byCode[code]
  if (known) return known
  if (missing !== undefined) return { ...byKind[kind], advice: grantedBy(kind, missing) }
  if (source === 'workspace') return byKind[kind]
  if (kind === 'unavailable') return ownFailure
  return kind === 'invalid' ? ownRefusal : byKind[kind]
}
