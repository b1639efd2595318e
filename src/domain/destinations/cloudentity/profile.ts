import type { Profile } from '#domain/doctor/profile.ts'

/**
 * An Auth0 identity provider in a Cloudentity workspace. The published schema has a domain, a
 * client id, a secret and scopes, and no PKCE, no algorithms and no endpoints: what is not in it is
 * not claimed here. The limits of lengths and of the document are not documented.
 */
export const cloudentityProfile = {
  name: 'Cloudentity',
  tenant: 'our Cloudentity workspace',

  // "with the Authorization Code grant type"
  channels: ['back_channel'],
  // Which of the two is sent is not published; Auth0 takes either.
  tokenEndpointAuthMethods: ['client_secret_basic', 'client_secret_post'],
  publicClients: 'unsupported',
  // What Auth0 signs with: the template has no choice.
  idTokenSigningAlgs: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'ES256', 'ES384'],
  tokenEndpointAuthSigningAlgs: [],
  pkceModes: ['disabled'],
  pushedRequests: 'never',
  signsRequests: false,
  asksUserinfoWhen: '“Get user info” is on',

  requiredMembers: ['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri'],
  storesMetadata: false,
  storesAnyChannel: true,

  endpoints: [
    { member: 'authorization_endpoint' },
    { member: 'token_endpoint' },
    { member: 'jwks_uri' },
    { member: 'userinfo_endpoint' },
  ],

  clauses: { connections: 'cloudentity.com, Set Up Auth0 for Authentication' },
} as const satisfies Profile
