import type { JWK } from 'jose'
import { errors, Provider, type KoaContextWithOIDC } from 'oidc-provider'
import { sandboxAudience, sandboxClients } from '../sentinels.ts'
import { accounts, permissionsOf } from './accounts.ts'
import { baseConfiguration } from './oidc-base.ts'

export interface LoginOptions {
  /** Where this login answers, e.g. `http://localhost:4400`. Its issuer ends in a slash. */
  readonly origin: string
  /** Begins its cookies' names. */
  readonly name: string
  /** The tenant's private key, so that one JWKS serves machine and operator tokens. */
  readonly key: JWK
  /** Origins the dashboard is served from. */
  readonly publicUrls: readonly string[]
  /** Lifetime of the operator's access tokens, in seconds. */
  readonly tokenSeconds: number
  /** While true, new access tokens have expired already and renewal is refused. */
  readonly operatorExpired: () => boolean
}

/**
 * The login of tenant "acme", as auth0-react meets it: Auth0's routes and parameters, with
 * Auth0's access tokens for the operator's API (RS256, `permissions` as with RBAC).
 */
export function createProvider(options: LoginOptions): Provider {
  const { origin, name, key, publicUrls, tokenSeconds, operatorExpired } = options
  return new Provider(`${origin}/`, {
    ...baseConfiguration({ name, accounts, key }),
    clients: clients(publicUrls),
    routes: {
      authorization: '/authorize',
      token: '/oauth/token',
      userinfo: '/userinfo',
      jwks: '/.well-known/jwks.json',
      revocation: '/oauth/revoke',
    },
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    responseTypes: ['code'],
    clientAuthMethods: ['none', 'client_secret_post', 'client_secret_basic'],
    extraParams: ['auth0Client', 'audience', 'organization', 'connection'],
    clientBasedCORS: (_ctx, from) => publicUrls.includes(from),
    // offline_access without prompt=consent is dropped by the library (OpenID Connect Core 1.0
    // §11); Auth0 honours it for first-party applications, and the dashboard always asks it.
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: (ctx) => {
      if (operatorExpired()) throw refusedRenewal()
      return ctx.oidc.client !== undefined
    },
    extraTokenClaims: (_ctx, token) =>
      'accountId' in token
        ? { azp: token.clientId, permissions: permissionsOf(token.accountId) }
        : undefined,
    formats: {
      customizers: {
        jwt: (_ctx, _token, jwt) => {
          const past = Math.floor(Date.now() / 1000) - 3600
          if (operatorExpired()) Object.assign(jwt.payload, { iat: past - 60, exp: past })
        },
      },
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      revocation: { enabled: true },
      webMessageResponseMode: { enabled: true, ack: 'individual-draft-01' },
      resourceIndicators: {
        enabled: true,
        defaultResource: (ctx) => audienceOf(ctx) ?? [],
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== sandboxAudience) {
            throw new errors.AccessDenied(`Service not found: ${resource}`)
          }
          return {
            scope: '',
            audience: resource,
            accessTokenFormat: 'jwt',
            accessTokenTTL: tokenSeconds,
            jwt: { sign: { alg: 'RS256' } },
          }
        },
      },
    },
  })
}

/** Auth0 says `audience` where RFC 8707 says `resource`. */
function audienceOf(ctx: KoaContextWithOIDC): string | undefined {
  const audience = ctx.oidc.params?.audience
  return typeof audience === 'string' && audience !== '' ? audience : undefined
}

function clients(publicUrls: readonly string[]) {
  const common = { token_endpoint_auth_method: 'none', response_types: ['code'] } as const
  return [
    {
      ...common,
      client_id: sandboxClients.dashboard,
      client_name: 'Greencheck',
      grant_types: ['authorization_code', 'refresh_token'],
      redirect_uris: [...publicUrls],
    },
    {
      ...common,
      client_id: sandboxClients.tester,
      client_name: 'Greencheck connection tester',
      grant_types: ['authorization_code'],
      redirect_uris: publicUrls.map((url) => `${url}/callback.html`),
    },
  ]
}

/** In Auth0's words: its SDK looks for them. */
const refusedRenewal = () =>
  new errors.CustomOIDCProviderError('invalid_grant', 'Unknown or invalid refresh token.')
