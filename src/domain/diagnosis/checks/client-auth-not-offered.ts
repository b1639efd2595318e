import { list } from '../../issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'client-auth-not-offered'
  readonly severity: 'breaks-some'
  readonly method: 'client_secret_post' | 'private_key_jwt'
  readonly offered: readonly string[]
}

/** The method chosen against those published (OIDC Discovery 1.0 §3). */
export const clientAuthNotOffered: Check<Found> = ({ login, channel, expectation }) => {
  const method = expectation.clientAuth
  if (!login || !method || channel !== 'back_channel') return []
  const offered = list(login, 'token_endpoint_auth_methods_supported') ?? ['client_secret_basic']
  if (offered.includes(method)) return []
  return [{ code: 'client-auth-not-offered', severity: 'breaks-some', method, offered }]
}
