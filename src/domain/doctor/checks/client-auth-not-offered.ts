import type { ClientAuthMethod } from '#domain/oidc/values.ts'
import type { Check } from '../case.ts'
import { clientAuthList, type ClientAuthList } from '../client-auth-list.ts'

type Found = {
  readonly code: 'client-auth-not-offered'
  readonly severity: 'blocks' | 'breaks-some'
  readonly method: ClientAuthMethod
  readonly offered: ClientAuthList
}

/** The method chosen against those published (OIDC Discovery 1.0 §3). */
export const clientAuthNotOffered: Check<Found> = ({ login, channel, expectation, profile }) => {
  const method = expectation.clientAuth
  if (!login || !method || channel !== 'back_channel') return []
  const offered = clientAuthList(login)
  if (offered === 'unreadable') return []
  const means = offered?.length ? offered : ['client_secret_basic']
  if (means.includes(method)) return []
  // Told by client-auth-basic: many that list only that one take the body as well.
  const hasBasic = profile.tokenEndpointAuthMethods.includes('client_secret_basic')
  if (method === 'client_secret_post' && means.includes('client_secret_basic') && !hasBasic) {
    return []
  }
  const severity = offered?.length ? 'blocks' : 'breaks-some'
  return [{ code: 'client-auth-not-offered', severity, method, offered }]
}
