import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = { readonly code: 'client-auth-open'; readonly severity: 'unknown' }

/**
 * Only public clients, and a destination that lets a connection be without a secret, but documents
 * nowhere what it then sends.
 */
export const clientAuthOpen: Check<Found> = ({ login, channel, profile }) => {
  if (profile.publicClients !== 'undocumented') return []
  const offered = login && list(login, 'token_endpoint_auth_methods_supported')
  if (!offered?.includes('none') || channel !== 'back_channel') return []
  const secret: readonly string[] = ['client_secret_basic', ...profile.tokenEndpointAuthMethods]
  if (offered.some((method) => secret.includes(method))) return []
  return [{ code: 'client-auth-open', severity: 'unknown' }]
}
