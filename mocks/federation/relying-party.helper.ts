import { pathToFileURL } from 'node:url'
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { createTestBrowser, form } from '../http/browser.helper.ts'

export interface RelyingParty {
  /** The tenant's issuer, over https. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  readonly connection: string
  /** Who signs in at northwind. */
  readonly account: string
}

/**
 * Logs in as any OpenID Connect application does, with an independent library as it comes: no
 * option that relaxes a check, no fetch of its own.
 */
export async function logInAsRelyingParty(party: RelyingParty) {
  const { issuer, clientId, clientSecret, redirectUri, connection, account } = party
  const config = await discovery(
    new URL(issuer),
    clientId,
    clientSecret,
    ClientSecretPost(clientSecret),
  )
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
  const url = buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    connection,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const browser = createTestBrowser([redirectUri])
  const chooser = await browser.follow(url.href)
  const end = await browser.follow(chooser.url, form({ account }))
  const tokens = await authorizationCodeGrant(config, new URL(end.url), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
  })
  const claims = tokens.claims()
  const userinfo = await fetchUserInfo(config, tokens.access_token, claims?.sub ?? '')
  return { claims, userinfo }
}

// As a process of its own: NODE_EXTRA_CA_CERTS is read once, at its start.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const party: RelyingParty = JSON.parse(process.argv[2] ?? '{}')
  console.log(JSON.stringify(await logInAsRelyingParty(party)))
}
