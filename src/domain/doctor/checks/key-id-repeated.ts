import type { Check } from '../case.ts'

type Found = {
  readonly code: 'key-id-repeated'
  readonly severity: 'breaks-some' | 'note'
  readonly ids: readonly string[]
}

/** Different keys should have different ids, except of different types (RFC 7517 §4.5). */
export const keyIdRepeated: Check<Found> = ({ keys }) => {
  if (!keys?.ok) return []
  const types = new Map<string, string[]>()
  for (const { kid, kty } of keys.keys) {
    if (kid !== undefined) types.set(kid, [...(types.get(kid) ?? []), kty])
  }
  const repeated = [...types].filter(([, all]) => all.length > 1)
  if (repeated.length === 0) return []
  const sameType = repeated.some(([, all]) => new Set(all).size < all.length)
  const ids = repeated.map(([kid]) => kid)
  return [{ code: 'key-id-repeated', severity: sameType ? 'breaks-some' : 'note', ids }]
}
