import type { Check } from '../case.ts'
import type { Key } from '#domain/oidc/keys/key.ts'
import { namesOf } from '#domain/oidc/keys/names.ts'

type Found = {
  readonly code: 'key-too-short'
  readonly severity: 'breaks-some'
  readonly keys: readonly string[]
  readonly bits: number
  /** Every key that could sign is too short. */
  readonly all: boolean
}

/** A key of 2048 bits or larger must be used (RFC 7518 §3.3, §3.5). */
const minBits = 2048

const isShort = (key: Key) =>
  key.kty === 'RSA' && (key.bits ?? minBits) < minBits && key.verifies.length > 0

export const keyTooShort: Check<Found> = ({ keys }) => {
  const short = keys?.ok ? keys.keys.filter(isShort) : []
  if (!keys?.ok || short.length === 0) return []
  const names = namesOf(keys.keys, isShort)
  const bits = Math.min(...short.map((key) => key.bits ?? 0))
  const all = keys.keys.every((key) => isShort(key) || key.verifies.length === 0)
  return [{ code: 'key-too-short', severity: 'breaks-some', keys: names, bits, all }]
}
