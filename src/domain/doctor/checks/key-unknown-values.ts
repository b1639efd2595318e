import type { Check } from '../case.ts'
import { faultyKeys, type Faulty } from '#domain/oidc/keys/faulty.ts'

type Found = {
  readonly code: 'key-unknown-values'
  readonly severity: 'note'
  readonly faults: readonly Faulty[]
}

/** An alg or operation nobody registered (RFC 7517 §4.3, §4.4). Strict readers drop the key. */
export const keyUnknownValues: Check<Found> = ({ keys }) => {
  const faults = keys?.ok ? faultyKeys(keys.keys, ['unknown-alg', 'unknown-op']) : []
  return faults.length > 0 ? [{ code: 'key-unknown-values', severity: 'note', faults }] : []
}
