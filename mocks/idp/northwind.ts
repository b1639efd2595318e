import { Provider, type ClientMetadata } from 'oidc-provider'
import { toNodeHandler, type NodeHandler } from '../http/node-handler.ts'
import { createInteraction, isInteraction } from '../login/interaction.ts'
import { baseConfiguration } from '../login/oidc-base.ts'
import { northwindAccounts, northwindClients } from './accounts.ts'
import { createIssuers, isTableIssuer } from './issuers.ts'
import { allowImplicitOnLoopback } from './allow-loopback.ts'
import { issuerKey } from './keys.ts'
import { logoutPages } from './logout-pages.ts'

export interface NorthwindOptions {
  /** Its issuer, e.g. `http://localhost:4500`. */
  readonly origin: string
  /** Where the tenants that trust it live: each may send users and take them back. */
  readonly tenantOrigins: readonly string[]
  /** How long `/slow` takes; twelve seconds when absent. */
  readonly slow?: (signal: AbortSignal) => Promise<void>
}

/** Northwind, a real OpenID provider, with the misbehaving issuers below it. */
export async function createNorthwind(options: NorthwindOptions): Promise<NodeHandler> {
  const { origin, slow = after(12_000) } = options
  const provider = await createProvider(options)
  const toProvider = provider.callback()
  const interaction = createInteraction(provider, 'Sign in to Northwind', northwindAccounts)
  const issuers = toNodeHandler(createIssuers({ origin, slow }), origin)
  return (req, res) => {
    const { pathname } = new URL(req.url ?? '/', origin)
    if (isTableIssuer(pathname)) return issuers(req, res)
    return isInteraction(pathname) ? interaction(req, res) : toProvider(req, res)
  }
}

async function createProvider({ origin, tenantOrigins }: NorthwindOptions): Promise<Provider> {
  const { privateJwk } = await issuerKey()
  const name = `northwind-${new URL(origin).port}`
  const provider = new Provider(origin, {
    ...baseConfiguration({ name, accounts: northwindAccounts, key: privateJwk }),
    clients: clients(tenantOrigins),
    routes: {
      authorization: '/authorize',
      token: '/token',
      userinfo: '/userinfo',
      jwks: '/jwks',
      end_session: '/logout',
    },
    scopes: ['openid', 'offline_access', 'profile', 'email'],
    responseTypes: ['code', 'id_token'],
    clientAuthMethods: ['client_secret_post', 'client_secret_basic'],
    clientBasedCORS: () => false,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: true, ...logoutPages },
    },
  })
  allowImplicitOnLoopback(provider)
  return provider
}

function clients(tenantOrigins: readonly string[]): ClientMetadata[] {
  const redirect_uris = tenantOrigins.map((tenant) => `${tenant}/login/callback`)
  const { back, front } = northwindClients
  return [
    {
      client_id: back.id,
      client_secret: back.secret,
      client_name: 'acme (back channel)',
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris,
    },
    {
      client_id: front.id,
      client_name: 'acme (front channel)',
      // Never used: an ID token needs no token endpoint. The library wants one of its methods.
      client_secret: front.secret,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['implicit'],
      response_types: ['id_token'],
      redirect_uris,
    },
  ]
}

function after(ms: number) {
  return (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
    })
}
