import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  Configuration,
  enableNonRepudiationChecks,
  fetchUserInfo,
  implicitAuthentication,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  useIdTokenResponseType as answerWithIdToken,
} from 'openid-client'
import { LoginFailed } from './login-failed.ts'
import type { Upstream } from './upstream.ts'

/** What has to be remembered between the request to the provider and its answer. */
export interface Transaction {
  readonly upstream: Upstream
  readonly redirectUri: string
  readonly state: string
  readonly nonce: string | undefined
  readonly verifier: string | undefined
}

type Claims = Readonly<Record<string, unknown>>

/** What the provider said, validated. */
export interface TokenSet {
  readonly sub: string
  readonly claims: Claims
  readonly accessToken: string | undefined
  /** Asks the provider's UserInfo endpoint. */
  readonly userinfo: () => Promise<Claims>
}

export interface LoginRequest {
  readonly redirectUri: string
  /** A parameter of the application's request, for `upstream_params` with an alias. */
  readonly param: (name: string) => string | undefined
  /** `connection_scope`: more scopes, separated by commas. */
  readonly moreScopes?: string | undefined
}

const answersIdToken = ({ channel }: Upstream) => channel === 'front_channel'

function configure(upstream: Upstream): Configuration {
  const { server, clientId, clientSecret } = upstream
  const auth = clientSecret === undefined ? None() : ClientSecretPost(clientSecret)
  const config = new Configuration({ ...server }, clientId, {}, auth)
  // Also in the code flow: what Auth0 stores `jwks_uri` for.
  enableNonRepudiationChecks(config)
  if (answersIdToken(upstream)) answerWithIdToken(config)
  // Only the sandbox's own origins come this far with http.
  if (server.issuer.startsWith('http:')) allowInsecureRequests(config)
  return config
}

async function pkceParams({ pkce }: Upstream, verifier: string) {
  if (pkce === undefined) return undefined
  const challenge = pkce === 'plain' ? verifier : await calculatePKCECodeChallenge(verifier)
  return { code_challenge: challenge, code_challenge_method: pkce }
}

function extraParams({ params }: Upstream, login: LoginRequest): Record<string, string> {
  const entries = Object.entries(params).flatMap(([name, one]) => {
    const value = 'value' in one ? one.value : login.param(one.alias)
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(entries)
}

/** The address at the provider to send the browser to. */
export async function beginExchange(
  upstream: Upstream,
  login: LoginRequest,
): Promise<{ url: URL; transaction: Transaction }> {
  const state = randomState()
  const nonce = upstream.sendsNonce ? randomNonce() : undefined
  const verifier = upstream.pkce && !answersIdToken(upstream) ? randomPKCECodeVerifier() : undefined
  const more = login.moreScopes?.split(',').filter(Boolean) ?? []
  const url = buildAuthorizationUrl(configure(upstream), {
    ...extraParams(upstream, login),
    scope: [upstream.scope, ...more].join(' '),
    redirect_uri: login.redirectUri,
    state,
    ...(nonce && { nonce }),
    ...(verifier && (await pkceParams(upstream, verifier))),
    ...(answersIdToken(upstream) && { response_mode: 'form_post' }),
  })
  const { redirectUri } = login
  return { url, transaction: { upstream, redirectUri, state, nonce, verifier } }
}

/** Validates the provider's answer. Throws the library's errors and LoginFailed. */
export async function finishExchange(
  transaction: Transaction,
  answer: URLSearchParams,
): Promise<TokenSet> {
  const { upstream, redirectUri, state, nonce, verifier } = transaction
  const config = configure(upstream)
  const url = new URL(redirectUri)
  if (answersIdToken(upstream)) {
    url.hash = String(answer)
    const claims = await implicitAuthentication(config, url, nonce ?? '', { expectedState: state })
    return { sub: claims.sub, claims, accessToken: undefined, userinfo: noUserinfo }
  }
  url.search = String(answer)
  const tokens = await authorizationCodeGrant(config, url, {
    expectedState: state,
    idTokenExpected: true,
    ...(nonce && { expectedNonce: nonce }),
    ...(verifier && { pkceCodeVerifier: verifier }),
  })
  const claims = tokens.claims()
  if (claims === undefined) throw new LoginFailed('unauthorized', 'id_token is missing')
  const { access_token: accessToken } = tokens
  const userinfo = async () => ({ ...(await fetchUserInfo(config, accessToken, claims.sub)) })
  return { sub: claims.sub, claims, accessToken, userinfo }
}

const noUserinfo = () =>
  Promise.reject(new LoginFailed('unauthorized', 'no access token to call userinfo with'))
