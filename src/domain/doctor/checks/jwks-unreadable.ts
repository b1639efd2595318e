import type { Check } from '../case.ts'
import type { KeySetProblem } from '#domain/oidc/keys/read-key-set.ts'

type Found = {
  readonly code: 'jwks-unreadable'
  readonly severity: 'blocks'
  readonly problem: KeySetProblem
}

/** A key set is a JSON object with a list `keys` (RFC 7517 §5). */
export const jwksUnreadable: Check<Found> = ({ keys }) =>
  keys?.ok === false ? [{ code: 'jwks-unreadable', severity: 'blocks', problem: keys.problem }] : []
