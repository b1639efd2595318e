import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'rs256-not-listed'
  readonly severity: 'breaks-some'
  readonly offered: readonly string[]
}

/** RS256 must be included (OIDC Discovery 1.0 §3). Not every client takes another unless told. */
export const rs256NotListed: Check<Found> = ({ login, profile }) => {
  const offered = login && list(login, 'id_token_signing_alg_values_supported')
  if (!offered || offered.includes('RS256')) return []
  if (!offered.some((alg) => profile.idTokenSigningAlgs.includes(alg))) return []
  return [{ code: 'rs256-not-listed', severity: 'breaks-some', offered }]
}
