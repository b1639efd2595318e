import { signingAlgs } from '#domain/oidc/values.ts'
import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'algorithm-not-accepted'
  readonly severity: 'blocks'
  readonly offered: readonly string[]
}

/** Auth0 takes seven algorithms for ID tokens (Management API, id_token_signed_response_algs). */
export const algorithmNotAccepted: Check<Found> = ({ login }) => {
  const offered = login && list(login, 'id_token_signing_alg_values_supported')
  if (!offered || offered.some((alg) => isAccepted(alg))) return []
  return [{ code: 'algorithm-not-accepted', severity: 'blocks', offered }]
}

export const isAccepted = (alg: string): boolean => signingAlgs.some((known) => known === alg)
