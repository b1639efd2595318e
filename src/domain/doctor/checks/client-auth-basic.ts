import { list, typeOf } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'client-auth-basic'
  readonly severity: 'breaks-some'
  /** Undefined: the list is left out, which means client_secret_basic. Empty: it is there. */
  readonly offered: readonly string[] | undefined
}

const methods = 'token_endpoint_auth_methods_supported'

/**
 * A destination that sends the secret in the body (client_secret_post) and has no option for
 * client_secret_basic. Left out means client_secret_basic (OIDC Discovery 1.0 §3).
 */
export const clientAuthBasic: Check<Found> = ({ login, channel, expectation, profile }) => {
  if (!login || channel !== 'back_channel') return []
  const own: readonly string[] = profile.tokenEndpointAuthMethods
  if (!own.includes('client_secret_post') || own.includes('client_secret_basic')) return []
  if (expectation.clientAuth === 'private_key_jwt') return []
  const offered = list(login, methods, true)
  // Of another type than a list: told by wrong-type, and not the same as left out.
  if (!offered && !['missing', 'null'].includes(typeOf(login, methods))) return []
  if (offered?.some((method) => own.includes(method))) return []
  if (offered && offered.length > 0 && !offered.includes('client_secret_basic')) return []
  return [{ code: 'client-auth-basic', severity: 'breaks-some', offered }]
}
