import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client'
import type { NodeHandler } from '../../http/node-handler.ts'
import { page, sendPage } from '../../http/page.ts'
import { sandboxClients, sandboxSecrets } from '../../sentinels.ts'
import { asLoginFailed } from '../login-failed.ts'
import { failurePage, homePage, profilePage } from './pages.ts'

export interface ShopOptions {
  /** Where it lives, e.g. `http://localhost:4600`. */
  readonly origin: string
  /** The tenant it signs in with, e.g. `http://localhost:4400`. */
  readonly tenant: string
}

interface Login {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

const cookie = 'sample-shop'
/** What the application may pass on to /authorize, from its own form or address. */
const passedOn = ['connection', 'prompt', 'login_hint', 'organization']

const cookieOf = (req: IncomingMessage) =>
  new RegExp(`(?:^|; )${cookie}=([^;]+)`).exec(req.headers.cookie ?? '')?.[1]

function redirect(res: ServerResponse, url: URL): void {
  res.statusCode = 302
  res.setHeader('location', url.href)
  res.end()
}

/**
 * The sample application: a regular web application of tenant "acme" that begins logins with
 * state, nonce and PKCE, and also takes the code of a direct link that somebody opened.
 */
export function createShop({ origin, tenant }: ShopOptions): NodeHandler {
  const redirectUri = `${origin}/callback`
  const logins = new Map<string, Login>()
  let known: Promise<Configuration> | undefined
  const configuration = () => {
    const auth = ClientSecretPost(sandboxSecrets.shop)
    const execute = [allowInsecureRequests]
    known ??= discovery(new URL(tenant), sandboxClients.shop, undefined, auth, { execute })
    return known
  }

  async function begin(target: URL, res: ServerResponse) {
    const login = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
    }
    const browser = randomUUID()
    logins.set(browser, login)
    const passed = passedOn.flatMap((name) => {
      const value = target.searchParams.get(name)
      return value ? [[name, value]] : []
    })
    const url = buildAuthorizationUrl(await configuration(), {
      ...Object.fromEntries(passed),
      redirect_uri: redirectUri,
      scope: 'openid profile email',
      state: login.state,
      nonce: login.nonce,
      code_challenge: await calculatePKCECodeChallenge(login.verifier),
      code_challenge_method: 'S256',
    })
    res.setHeader('set-cookie', `${cookie}=${browser}; Path=/; HttpOnly; SameSite=Lax`)
    redirect(res, url)
  }

  async function receive(url: URL, req: IncomingMessage, res: ServerResponse) {
    const browser = cookieOf(req) ?? ''
    const began = logins.get(browser)
    const state = url.searchParams.get('state')
    // Of a direct link: nobody here began that login, so its state proves nothing.
    const login = began?.state === state ? began : undefined
    if (login) logins.delete(browser)
    const config = await configuration()
    try {
      const tokens = await authorizationCodeGrant(config, url, {
        idTokenExpected: true,
        ...(state !== null && { expectedState: state }),
        ...(login && { expectedNonce: login.nonce, pkceCodeVerifier: login.verifier }),
      })
      const claims = tokens.claims() ?? {}
      const userinfo = await fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? '')
      sendPage(res, 200, profilePage({ own: login !== undefined, claims, userinfo }))
    } catch (thrown) {
      const { error, message } = asLoginFailed(thrown)
      sendPage(res, 400, failurePage(error, message))
    }
  }

  function logout(res: ServerResponse) {
    const url = new URL(`${tenant}/v2/logout`)
    url.search = String(new URLSearchParams({ client_id: sandboxClients.shop, returnTo: origin }))
    redirect(res, url)
  }

  return (req, res) => {
    const url = new URL(req.url ?? '/', origin)
    switch (url.pathname) {
      case '/':
        return sendPage(res, 200, homePage)
      case '/login':
        return begin(url, res)
      case '/callback':
        return receive(url, req, res)
      case '/logout':
        return logout(res)
      default:
        return sendPage(res, 404, page('Not found', '<p><a href="/">Sample shop</a></p>'))
    }
  }
}
