import { list, text } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = { readonly code: 'claims-in-userinfo'; readonly severity: 'note' }

/**
 * In the code flow many put profile claims into UserInfo alone (OIDC Core 1.0 §5.4); a
 * destination may read only the ID token unless told. Worth saying where nothing is published about
 * the claims.
 */
export const claimsInUserinfo: Check<Found> = ({ login, channel }) => {
  if (!login || channel !== 'back_channel') return []
  if (text(login, 'userinfo_endpoint') === undefined || list(login, 'claims_supported')) return []
  return [{ code: 'claims-in-userinfo', severity: 'note' }]
}
