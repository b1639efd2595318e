import type { Evidence, FailureClass } from '#domain/wire/evidence.ts'

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
      readonly kind: 'status'
      readonly status: number
      /** What the answer's JSON said in `error`, `error_description` or `message`. */
      readonly said: string | undefined
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
  if (status === undefined || status === 200) return undefined
  return { kind: 'status', status, said: whatItSaid(evidence.body) }
}

/**
 * Only a missing answer in time, a busy server, or a port this checker does not ask leave the
 * question open; the rest would stop a destination as well.
 */
export function isOpen(answer: NoAnswer): boolean {
  if (answer.kind === 'timeout') return true
  if (answer.kind === 'refused') return answer.refused.reason === 'port'
  return answer.kind === 'status' && answer.status === 429
}

function whatItSaid(body: string | undefined): string | undefined {
  if (body === undefined || body.length > 4000) return undefined
  const said = /"(?:error_description|message|error)"\s*:\s*"((?:[^"\\]|\\.){1,200})"/.exec(body)
  return said?.[1]
}
