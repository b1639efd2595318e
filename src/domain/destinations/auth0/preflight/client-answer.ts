import type { PreflightVerdicts } from './judge-preflight.ts'
import type { PreflightVerdict } from './verdict.ts'

/** What a provider said of a client, and of which one. Kept in memory alone. */
export interface ClientAnswer {
  /** The values that were asked with, the secret among them; undefined: they were changed since. */
  readonly of: string | undefined
  /** Epoch milliseconds. */
  readonly at: number
  readonly verdicts: PreflightVerdicts
  /** Why no secret was tried. */
  readonly noSecret: string
}

const sorted = { bad: 0, unknown: 1, good: 2 } as const

/** The verdict that counts: a refusal before what could not be told, and that before a green one. */
export const weightiest = ({ callback, secret }: PreflightVerdicts): PreflightVerdict =>
  secret && sorted[secret.kind] < sorted[callback.kind] ? secret : callback

/** The answer in a line: what is in the way, else everything that was accepted. */
export function answerWords(verdicts: PreflightVerdicts): string {
  const { callback, secret } = verdicts
  const { kind, headline } = weightiest(verdicts)
  return kind === 'good' && secret ? `${callback.headline}. ${secret.headline}` : headline
}
