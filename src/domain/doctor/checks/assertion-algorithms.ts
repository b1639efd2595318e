import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'assertion-algorithms'
  readonly severity: 'breaks-some' | 'note'
  readonly offered: readonly string[]
  readonly problem: 'left-out' | 'none-listed' | 'not-accepted'
}

const methods = 'token_endpoint_auth_methods_supported'
const algorithms = 'token_endpoint_auth_signing_alg_values_supported'

/** Algorithms for signed proofs must be published with them, and never `none` (RFC 8414 §2). */
export const assertionAlgorithms: Check<Found> = ({ login, channel, expectation, profile }) => {
  const { tokenEndpointAuthMethods: own, tokenEndpointAuthSigningAlgs: algs } = profile
  if (!login || channel !== 'back_channel' || !own.includes('private_key_jwt')) return []
  const jwt = list(login, methods)?.some((method) => method.endsWith('_jwt'))
  const offered = list(login, algorithms) ?? []
  const problem = offered.includes('none')
    ? 'none-listed'
    : jwt && offered.length === 0
      ? 'left-out'
      : jwt && !offered.some((alg) => algs.includes(alg))
        ? 'not-accepted'
        : undefined
  if (!problem) return []
  const chosen = expectation.clientAuth === 'private_key_jwt'
  const severity = chosen || problem === 'none-listed' ? 'breaks-some' : 'note'
  return [{ code: 'assertion-algorithms', severity, offered, problem }]
}
