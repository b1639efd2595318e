import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'algorithm-without-key'
  readonly severity: 'blocks' | 'breaks-some' | 'note'
  /** Offered, taken by the destination, and without a key that could verify them. */
  readonly missing: readonly string[]
  readonly covered: readonly string[]
}

/**
 * Every algorithm offered should have a key (OIDC Core 1.0 §10.1). Providers list what they could
 * do as well; only RS256, which is the default of clients, and no match at all weigh more.
 */
export const algorithmWithoutKey: Check<Found> = ({ login, keys, profile }) => {
  const offered = login && list(login, 'id_token_signing_alg_values_supported')
  if (!offered || !keys?.ok || keys.unread > 0) return []
  const published = new Set(keys.keys.flatMap((key) => key.verifies))
  const usable = offered.filter((alg) => profile.idTokenSigningAlgs.includes(alg))
  const missing = usable.filter((alg) => !published.has(alg))
  if (published.size === 0 || missing.length === 0) return []
  const covered = usable.filter((alg) => published.has(alg))
  const some = missing.includes('RS256') ? 'breaks-some' : 'note'
  const severity = covered.length === 0 ? 'blocks' : some
  return [{ code: 'algorithm-without-key', severity, missing, covered }]
}
