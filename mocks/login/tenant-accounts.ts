import type { AccountClaims } from 'oidc-provider'
import { sandboxClients } from '../sentinels.ts'
import { findByName, type TenantState } from '../tenant/state.ts'
import { claimsOf } from './account.ts'
import { accounts } from './accounts.ts'
import { whyRefused } from './enabled-connections.ts'

/** What each scope brings (auth0.com/docs, "OpenID Connect Scopes"). */
export const tenantClaims = {
  // Custom claims need no scope (auth0.com/docs, "Create Custom Claims").
  openid: ['sub', 'https://acme.example/department', 'https://acme.example/groups'],
  email: ['email', 'email_verified'],
  profile: ['name', 'given_name', 'family_name', 'nickname', 'picture', 'updated_at'],
}

/** The claims of an operator, or of somebody who came through a connection. */
export function tenantAccount(state: TenantState, sub: string): AccountClaims | undefined {
  const operator = accounts.find((one) => one.sub === sub)
  if (operator) return claimsOf(operator)
  const user = state.users.get(sub)
  return user && { ...user.profile, ...(user.email && { email: user.email }), sub }
}

/**
 * True when a session may be used by a client without asking again. The dashboard's are its
 * operators; everybody else's came through a connection of the client, the one it names.
 * UNVERIFIED: Auth0's pages do not say what becomes of a session whose connection is not enabled
 * for the client that asks. The dashboard relies on none of it (src/app/signed-in-flag.ts).
 */
export function mayReuse(
  state: TenantState,
  sub: string,
  clientId: string,
  connection: string | undefined,
): boolean {
  const operator = accounts.some((one) => one.sub === sub)
  if (operator || clientId === sandboxClients.dashboard)
    return operator && clientId === sandboxClients.dashboard
  const came = state.users.get(sub)?.connection
  if (came === undefined || findByName(state, came) === undefined) return false
  const fits = connection === undefined || connection === came
  return fits && whyRefused(state, clientId, came) === undefined
}
