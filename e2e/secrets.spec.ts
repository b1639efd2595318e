import type { Page } from '@playwright/test'
import { expect, signIn, test } from './support/test.ts'
import { readBack, sdk } from './support/tools.ts'
import { create, openTab, walkWizard } from './support/wizard.ts'

const secret = 'MOCK_canary_Zq8-secret'
const secrets = /MOCK_canary_Zq8-secret/g

/** Everything a page can put away, as text. */
const storage = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const caches = 'caches' in window ? await window.caches.keys() : []
    const { localStorage: local, sessionStorage: session, name } = window
    return JSON.stringify([
      Object.entries(local),
      Object.entries(session),
      databases,
      caches,
      document.cookie,
      name,
    ])
  })

/** Collects every answer's body, and every address and console line, from now on. */
function overhear(page: Page) {
  const bodies: Promise<string>[] = []
  const lines: string[] = []
  page.on('request', (request) => lines.push(request.url()))
  page.on('console', (message) => lines.push(message.text()))
  page.on('response', (response) => {
    bodies.push(response.text().catch(() => ''))
  })
  /** The distinct pieces that match: a failure prints these and not every answer. */
  return async (pattern: RegExp) => {
    const all = [...(await Promise.all(bodies)), ...lines].join('\n')
    return [...new Set([...all.matchAll(pattern)].map(([piece]) => piece))]
  }
}

test('a client secret goes to the tenant and stays nowhere else', async ({ page, stack }) => {
  const overheard = overhear(page)
  await signIn(page)
  await walkWizard(page, {
    shape: 'back channel, discovery',
    name: 'canary-secret',
    idp: stack.origins.idp,
    clientId: 'northwind-acme',
    secret,
  })
  expect(await storage(page)).toContain('canary-secret')
  expect(await storage(page)).not.toContain(secret)
  expect(await page.content()).not.toContain(secret)
  await create(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'canary-secret' })).toBeVisible()

  const { connection } = await readBack(stack, 'canary-secret')
  expect(connection.options).toMatchObject({ client_secret: secret })
  expect(await page.content()).not.toContain(secret)
  expect(await storage(page)).not.toContain(secret)
  expect(await overheard(secrets)).toEqual([])
  expect(stack.log.join('\n')).toContain('"action":"createConnection"')
  expect(stack.log.join('\n')).not.toContain(secret)

  await page.goBack()
  await page.goForward()
  expect(await page.content()).not.toContain(secret)
})

const canary = (place: string) => `CANARY_${place}`

test('a browser sees of a connection what the field table names, and no more', async ({
  page,
  stack,
}) => {
  const { idp } = stack.origins
  const options = {
    type: 'back_channel',
    issuer: idp,
    authorization_endpoint: `${idp}/authorize`,
    token_endpoint: `${idp}/token`,
    jwks_uri: `${idp}/jwks`,
    client_id: 'shown-client-id',
    client_secret: canary('client_secret'),
    scope: 'openid',
    connection_settings: { pkce: 'auto', future: canary('setting') },
    future_text: canary('text'),
    future_list: [canary('item')],
    future: { nested: [{ deeper: canary('deeper') }] },
    oidc_metadata: {
      issuer: idp,
      authorization_endpoint: `${idp}/authorize`,
      jwks_uri: `${idp}/jwks`,
      x_vendor: canary('vendor'),
    },
  }
  const [created] = await sdk(stack, [
    [
      'connections.create',
      { name: 'full-of-canaries', strategy: 'oidc', options, realms: [canary('realm')] },
    ],
  ])
  expect(JSON.stringify(created)).toContain('CANARY_deeper')
  const overheard = overhear(page)
  await signIn(page)
  await page.getByRole('link', { name: 'full-of-canaries' }).click()
  await expect.poll(() => overheard(/shown-client-id/g)).toEqual(['shown-client-id'])
  await page.goto('/connections')
  await page.getByRole('link', { name: 'globex-oidc' }).click()
  await openTab(page, 'Links')
  await expect(page.getByRole('button', { name: 'Copy direct link for Billing' })).toBeVisible()

  expect(await overheard(/CANARY_\w+/g)).toEqual([])
  expect(await overheard(/jwt_configuration|oidc_conformant/g)).toEqual([])
  // Nor the seed's secrets of connections and of applications.
  expect(await overheard(/MOCK_[\w-]*(secret|certificate|key|unknown)\w*/g)).toEqual([])
})
