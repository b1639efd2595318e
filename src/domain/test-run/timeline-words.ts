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

/** What it means that a step worked: the end of a sentence. */
const worked = (front: boolean): Record<RunStepId, string> => ({
  authorize: 'the tenant took the tester’s request',
  idp: 'the user signed in at the provider and was sent back',
  callback: 'the provider’s answer was taken at /login/callback',
  token: front
    ? 'the ID token came through the browser: Front Channel exchanges no code'
    : 'the provider’s token endpoint took the client and its code',
  claims: 'signature, issuer, audience and times of the ID token were accepted',
  mapping: 'the claims made a profile',
  profile: 'the user was stored',
})

export const logged = (step: RunStepId, front: boolean, user: string | undefined): string =>
  step === 'profile'
    ? `The tenant’s log has a successful login${user ? ` of ${user}` : ''}.`
    : `The tenant’s log has a successful login: ${worked(front)[step]}.`

export const inferredFromCode = (step: RunStepId, front: boolean): string =>
  `Inferred: the tenant gave the tester a code, so ${worked(front)[step]}.`

export const inferredFromFailure = (step: RunStepId, front: boolean): string =>
  `Inferred: what failed comes later, so ${worked(front)[step]}.`

export const words = {
  gotCode: 'The tenant answered the tester’s request with a code.',
  logHasIt: 'The tenant’s log has this login, so the tenant took the tester’s request.',
  away: 'The browser was sent to the tenant. From there to its return nobody here sees it.',
  waiting: 'Not seen yet.',
  notReached: 'Not reached.',
  stopped: 'The test ended before the browser came back: what happened was not seen.',
  notTold: 'The failure does not say whether this was passed.',
  checking: 'The browser is back: the tester is checking what it brought.',
} as const

/** @param user from the tenant's ID token */
export const testerGotTokens = (user: string | undefined): string =>
  `The tester received the tenant’s ID token and accepted it${user ? `: the user is ${user}` : ''}.`

/** A line that may be anybody's. @param said in quotes, of a login that failed */
export const loggedMeanwhile = (said?: string): string =>
  `The tenant’s log has a ${said === undefined ? '' : 'failed '}login through this connection since the start${
    said === undefined ? '' : `: ${said}`
  }. Whose it was is not known.`

/** Who says what failed, and how it was put. The words are a stranger's. */
export function failedWords({ source, code, description, line }: SeenFailure): string {
  const said = quote(code, description)
  if (source === 'token') return `The tenant’s token endpoint refused the tester’s code: ${said}.`
  if (source === 'validation') return `The tester did not accept the tenant’s answer: ${said}.`
  if (source === 'tester') return `The test itself could not go on: ${said}.`
  if (line) return `The tenant’s log says: ${quote(code, wordsOf(line) ?? description)}.`
  if (source === 'seen') return `You saw: ${said}.`
  return `The tenant answered the tester: ${said}.`
}

export function quote(code: string, description: string | undefined): string {
  const text = description && description !== code ? `“${description.replace(/\.$/, '')}”` : ''
  return [code, text].filter(Boolean).join(', ') || 'no reason was given'
}
