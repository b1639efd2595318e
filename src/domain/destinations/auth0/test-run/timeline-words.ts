import type { RunStepId } from './run.ts'
import { type SeenFailure } from './timeline-failure.ts'
import { wordsOf } from './timeline-lines.ts'

/** Names of the steps, as they stand on the screen. */
export const stepTitles: Record<RunStepId, string> = {
  authorize: 'Authorize',
  idp: 'At the IdP',
  callback: 'Callback',
  token: 'Token',
  claims: 'Signature and claims',
  mapping: 'Mapping',
  profile: 'Profile',
}

/** How the connection learns of the user; `tenant`: `auth0-oidc`, from the other tenant. */
export type Way = 'back' | 'front' | 'tenant'

/** What it means that a step worked: the end of a sentence. */
const always: Record<RunStepId, string> = {
  authorize: 'the tenant took the tester’s request',
  idp: 'the user signed in at the provider and was sent back',
  callback: 'the provider’s answer was taken at /login/callback',
  token: 'the provider’s token endpoint took the client and its code',
  claims: 'signature, issuer, audience and times of the ID token were accepted',
  mapping: 'the claims made a profile',
  profile: 'the user was stored',
}

const worked: Record<Way, Record<RunStepId, string>> = {
  back: always,
  front: {
    ...always,
    token: 'the ID token came through the browser: Front Channel exchanges no code',
  },
  // What this strategy looks at in the other tenant's tokens is not documented.
  tenant: {
    ...always,
    claims: 'what the other tenant gave was accepted; how it is checked is not documented',
    mapping: 'the other tenant’s profile was taken: this strategy has no mapping',
  },
}

export const logged = (step: RunStepId, way: Way, user: string | undefined): string =>
  step === 'profile'
    ? `The tenant’s log has a successful login${user ? ` of ${user}` : ''}.`
    : `The tenant’s log has a successful login: ${worked[way][step]}.`

export const inferredFromCode = (step: RunStepId, way: Way): string =>
  `Inferred: the tenant gave the tester a code, so ${worked[way][step]}.`

export const inferredFromFailure = (step: RunStepId, way: Way): string =>
  `Inferred: what failed comes later, so ${worked[way][step]}.`

export const words = {
  gotCode: 'The tenant answered the tester’s request with a code.',
  logHasIt: 'The tenant’s log has this login, so the tenant took the tester’s request.',
  away: 'The browser was sent to the tenant. From there to its return nobody here sees it.',
  waiting: 'Not seen yet.',
  notReached: 'Not reached.',
  broughtError: 'Inferred: it brought the provider’s error back, for the tester was told of it.',
  stopped: 'The test ended before the browser came back: what happened was not seen.',
  notTold: 'The failure does not say whether this was passed.',
  orHere: 'It may have failed here as well: the failure does not say where.',
  checking: 'The browser is back: the tester is checking what it brought.',
} as const

/** @param user from the tenant's ID token */
export const testerGotTokens = (user: string | undefined, logged: boolean): string =>
  `The tester received the tenant’s ID token and accepted it${user ? `: the user is ${user}` : ''}.${
    logged ? ' The tenant’s log has the exchange of its code.' : ''
  }`

/** A line that may be anybody's. @param quoted in quotes, of a login that failed */
export const loggedMeanwhile = (quoted?: string): string =>
  `The tenant’s log has a ${quoted === undefined ? '' : 'failed '}login through this connection since the start${
    quoted === undefined ? '' : `: ${quoted}`
  }. Whose it was is not known.`

/** Who says what failed, and how it was put. The words are a stranger's. */
export function failedWords({ source, code, description, line }: SeenFailure): string {
  const quoted = quote(code, description)
  if (source === 'token') return `The tenant’s token endpoint refused the tester’s code: ${quoted}.`
  if (source === 'validation') return `The tester did not accept the tenant’s answer: ${quoted}.`
  if (source === 'tester') return `The test itself could not go on: ${quoted}.`
  if (line) return `The tenant’s log says: ${quote(code, wordsOf(line) ?? description)}.`
  if (source === 'seen') return `You saw: ${quoted}.`
  return `The tenant answered the tester: ${quoted}.`
}

export function quote(code: string, description: string | undefined): string {
  const text = description && description !== code ? `“${description.replace(/\.$/, '')}”` : ''
  return [code, text].filter(Boolean).join(', ') || 'no reason was given'
}
