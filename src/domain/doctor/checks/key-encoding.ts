import type { Check } from '../case.ts'
import { faultyKeys, type Faulty } from '#domain/oidc/keys/faulty.ts'

type Found = {
  readonly code: 'key-encoding'
  readonly severity: 'breaks-some'
  readonly faults: readonly Faulty[]
}

/** Values are base64url without padding, numbers without leading zeros (RFC 7518 §2, §6.3.1). */
export const keyEncoding: Check<Found> = ({ keys }) => {
  const faults = keys?.ok ? faultyKeys(keys.keys, ['plain-base64', 'leading-zero']) : []
  return faults.length > 0 ? [{ code: 'key-encoding', severity: 'breaks-some', faults }] : []
}
