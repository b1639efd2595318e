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

const bases = ['log', 'code', 'later'] as const
export type Basis = (typeof bases)[number]

/** How the connection learns of the user; `tenant`: `auth0-oidc`, from the other tenant. */
export type Way = 'back' | 'front' | 'tenant'

/** What it means that a step worked. */
const always: Record<RunStepId, string> = {
  authorize: 'The tenant took the tester’s request.',
  idp: 'The user signed in at the provider and was sent back.',
  callback: 'The provider’s answer was taken at /login/callback.',
  token: 'The provider’s token endpoint took the client and its code.',
  claims: 'Signature, issuer, audience and times of the ID token were accepted.',
  mapping: 'The claims made a profile.',
  profile: 'The user was stored.',
}

const worked: Record<Way, Record<RunStepId, string>> = {
  back: always,
  front: {
    ...always,
    token: 'The ID token came through the browser: Front Channel exchanges no code.',
  },
  // What this strategy looks at in the other tenant's tokens is not documented.
  tenant: {
    ...always,
    claims: 'What the other tenant gave was accepted; how it is checked is not documented.',
    mapping: 'The other tenant’s profile was taken: this strategy has no mapping.',
  },
}

/** @param user of the log's line */
export const workedWords = (step: RunStepId, way: Way, user?: string): string =>
  step === 'profile' && user !== undefined ? `The user ${user} was stored.` : worked[way][step]

/** Whence several steps of a run are known: said once, not at each. */
export const basisWords: Record<Basis, string> = {
  log: 'from one log entry of the tenant',
  code: 'inferred from the code that the tenant gave the tester',
  later: 'inferred, for what failed comes later',
}

/** One line for each basis, with the steps that rest on it. */
export const basisLines = (steps: readonly { readonly id: RunStepId; readonly basis?: Basis }[]) =>
  bases.flatMap((basis) => {
    const titles = steps.filter((step) => step.basis === basis).map(({ id }) => stepTitles[id])
    return titles.length === 0 ? [] : [`${titles.join(', ')}: ${basisWords[basis]}.`]
  })

export const words = {
  gotCode: 'The tenant answered the tester’s request with a code.',
  logHasIt: 'The tenant’s log has this login, so the tenant took the tester’s request.',
  away: 'The browser was sent to the tenant. From there to its return nobody here sees it.',
  notReached: 'Not reached.',
  broughtError: 'Inferred: it brought the provider’s error back, for the tester was told of it.',
  stopped: 'The test ended before the browser came back: what happened was not seen.',
  notTold: 'The failure does not say whether this was passed.',
  orHere: 'It may have failed here as well: the failure does not say where.',
  checking: 'The browser is back: the tester is checking what it brought.',
} as const

/** What a step waits for while nobody sees it. */
export const waitsFor: Record<RunStepId, string> = {
  authorize: words.away,
  idp: 'Waits for somebody to sign in at the provider.',
  callback: 'Waits for the provider to send the browser back to the tenant.',
  token: 'Waits for the callback.',
  claims: 'Waits for what the provider says of the user.',
  mapping: 'Waits for the claims.',
  profile: 'Waits for the browser to come back to the tester.',
}

/** The browser is back: the tenant's part is over, and the tester looks at what came of it. */
export const waitsForTester = 'Waits for the tester’s check.'

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
