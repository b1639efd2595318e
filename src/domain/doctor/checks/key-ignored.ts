import type { Check } from '../case.ts'
import { faultyKeys, type Faulty } from '#domain/oidc/keys/faulty.ts'

type Found = {
  readonly code: 'key-ignored'
  readonly severity: 'note'
  readonly faults: readonly Faulty[]
}

/** Keys of an unknown type, incomplete or out of range are passed over (RFC 7517 §5). */
export const keyIgnored: Check<Found> = ({ keys }) => {
  if (!keys?.ok) return []
  const faults = faultyKeys(
    keys.keys.filter(({ material, secrets }) => material === 'none' && secrets.length === 0),
    [
      'not-an-object',
      'unknown-type',
      'unknown-curve',
      'member-missing',
      'not-base64',
      'wrong-length',
      'off-curve',
    ],
  )
  return faults.length > 0 ? [{ code: 'key-ignored', severity: 'note', faults }] : []
}
