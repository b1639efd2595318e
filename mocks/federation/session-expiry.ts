import type { Connection } from '#domain/destinations/auth0/contract/connection.ts'
import { LoginFailed } from './login-failed.ts'

const claim = 'session_expiry'

/** Seconds: the tenant's own absolute lifetime of a session, three days. */
const lifetime = 3 * 86_400

/**
 * Where the connection follows the provider's `session_expiry`: what a login's line in the log says
 * of it, when it ends before the tenant's own lifetime. Without the claim the login fails
 * (auth0.com/docs, session-expiry-enterprise-connections.mdx, whose words these are).
 * @param now seconds since the epoch
 */
export function sessionExpiry(
  { options }: Connection,
  claims: Readonly<Record<string, unknown>>,
  now: number,
): { idp_session_expiry?: number } {
  if (options?.['id_token_session_expiry_supported'] !== true) return {}
  const expiry = claims[claim]
  if (typeof expiry !== 'number')
    throw new LoginFailed(
      'unauthorized',
      'The upstream Identity Provider did not return a session_expiry claim',
    )
  return expiry <= now + lifetime ? { idp_session_expiry: expiry } : {}
}
