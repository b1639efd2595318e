import { type Stack, jwtOf } from './stack.helper.ts'

/** For tests: a user of the seeded auth0-oidc connection. */
export const user_id = 'auth0-oidc|partner-tenant|auth0|563b'
export const iss = 'https://partner.eu.auth0.com/'
export const claims = {
  iss,
  sub: 'auth0|563b',
  aud: 'partner-client',
  exp: 1,
  scope: 'openid identities',
}
export const token = jwtOf(claims)

export function addUser(stack: Stack, access_token?: string) {
  const identity = {
    user_id: 'partner-tenant|auth0|563b',
    provider: 'auth0-oidc',
    connection: 'partner-tenant',
    ...(access_token !== undefined && { access_token }),
  }
  stack.addUser({ user_id, connection: '', identities: [identity], profile: {} })
}
export const ask = (
  stack: Stack,
  what: 'token' | 'userinfo',
  connection = 'partner-tenant',
  body: unknown = { user_id },
) => stack.send('POST', `/api/connections/${stack.idOf(connection)}/child-${what}`, body)
