import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestBrowser, form, type TestBrowser } from '../http/browser.helper.ts'
import { sandboxClients, sandboxSecrets } from '../sentinels.ts'
import { startSandbox } from '../start.ts'

export const dashboard = 'http://localhost:3000'

/** Applications of the seed, and the callback each is tested with. */
const callbacks = {
  'acme-billing': 'https://billing.acme.example/auth/callback',
  'acme-portal': 'http://localhost:5173/callback',
  [sandboxClients.tester]: `${dashboard}/callback.html`,
} as const
export type TestClient = keyof typeof callbacks

type Fields = Readonly<Record<string, string>>

/** A whole sandbox on free ports, and what people and applications do with it. */
export async function startTestHouse() {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'))
  const sandbox = await startSandbox({
    ports: { http: 0, https: 0, idp: 0 },
    publicUrls: [dashboard],
    caPath: join(folder, 'ca.pem'),
  })
  const { origins, management } = sandbox

  async function manage(method: string, path: string, body?: object): Promise<unknown> {
    const token = await management.fetch(
      new Request(
        `${origins.http}/oauth/token`,
        form({
          grant_type: 'client_credentials',
          client_id: sandboxClients.automation,
          client_secret: sandboxSecrets.automation,
          audience: `${origins.http}/api/v2/`,
        }),
      ),
    )
    const { access_token: bearer } = await token.json()
    const response = await management.fetch(
      new Request(`${origins.http}/api/v2${path}`, {
        method,
        headers: { authorization: `Bearer ${bearer}` },
        ...(body && { body: JSON.stringify(body) }),
      }),
    )
    const text = await response.text()
    if (!response.ok) throw new Error(text)
    return text === '' ? undefined : JSON.parse(text)
  }

  /** A connection to northwind, enabled for every application of the tests. */
  const connect = (name: string, options: object = {}, more: object = {}) =>
    manage('POST', '/connections', {
      name,
      strategy: 'oidc',
      options: {
        type: 'back_channel',
        discovery_url: `${origins.idp}/.well-known/openid-configuration`,
        client_id: 'northwind-acme',
        client_secret: 'MOCK_northwind_secret',
        scope: 'openid profile email',
        ...options,
      },
      enabled_clients: Object.keys(callbacks),
      ...more,
    })

  const authorizeUrl = (client: TestClient, more: Fields = {}, origin = origins.http) =>
    `${origin}/authorize?${new URLSearchParams({
      client_id: client,
      response_type: 'code',
      redirect_uri: callbacks[client],
      scope: 'openid profile email',
      state: 'opaque',
      ...more,
    })}`

  const browser = () => createTestBrowser([...Object.values(callbacks), dashboard])

  /** Opens a login at northwind as an account; the address the browser ends at. */
  async function signIn(
    email: string,
    link: string,
    by: TestBrowser = browser(),
  ): Promise<{ url: URL; html: string }> {
    const chooser = await by.follow(link)
    const { response, url } = await by.follow(chooser.url, form({ account: email }))
    return { url: new URL(url), html: await response.text() }
  }

  const exchange = (fields: Fields, headers: Fields = {}) =>
    fetch(`${origins.http}/oauth/token`, {
      ...form({ grant_type: 'authorization_code', ...fields }),
      headers,
    })

  const close = async () => {
    await sandbox.close()
    await rm(folder, { recursive: true })
  }
  return { sandbox, origins, manage, connect, authorizeUrl, browser, signIn, exchange, close }
}
export type Stack = Awaited<ReturnType<typeof startTestHouse>>
