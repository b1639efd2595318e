import { createLocalJWKSet, jwtVerify, type JWK } from 'jose'
import { Provider } from 'oidc-provider'
import { z } from 'zod'
import { toNodeHandler, type NodeHandler } from '../../http/node-handler.ts'
import { allowImplicitOnLoopback } from '../../idp/allow-loopback.ts'
import { partnerKey } from '../../idp/keys.ts'
import { acceptPlainChallenge } from '../../idp/plain-challenge.ts'
import { isInteraction } from '../../login/interaction.ts'
import { baseConfiguration } from '../../login/oidc-base.ts'
import { tenantClaims } from '../../login/tenant-accounts.ts'
import { partnerClients } from '../../sentinels-idp.ts'
import { createPartnerLogin } from './login-page.ts'
import { legacyProfile, partnerClaims, partnerClient } from './people.ts'

export interface PartnerOptions {
  /** e.g. `http://localhost:4401`; its issuer ends in a slash, as every tenant's. */
  readonly origin: string
  /** Where the tenants that trust it live. */
  readonly tenantOrigins: readonly string[]
}

const scopes = ['openid', 'profile', 'email', 'offline_access', 'identities']
const claimsByScope: Readonly<Record<string, string[]>> = {
  ...tenantClaims,
  identities: ['identities'],
}

/** The claims of a subject that the scopes ask for. */
function claimsFor(sub: string, scope: string): Record<string, unknown> {
  const names = scope.split(' ').flatMap((one) => claimsByScope[one] ?? [])
  return Object.fromEntries(
    Object.entries(partnerClaims(sub) ?? {}).filter(([name]) => names.includes(name)),
  )
}

function createProvider({ origin, tenantOrigins }: PartnerOptions, key: JWK): Provider {
  const base = baseConfiguration({
    name: `partner-${new URL(origin).port}`,
    claimsOf: partnerClaims,
    key,
  })
  const provider = new Provider(`${origin}/`, {
    ...base,
    claims: claimsByScope,
    clients: partnerClients.map(({ id, secret, about }) => ({
      client_id: id,
      client_name: about,
      client_secret: secret,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['authorization_code', 'implicit'],
      response_types: ['code', 'id_token'],
      redirect_uris: tenantOrigins.map((tenant) => `${tenant}/login/callback`),
    })),
    routes: {
      authorization: '/authorize',
      token: '/oauth/token',
      userinfo: '/userinfo',
      jwks: '/.well-known/jwks.json',
    },
    scopes,
    responseTypes: ['code', 'id_token'],
    clientAuthMethods: ['client_secret_post'],
    clientBasedCORS: () => false,
    extraParams: ['auth0Client', 'connection'],
    extraTokenClaims: (_ctx, token) =>
      'accountId' in token ? claimsFor(token.accountId, token.scope ?? '') : undefined,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      // A JWT for the application itself, as the access tokens of older tenants were.
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `${origin}/userinfo`,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, _resource, client) => ({
          scope: scopes.join(' '),
          audience: client.clientId,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 86_400,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  })
  allowImplicitOnLoopback(provider)
  return provider
}

const tokenClaims = z.object({ sub: z.string(), client_id: z.string(), scope: z.string() })

function createUserinfo(origin: string, publicJwk: JWK) {
  const keys = createLocalJWKSet({ keys: [publicJwk] })
  return async (request: Request): Promise<Response> => {
    const [, token = ''] = /^bearer (.+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
    try {
      const { payload } = await jwtVerify(token, keys, { issuer: `${origin}/` })
      const { sub, client_id: clientId, scope } = tokenClaims.parse(payload)
      const legacy = partnerClient(clientId)?.legacyProfile
      return Response.json(legacy ? legacyProfile(sub, clientId) : claimsFor(sub, scope))
    } catch {
      return Response.json({ error: 'invalid_token' }, { status: 401 })
    }
  }
}

/** Tenant "partner": an Auth0 tenant that others use as their identity provider. */
export async function createPartner(options: PartnerOptions): Promise<NodeHandler> {
  const { origin } = options
  const { privateJwk, publicJwk } = await partnerKey()
  const provider = createProvider(options, privateJwk)
  const toProvider = provider.callback()
  const login = createPartnerLogin(provider)
  const userinfo = toNodeHandler(createUserinfo(origin, publicJwk), origin)
  return (req, res) => {
    const url = new URL(req.url ?? '/', origin)
    if (isInteraction(url.pathname)) return login(req, res)
    if (url.pathname === '/userinfo') return userinfo(req, res)
    if (/^\/authorize\/?$/.test(url.pathname)) {
      acceptPlainChallenge(url)
      req.url = `/authorize${url.search}`
    }
    return toProvider(req, res)
  }
}
