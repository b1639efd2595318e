import type { Check } from '../case.ts'
import { clientAuthList, type ClientAuthList } from '../client-auth-list.ts'

type Found = {
  readonly code: 'client-auth-basic'
  readonly severity: 'breaks-some'
  readonly offered: ClientAuthList
}

/**
 * A destination that sends the secret in the body (client_secret_post) and has no option for
 * client_secret_basic. Left out means client_secret_basic (OIDC Discovery 1.0 §3).
 */
export const clientAuthBasic: Check<Found> = ({ login, channel, expectation, profile }) => {
  if (!login || channel !== 'back_channel') return []
  const own: readonly string[] = profile.tokenEndpointAuthMethods
  if (!own.includes('client_secret_post') || own.includes('client_secret_basic')) return []
  if (expectation.clientAuth === 'private_key_jwt') return []
  const offered = clientAuthList(login)
  if (offered === 'unreadable') return []
  if (offered?.some((method) => own.includes(method))) return []
  if (offered && offered.length > 0 && !offered.includes('client_secret_basic')) return []
  return [{ code: 'client-auth-basic', severity: 'breaks-some', offered }]
}
