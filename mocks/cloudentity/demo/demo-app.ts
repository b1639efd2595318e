import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { decodeJwt } from 'jose'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  discovery,
  randomNonce,
  randomState,
  type Configuration,
} from 'openid-client'
import { escapeHtml } from '#text/html.ts'
import { asLoginFailed } from '../../federation/login-failed.ts'
import { claimsTable } from '../../http/claims-table.ts'
import type { NodeHandler } from '../../http/node-handler.ts'
import { page, sendPage } from '../../http/page.ts'
import { cloudClients, cloudSecrets } from '../../sentinels-cloudentity.ts'
import { paths } from '../places.ts'
import { demoScopes } from '../seed/seed.ts'

const begin = `<form action="${paths.demo}/login"><button>LOGIN TO DEMO APP</button></form>`

const result = (access: object, id: object) =>
  page(
    'Demo Portal',
    `${claimsTable('Access token', { ...access })}
${claimsTable('ID token', { ...id })}
${begin}`,
  )

const failure = (error: string, description: string) =>
  page(
    'The login failed',
    `<p><code>${escapeHtml(error)}</code></p>
<p>${escapeHtml(description)}</p>
${begin}`,
  )

const cookie = 'demo-portal'
const cookieOf = (req: IncomingMessage) =>
  new RegExp(`(?:^|; )${cookie}=([^;]+)`).exec(req.headers.cookie ?? '')?.[1]

/** The workspace's demo application: what it shows is what its tokens say. */
export function createDemoApp(origin: string): NodeHandler {
  const redirectUri = `${origin}${paths.demo}`
  const logins = new Map<string, { readonly state: string; readonly nonce: string }>()
  let known: Promise<Configuration> | undefined
  const configuration = () => {
    const auth = ClientSecretBasic(cloudSecrets.demo)
    const execute = [allowInsecureRequests]
    const issuer = new URL(`${origin}${paths.workspace}`)
    known ??= discovery(
      issuer,
      cloudClients.demo,
      { id_token_signed_response_alg: 'ES256' },
      auth,
      { execute },
    )
    return known
  }

  async function login(url: URL, res: ServerResponse) {
    const [state, nonce, browser] = [randomState(), randomNonce(), randomUUID()]
    logins.set(browser, { state, nonce })
    const hint = url.searchParams.get('login_hint')
    const target = buildAuthorizationUrl(await configuration(), {
      redirect_uri: redirectUri,
      scope: url.searchParams.get('scope') ?? demoScopes.join(' '),
      state,
      nonce,
      ...(hint !== null && { login_hint: hint }),
    })
    res.setHeader('set-cookie', `${cookie}=${browser}; Path=${paths.demo}; HttpOnly; SameSite=Lax`)
    res.statusCode = 302
    res.setHeader('location', target.href)
    res.end()
  }

  async function receive(url: URL, req: IncomingMessage, res: ServerResponse) {
    const browser = cookieOf(req) ?? ''
    const began = logins.get(browser)
    logins.delete(browser)
    try {
      const tokens = await authorizationCodeGrant(await configuration(), url, {
        idTokenExpected: true,
        expectedState: began?.state ?? 'none',
        expectedNonce: began?.nonce ?? 'none',
      })
      sendPage(res, 200, result(decodeJwt(tokens.access_token), tokens.claims() ?? {}))
    } catch (thrown) {
      const { error, message } = asLoginFailed(thrown)
      sendPage(res, 400, failure(error, message))
    }
  }

  return (req, res) => {
    const url = new URL(req.url ?? '/', origin)
    if (url.pathname === `${paths.demo}/login`) return login(url, res)
    if (url.searchParams.has('state')) return receive(url, req, res)
    return sendPage(res, 200, page('Demo Portal', begin))
  }
}
