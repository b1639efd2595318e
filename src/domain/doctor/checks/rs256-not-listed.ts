import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'
import { isAccepted } from './algorithm-not-accepted.ts'

type Found = {
  readonly code: 'rs256-not-listed'
  readonly severity: 'breaks-some'
  readonly offered: readonly string[]
}

/** RS256 must be included (OIDC Discovery 1.0 §3). Which one Auth0 takes unless told is open. */
export const rs256NotListed: Check<Found> = ({ login }) => {
  const offered = login && list(login, 'id_token_signing_alg_values_supported')
  if (!offered || offered.includes('RS256') || !offered.some((alg) => isAccepted(alg))) return []
  return [{ code: 'rs256-not-listed', severity: 'breaks-some', offered }]
}
