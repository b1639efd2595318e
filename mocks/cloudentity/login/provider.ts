import { interactionPolicy, Provider, type Adapter, type KoaContextWithOIDC } from 'oidc-provider'
import { memoryAdapter } from '../../login/memory-adapter.ts'
import { baseConfiguration } from '../../login/oidc-base.ts'
import { clientOf } from '../clients.ts'
import { paths } from '../places.ts'
import { demoScopes } from '../seed/seed.ts'
import { grantedScopes } from '../state.ts'
import type { Workspace } from '../workspace.ts'
import { tokenClaims } from './token-claims.ts'

/** The provider's memory, with the workspace's applications as its clients, as they are now. */
function adapterOf(workspace: Workspace): (model: string) => Adapter {
  const memory = memoryAdapter()
  return (model) => {
    const adapter = memory(model)
    if (model !== 'Client') return adapter
    return {
      ...adapter,
      find: async (id) => {
        const client = clientOf(workspace, id)
        return (
          client && {
            client_id: client.client_id,
            client_name: client.client_name,
            client_secret: client.client_secret,
            redirect_uris: [...client.redirect_uris],
            grant_types: ['authorization_code'],
            response_types: ['code'],
            token_endpoint_auth_method: 'client_secret_basic',
            id_token_signed_response_alg: 'ES256',
          }
        )
      },
    }
  }
}

/** Whether a user need not log in again: session sign-on, or a cached context. */
function isRemembered({ state, now }: Workspace, sub: string): boolean {
  const login = state.logins.get(sub)
  const idp = state.idps.get(login?.idpId ?? '')
  if (login === undefined || idp === undefined || idp.disabled) return false
  return state.server.sso?.enabled === true || (login.cachedUntil ?? 0) > now()
}

/** Stateless by default: without either, every request leads to the identity provider again. */
function policy(workspace: Workspace) {
  const { base, Check } = interactionPolicy
  const prompts = base()
  prompts.get('login')?.checks.add(
    new Check('not_remembered', 'Login required', 'login_required', ({ oidc }) => {
      if (oidc.result?.login !== undefined) return false
      return !isRemembered(workspace, oidc.session?.accountId ?? '')
    }),
  )
  return prompts
}

/** The OAuth face of the workspace towards its applications. */
export function createCloudProvider(origin: string, workspace: Workspace): Provider {
  const { state, keys } = workspace
  const issuer = `${origin}${paths.workspace}`

  /** Trusted: everything is granted; else what the consent page recorded and nobody withdrew. */
  async function loadExistingGrant({ oidc }: KoaContextWithOIDC) {
    const { account, client, provider } = oidc
    if (!account || !client) return undefined
    const { accountId } = account
    const trusted = clientOf(workspace, client.clientId)?.trusted === true
    const granted = grantedScopes(state, accountId, client.clientId)
    const scopes = [...oidc.requestParamScopes].filter((scope) => trusted || granted.has(scope))
    const grant = new provider.Grant({ accountId, clientId: client.clientId })
    grant.addOIDCScope(scopes.join(' '))
    grant.addResourceScope(issuer, scopes.join(' '))
    await grant.save()
    return grant
  }

  const base = baseConfiguration({
    name: `cloudentity-${new URL(origin).port}`,
    claimsOf: (sub) => (state.logins.has(sub) ? { sub } : undefined),
    adapter: adapterOf(workspace),
    key: keys.privateJwk,
  })
  return new Provider(issuer, {
    ...base,
    claims: { openid: ['sub'] },
    interactions: {
      url: (_ctx, interaction) => `${paths.login}/${interaction.uid}`,
      policy: policy(workspace),
    },
    loadExistingGrant,
    pkce: { required: () => false },
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      userinfo: '/userinfo',
      jwks: '/.well-known/jwks.json',
    },
    scopes: demoScopes,
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic'],
    extraTokenClaims: (_ctx, token) =>
      'accountId' in token
        ? tokenClaims(state, 'access_token', token.accountId, token.scope ?? '')
        : undefined,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      // A JWT, so that the demo application can show what is in it.
      resourceIndicators: {
        enabled: true,
        defaultResource: () => issuer,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: demoScopes.join(' '),
          audience: issuer,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 3600,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  })
}
