import { decodeJwt } from 'jose'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretPost,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomState,
  type Configuration,
} from 'openid-client'
import type { Auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import { tenantOrigin, type OriginRules } from '#domain/wire/origin-rules.ts'
import { LoginFailed } from '../../federation/login-failed.ts'
import type { Arrived } from '../context/mapped.ts'

/** One login under way at an Auth0 tenant. */
export interface Transaction {
  readonly config: Configuration
  readonly state: string
  readonly nonce: string
  readonly getsUserinfo: boolean
  readonly redirectUri: string
}

const scopesOf = (idp: Auth0Idp) => {
  const scopes = idp.settings?.scopes ?? []
  return scopes.length > 0 ? scopes : ['openid', 'email', 'profile']
}

async function configured(idp: Auth0Idp, rules: OriginRules): Promise<Configuration> {
  const { domain = '', client_id: clientId = '' } = idp.settings ?? {}
  const auth = ClientSecretPost(idp.credentials?.client_secret ?? '')
  const issuer = new URL(`${tenantOrigin(domain, rules)}/`)
  const execute = issuer.protocol === 'http:' ? [allowInsecureRequests] : []
  try {
    return await discovery(issuer, clientId, undefined, auth, { execute })
  } catch {
    throw new LoginFailed('server_error', `the configuration of ${issuer.href} could not be read`)
  }
}

/** "The client initiates an OAuth flow with the Authorization Code grant type". No PKCE is named. */
export async function depart(
  idp: Auth0Idp,
  rules: OriginRules,
  redirectUri: string,
  loginHint: string,
): Promise<{ readonly url: URL; readonly transaction: Transaction }> {
  const config = await configured(idp, rules)
  const [state, nonce] = [randomState(), randomNonce()]
  const { get_user_info: getsUserinfo = false, send_login_hint: hints = false } = idp.settings ?? {}
  const url = buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: scopesOf(idp).join(' '),
    state,
    nonce,
    ...(hints && loginHint !== '' && { login_hint: loginHint }),
  })
  return { url, transaction: { config, state, nonce, getsUserinfo, redirectUri } }
}

const jwtClaims = (token: string) => {
  try {
    return decodeJwt(token)
  } catch {
    // Auth0's access token without an audience is no JWT.
    return undefined
  }
}

async function userinfoOf(config: Configuration, token: string, sub: string) {
  try {
    return await fetchUserInfo(config, token, sub)
  } catch {
    throw new LoginFailed('server_error', 'the UserInfo endpoint of the identity provider failed')
  }
}

/** What the tenant sends for the code. Throws what went wrong, as the library says it. */
export async function arrive(transaction: Transaction, answer: URLSearchParams): Promise<Arrived> {
  const { config, state, nonce, getsUserinfo, redirectUri } = transaction
  const url = new URL(`${redirectUri}?${answer}`)
  const checks = { expectedState: state, expectedNonce: nonce, idTokenExpected: true }
  const tokens = await authorizationCodeGrant(config, url, checks)
  const idToken = { ...tokens.claims() }
  const accessToken = jwtClaims(tokens.access_token)
  return {
    idToken,
    ...(accessToken && { accessToken }),
    ...(getsUserinfo && {
      userinfo: await userinfoOf(config, tokens.access_token, idToken.sub ?? ''),
    }),
  }
}
