import { errors, interactionPolicy, Provider, type ClientMetadata } from 'oidc-provider'
import { readBody, replay, send, toNodeHandler, type NodeHandler } from '../http/node-handler.ts'
import { claimsByScope, claimsOf } from '../login/account.ts'
import { createInteraction, isInteraction } from '../login/interaction.ts'
import { baseConfiguration } from '../login/oidc-base.ts'
import { idpClients, type IdpClient } from '../sentinels-idp.ts'
import { northwindAccounts } from './accounts.ts'
import { createIssuers, isTableIssuer } from './issuers.ts'
import { allowImplicitOnLoopback } from './allow-loopback.ts'
import { issuerKey } from './keys.ts'
import { logoutPages } from './logout-pages.ts'
import { misbehave } from './misbehave.ts'
import { createSayings } from './sayings.ts'
import { acceptNewSecrets } from './new-secrets.ts'
import { acceptPlainChallenge } from './plain-challenge.ts'

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
  const provider = createProvider(options)
  const toProvider = provider.callback()
  const interaction = createInteraction(provider, 'Sign in to Northwind', northwindAccounts, {
    refuses: ({ sub }) => (doing(sub) === 'denies-consent' ? consentDenied : undefined),
  })
  const issuers = toNodeHandler(createIssuers({ origin, slow }), origin)
  const sayings = createSayings(options.tenantOrigins)
  return async (req, res) => {
    const url = new URL(req.url ?? '/', origin)
    const { pathname } = url
    if (isTableIssuer(pathname)) return issuers(req, res)
    if (pathname === '/token' && req.method === 'POST') {
      const body = await readBody(req)
      const said = sayings.token(new URLSearchParams(String(body)))
      if (said) return send(said, res)
      return toProvider(replay(req, body, req.headers['content-type'] ?? ''), res)
    }
    if (pathname === '/authorize') {
      const said = sayings.authorize(url.searchParams)
      if (said) return send(said, res)
      acceptPlainChallenge(url)
      req.url = `${pathname}${url.search}`
    }
    return isInteraction(pathname) ? interaction(req, res) : toProvider(req, res)
  }
}

const consentDenied = {
  error: 'access_denied',
  error_description: 'The user denied the request',
}

const accountOf = (sub: unknown) => northwindAccounts.find((one) => one.sub === sub)
const doing = (sub: unknown) => accountOf(sub)?.does

function createProvider({ origin, tenantOrigins }: NorthwindOptions): Provider {
  const { privateJwk } = issuerKey()
  const name = `northwind-${new URL(origin).port}`
  const claims = (sub: string) => {
    const account = accountOf(sub)
    return account && claimsOf(account)
  }
  const base = baseConfiguration({ name, claimsOf: claims, key: privateJwk })
  const provider = new Provider(origin, {
    ...base,
    interactions: { ...base.interactions, policy: policy() },
    claims: {
      ...claimsByScope,
      openid: [...claimsByScope.openid, 'session_expiry'],
      profile: [...claimsByScope.profile, 'groups', 'address', 'department', 'teams'],
    },
    extraParams: {
      // The library's own answer would be `invalid_request`; RFC 6749 §4.1.2.1 has a name for it.
      response_type_registered: ({ oidc }, _value, client) => {
        if (isCodeOnly(client.clientId) && oidc.params?.['response_type'] !== 'code')
          throw new errors.UnauthorizedClient(
            'The client is not authorized to use this response type',
          )
      },
    },
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
  acceptNewSecrets(provider)
  misbehave(provider, privateJwk, doing)
  return provider
}

/** Whoever misbehaves is asked for each time: the next try may be another account's. */
function policy() {
  const { base, Check } = interactionPolicy
  const prompts = base()
  prompts.get('login')?.checks.add(
    new Check('misbehaves', 'Login required', 'login_required', ({ oidc }) => {
      const chosen = oidc.result?.login !== undefined
      return !chosen && doing(oidc.session?.accountId) !== undefined
    }),
  )
  return prompts
}

const rows: readonly IdpClient[] = idpClients
const isCodeOnly = (id: string) => rows.some((row) => row.id === id && row.codeOnly)

function clients(tenantOrigins: readonly string[]): ClientMetadata[] {
  const callbacks = tenantOrigins.map((tenant) => `${tenant}/login/callback`)
  return rows.map(({ id, secret, about, callback, idTokenOnly }) => ({
    client_id: id,
    client_name: `acme (${about})`,
    // Never used where only an ID token is registered; the library wants one of its methods.
    client_secret: secret,
    token_endpoint_auth_method: 'client_secret_post',
    grant_types: idTokenOnly ? ['implicit'] : ['authorization_code', 'implicit', 'refresh_token'],
    response_types: idTokenOnly ? ['id_token'] : ['code', 'id_token'],
    redirect_uris: callback === undefined ? callbacks : [callback],
  }))
}

function after(ms: number) {
  return (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
    })
}
