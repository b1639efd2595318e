import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'algorithm-not-accepted'
  readonly severity: 'blocks'
  readonly offered: readonly string[]
}

/** None of those the destination takes is offered. */
export const algorithmNotAccepted: Check<Found> = ({ login, profile }) => {
  const offered = login && list(login, 'id_token_signing_alg_values_supported')
  if (!offered || offered.some((alg) => profile.idTokenSigningAlgs.includes(alg))) return []
  return [{ code: 'algorithm-not-accepted', severity: 'blocks', offered }]
}
