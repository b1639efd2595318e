import type { ClientAuthMethod } from '#domain/oidc/values.ts'
import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'client-auth-not-offered'
  readonly severity: 'blocks' | 'breaks-some'
  readonly method: ClientAuthMethod
  readonly offered: readonly string[]
}

/** The method chosen against those published (OIDC Discovery 1.0 §3). */
export const clientAuthNotOffered: Check<Found> = ({ login, channel, expectation, profile }) => {
  const method = expectation.clientAuth
  if (!login || !method || channel !== 'back_channel') return []
  const published = list(login, 'token_endpoint_auth_methods_supported')
  const offered = published ?? ['client_secret_basic']
  if (offered.includes(method)) return []
  // Told by client-auth-basic: many that list only that one take the body as well.
  const hasBasic = profile.tokenEndpointAuthMethods.includes('client_secret_basic')
  if (method === 'client_secret_post' && offered.includes('client_secret_basic') && !hasBasic) {
    return []
  }
  const severity = published ? 'blocks' : 'breaks-some'
  return [{ code: 'client-auth-not-offered', severity, method, offered }]
}
