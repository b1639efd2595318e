import type { JWK } from 'jose'
import {
  errors,
  interactionPolicy,
  Provider,
  type ErrorOut,
  type KoaContextWithOIDC,
} from 'oidc-provider'
import { allowImplicitOnLoopback } from '../idp/allow-loopback.ts'
import { sandboxAudience, sandboxClients } from '../sentinels.ts'
import type { TenantState } from '../tenant/state.ts'
import { permissionsOf } from './accounts.ts'
import { whyRefused } from './enabled-connections.ts'
import { baseConfiguration } from './oidc-base.ts'
import { mayReuse, tenantAccount, tenantClaims } from './tenant-accounts.ts'
import { responseTypes, tenantAdapter } from './tenant-clients.ts'

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
  readonly state: TenantState
  /** Told of a connection that was asked for and cannot be used. */
  readonly onRefused?: (clientId: string, connection: string, why: string) => void
}

/**
 * The login of tenant "acme", as auth0-react meets it: Auth0's routes and parameters, with
 * Auth0's access tokens for the operator's API (RS256, `permissions` as with RBAC).
 */
export function createProvider(options: LoginOptions): Provider {
  const { origin, name, key, publicUrls, tokenSeconds, operatorExpired, state, onRefused } = options
  const adapter = tenantAdapter(state)
  const claimsOf = (sub: string) => tenantAccount(state, sub)
  const base = baseConfiguration({ name, claimsOf, adapter, key })
  const provider = new Provider(`${origin}/`, {
    ...base,
    claims: tenantClaims,
    renderError: (ctx, out) => base.renderError(ctx, inAuth0Words(ctx, out)),
    interactions: { ...base.interactions, policy: policy(state) },
    // Direct links carry none; what then happens at the token endpoint is the client's affair.
    pkce: { required: () => false },
    routes: {
      authorization: '/authorize',
      token: '/oauth/token',
      userinfo: '/userinfo',
      jwks: '/.well-known/jwks.json',
      revocation: '/oauth/revoke',
    },
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    responseTypes: [...responseTypes],
    clientAuthMethods: ['none', 'client_secret_post', 'client_secret_basic'],
    extraParams: {
      auth0Client: null,
      audience: null,
      organization: null,
      connection_scope: null,
      connection: (_ctx, value, client) => {
        if (typeof value !== 'string' || value === '') return
        const why = whyRefused(state, client.clientId, value)
        if (why === undefined) return
        onRefused?.(client.clientId, value, why)
        throw new errors.InvalidRequest(why)
      },
    },
    // "By default, all your callback URLs will be allowed" (Management API, allowed_origins).
    clientBasedCORS: (_ctx, from, client) =>
      publicUrls.includes(from) ||
      (client.redirectUris ?? []).some((uri) => URL.canParse(uri) && new URL(uri).origin === from),
    // offline_access without prompt=consent is dropped by the library (OpenID Connect Core 1.0
    // §11); Auth0 honours it for first-party applications, and the dashboard always asks it.
    issueRefreshToken: (_ctx, client) =>
      client.clientId === sandboxClients.dashboard && client.grantTypeAllowed('refresh_token'),
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
  allowImplicitOnLoopback(provider)
  return provider
}

/** Auth0 says `audience` where RFC 8707 says `resource`. */
function audienceOf(ctx: KoaContextWithOIDC): string | undefined {
  const audience = ctx.oidc.params?.audience
  return typeof audience === 'string' && audience !== '' ? audience : undefined
}

function policy(state: TenantState) {
  const { base, Check } = interactionPolicy
  const prompts = base()
  prompts.get('login')?.checks.add(
    new Check('other_user', 'Login required', 'login_required', ({ oidc }) => {
      const { session, client, params } = oidc
      if (session?.accountId === undefined || client === undefined) return false
      const named = params?.['connection']
      const connection = typeof named === 'string' && named !== '' ? named : undefined
      return !mayReuse(state, session.accountId, client.clientId, connection)
    }),
  )
  return prompts
}

/** The two pages that show instead of sending anything to an address nobody registered. */
function inAuth0Words(ctx: KoaContextWithOIDC, out: ErrorOut): ErrorOut {
  const param = (name: string) => [ctx.query[name] ?? ''].flat().join(' ')
  const descriptions: Partial<Record<string, string>> = {
    invalid_client: `Unknown client: ${param('client_id')}`,
    invalid_redirect_uri: `Callback URL mismatch: ${param('redirect_uri')} is not in the list of allowed callback URLs`,
  }
  const description = descriptions[out.error]
  return description ? { error: 'invalid_request', error_description: description } : out
}

/** In Auth0's words: its SDK looks for them. */
const refusedRenewal = () =>
  new errors.CustomOIDCProviderError('invalid_grant', 'Unknown or invalid refresh token.')
