import type { Check } from '../case.ts'
import { namesOf } from '#domain/oidc/keys/names.ts'

type Found = {
  readonly code: 'key-only-certificate'
  readonly severity: 'breaks-some'
  readonly keys: readonly string[]
}

/** Bare key values must be present beside x5c (OIDC Discovery 1.0 §3, jwks_uri). */
export const keyOnlyCertificate: Check<Found> = ({ keys }) => {
  const names = keys?.ok ? namesOf(keys.keys, ({ material }) => material === 'certificate') : []
  return names.length > 0
    ? [{ code: 'key-only-certificate', severity: 'breaks-some', keys: names }]
    : []
}
