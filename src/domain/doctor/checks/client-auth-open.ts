import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'
import { auth0ClientAuth } from '../channels.ts'

type Found = { readonly code: 'client-auth-open'; readonly severity: 'unknown' }

/**
 * Only public clients. Auth0's API lets a connection be without a secret ("may be null for public
 * clients"); what it then sends is documented nowhere.
 */
export const clientAuthOpen: Check<Found> = ({ login, channel }) => {
  const offered = login && list(login, 'token_endpoint_auth_methods_supported')
  if (!offered?.includes('none') || channel !== 'back_channel') return []
  const secret = ['client_secret_basic', ...auth0ClientAuth]
  if (offered.some((method) => secret.includes(method))) return []
  return [{ code: 'client-auth-open', severity: 'unknown' }]
}
