import type { Evidence, FailureClass } from '#domain/wire/evidence.ts'
import { challengeOf } from './challenge.ts'
import { whatItSaid } from './what-it-said.ts'

/** An answer that did not come, in a form the words can be made from. */
export type NoAnswer =
  | { readonly kind: 'refused'; readonly refused: NonNullable<Evidence['refused']> }
  | {
      readonly kind: 'failed'
      readonly failure: Exclude<FailureClass, 'timeout' | 'too-large' | 'refused'>
      readonly detail: string
      readonly host: string
    }
  | { readonly kind: 'timeout'; readonly ms: number; readonly host: string }
  | {
      readonly kind: 'challenge'
      readonly status: number | undefined
      /** Who stands in front, where it says so. */
      readonly by: string | undefined
    }
  | {
      readonly kind: 'status'
      readonly status: number
      /** What the answer's JSON said, in its own words. */
      readonly said: string | undefined
      /** Seconds after which it may be asked again, as it said. */
      readonly retryAfter?: number
    }

/** Why there is no answer to judge; undefined when there is one, or when it was too large. */
export function noAnswer(evidence: Evidence): NoAnswer | undefined {
  const { failure, refused, status } = evidence
  if (refused) return { kind: 'refused', refused }
  if (failure?.class === 'too-large') return undefined
  if (failure?.class === 'timeout') {
    return { kind: 'timeout', ms: evidence.ms, host: failure.host }
  }
  if (failure) {
    const kind = failure.class === 'refused' ? 'connect' : failure.class
    return { kind: 'failed', failure: kind, detail: failure.detail, host: failure.host }
  }
  const challenge = challengeOf(evidence)
  if (challenge) return { kind: 'challenge', status, by: challenge.by }
  if (status === undefined || status === 200) return undefined
  const retryAfter = retryAfterOf(evidence)
  const said = whatItSaid(evidence.body)
  return { kind: 'status', status, said, ...(retryAfter !== undefined && { retryAfter }) }
}

/**
 * Only what passes by itself leaves the question open: no answer in time, a busy or failing server
 * (RFC 9110 §15.6), a test for robots in front of it; or a port this checker does not ask. The rest
 * would stop a destination as well.
 */
export function isOpen(answer: NoAnswer): boolean {
  if (answer.kind === 'timeout' || answer.kind === 'challenge') return true
  if (answer.kind === 'refused') return answer.refused.reason === 'port'
  return answer.kind === 'status' && (answer.status >= 500 || busy.includes(answer.status))
}

/** Request Timeout, Too Early, Too Many Requests. */
const busy = [408, 425, 429]

/** Seconds, or a date that is held against the answer's own clock (RFC 9110 §10.2.3). */
function retryAfterOf({ headers, at }: Evidence): number | undefined {
  const value = headers['retry-after']?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Number(value)
  const until = /[a-z]/i.test(value) ? Date.parse(value) : NaN
  const now = Date.parse(headers['date'] ?? '') || at
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - now) / 1000))
}
