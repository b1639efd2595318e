import type { Check } from '../case.ts'
import { namesOf } from '#domain/oidc/keys/names.ts'

type Found = {
  readonly code: 'key-use-missing'
  readonly severity: 'breaks-some'
  readonly keys: readonly string[]
}

/** With signing and encryption keys in one set, every key must say its use (Discovery §3). */
export const keyUseMissing: Check<Found> = ({ keys }) => {
  if (!keys?.ok || !keys.keys.some(({ use }) => use === 'enc')) return []
  const names = namesOf(keys.keys, ({ use, kty }) => use === undefined && kty !== 'oct')
  return names.length > 0 ? [{ code: 'key-use-missing', severity: 'breaks-some', keys: names }] : []
}
