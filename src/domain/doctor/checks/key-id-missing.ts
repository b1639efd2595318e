import type { Check } from '../case.ts'

type Found = {
  readonly code: 'key-id-missing'
  readonly severity: 'breaks-some' | 'note'
  readonly missing: number
  readonly total: number
}

/** With several keys a token must name its key, so each needs an id (OIDC Core 1.0 §10.1). */
export const keyIdMissing: Check<Found> = ({ keys }) => {
  if (!keys?.ok) return []
  const total = keys.keys.length
  const missing = keys.keys.filter(({ kid }) => kid === undefined || kid === '').length
  if (missing === 0) return []
  return [{ code: 'key-id-missing', severity: total > 1 ? 'breaks-some' : 'note', missing, total }]
}
