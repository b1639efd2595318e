import {
  type AuthorizationServer,
  type Client,
  None,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  customFetch,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  getValidatedIdTokenClaims,
  processAuthorizationCodeResponse,
  processUserInfoResponse,
  userInfoRequest,
  validateApplicationLevelSignature,
  validateAuthResponse,
} from 'oauth4webapi'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { withDeadline, within } from '#time/deadline.ts'
import { storedClaims } from '#domain/destinations/auth0/test-run/stored-claims.ts'
import type { RunFailure, TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { callbackPath } from '#domain/destinations/auth0/test-run/start.ts'
import { asFailure } from './failure.ts'

/** What has to be remembered between the request and its answer, in this tab alone. */
export interface LoginSecrets {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface Begun {
  /** At the tenant. */
  readonly url: string
  readonly secrets: LoginSecrets
}

export type Finished =
  { readonly failure: RunFailure } | (Required<Pick<TestRun, 'claims'>> & Pick<TestRun, 'userinfo'>)

/** The connection tester: a public client of the tenant, with PKCE. */
export interface Tester {
  readonly begin: (connection: string) => Promise<Begun>
  /** Never rejects: what went wrong is the result. */
  readonly finish: (answer: URLSearchParams, secrets: LoginSecrets) => Promise<Finished>
  /** Ends the tested user's session at the tenant, and comes back without parameters. */
  readonly logoutUrl: string
}

/** @param timeoutMs until an answer of the tenant is there, read to its end */
export function createTester(config: PublicConfig, origin: string, timeoutMs = 20_000): Tester {
  const tenant = tenantOrigin(config.domain, config)
  const redirectUri = origin + callbackPath
  // Auth0's own addresses (auth0.com/docs, api/authentication); its issuer ends in a slash.
  const server: AuthorizationServer = {
    issuer: `${tenant}/`,
    authorization_endpoint: `${tenant}/authorize`,
    token_endpoint: `${tenant}/oauth/token`,
    userinfo_endpoint: `${tenant}/userinfo`,
    jwks_uri: `${tenant}/.well-known/jwks.json`,
  }
  const client: Client = { client_id: config.testerClientId }
  const options = {
    // Only a listed origin of the sandbox comes this far with http.
    [allowInsecureRequests]: tenant.startsWith('http:'),
    [customFetch]: (url: string, init: RequestInit) =>
      withDeadline({ ms: timeoutMs }, (signal) =>
        within(fetch(url, { ...init, signal }).then(whole), signal),
      ),
  }

  /** The login is proven without it: what it does not answer is left out. */
  async function askUserinfo(accessToken: string, sub: string) {
    const response = await userInfoRequest(server, client, accessToken, options).catch(
      () => undefined,
    )
    return response?.ok ? processUserInfoResponse(server, client, sub, response) : undefined
  }

  async function exchange(answer: URLSearchParams, { state, nonce, verifier }: LoginSecrets) {
    const checked = validateAuthResponse(server, client, answer, state)
    const response = await authorizationCodeGrantRequest(
      server,
      client,
      None(),
      checked,
      redirectUri,
      verifier,
      options,
    )
    const tokens = await processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: nonce,
      requireIdToken: true,
    })
    await validateApplicationLevelSignature(server, response, options)
    const claims = getValidatedIdTokenClaims(tokens)
    if (claims === undefined) throw new Error('The tenant sent no ID token.')
    const userinfo = await askUserinfo(tokens.access_token, claims.sub)
    return {
      claims: storedClaims(claims),
      ...(userinfo && { userinfo: storedClaims(userinfo) }),
    }
  }

  return {
    async begin(connection) {
      const secrets = {
        state: generateRandomState(),
        nonce: generateRandomNonce(),
        verifier: generateRandomCodeVerifier(),
      }
      const query = new URLSearchParams({
        client_id: config.testerClientId,
        response_type: 'code',
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        connection,
        prompt: 'login',
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
      })
      return { url: `${tenant}/authorize?${query}`, secrets }
    },
    finish: (answer, secrets) =>
      exchange(answer, secrets).catch((error: unknown) => ({ failure: asFailure(error) })),
    logoutUrl: `${tenant}/v2/logout?${new URLSearchParams({
      client_id: config.testerClientId,
      returnTo: redirectUri,
    })}`,
  }
}

/** The answer with its body, which is read under the time limit too. */
async function whole(response: Response): Promise<Response> {
  // Of a redirect nothing may be read (Fetch §3.2.6), and nothing is made of it.
  if (response.type === 'opaqueredirect') return response
  const body = await response.arrayBuffer()
  return new Response(body.byteLength > 0 ? body : null, response)
}
