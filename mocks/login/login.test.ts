import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { createTestBrowser, form, type TestBrowser } from '../http/browser.helper.ts'
import { sandboxAudience, sandboxClients } from '../sentinels.ts'
import { startSandbox, type Sandbox } from '../start.ts'

// The dashboard's own origin: where sign-in and sign-out come back to.
const dashboard = 'http://localhost:3000'
const verifier = 'v'.repeat(43)
let folder: string
let sandbox: Sandbox

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'))
  sandbox = await startSandbox({
    ports: { http: 0, https: 0, idp: 0 },
    publicUrls: [dashboard],
    caPath: join(folder, 'ca.pem'),
  })
})
afterEach(() => sandbox.management.panel.reset())
afterAll(async () => {
  await sandbox.close()
  await rm(folder, { recursive: true })
})

/** What auth0-react sends to /authorize. */
const authorizeUrl = (more: Record<string, string> = {}) =>
  `${sandbox.origins.http}/authorize?${new URLSearchParams({
    client_id: sandboxClients.dashboard,
    scope: 'openid profile email offline_access',
    redirect_uri: dashboard,
    audience: sandboxAudience,
    response_type: 'code',
    response_mode: 'query',
    state: 'c3RhdGU=',
    nonce: 'bm9uY2U=',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    auth0Client: 'eyJuYW1lIjoiYXV0aDAtcmVhY3QifQ==',
    ...more,
  })}`

async function signIn(browser: TestBrowser, account: string): Promise<URL> {
  const page = await browser.follow(authorizeUrl())
  const { url } = await browser.follow(page.url, form({ account }))
  return new URL(url)
}

const token = (fields: Record<string, string>) =>
  fetch(`${sandbox.origins.http}/oauth/token`, {
    ...form({ client_id: sandboxClients.dashboard, redirect_uri: dashboard, ...fields }),
    headers: { origin: dashboard, 'auth0-client': 'eyJuYW1lIjoiYXV0aDAtcmVhY3QifQ==' },
  })

async function signInFor(account: string) {
  const answer = await signIn(createTestBrowser([dashboard]), account)
  const code = answer.searchParams.get('code') ?? ''
  const response = await token({ grant_type: 'authorization_code', code, code_verifier: verifier })
  expect(response.status).toBe(200)
  expect(response.headers.get('access-control-allow-origin')).toBe(dashboard)
  return response.json()
}

const verify = (jwt: string, audience: string) =>
  jwtVerify(jwt, createLocalJWKSet({ keys: [...sandbox.management.keys.jwks.keys] }), {
    issuer: `${sandbox.origins.http}/`,
    audience,
    algorithms: ['RS256'],
  })

test('the operator signs in and gets Auth0 tokens', async () => {
  const tokens = await signInFor('operator@acme.example')
  const access = await verify(tokens.access_token, sandboxAudience)
  expect(access.payload).toMatchObject({ sub: 'auth0|operator', permissions })
  expect(access.protectedHeader.kid).toBe(sandbox.management.keys.kid)
  const id = await verify(tokens.id_token, sandboxClients.dashboard)
  expect(id.payload).toMatchObject({
    sub: 'auth0|operator',
    email: 'operator@acme.example',
    name: 'Olive Operator',
    nonce: 'bm9uY2U=',
  })
  expect(tokens.expires_in).toBe(7200)
})

test('the viewer may read and probe, and write nothing', async () => {
  const tokens = await signInFor('viewer@acme.example')
  const { payload } = await verify(tokens.access_token, sandboxAudience)
  expect(payload.permissions).toContain('read:connections')
  expect(payload.permissions).toContain('probe:issuers')
  for (const beyond of ['create:connections', 'run:tests', 'read:users', 'read:user_idp_tokens'])
    expect(payload.permissions).not.toContain(beyond)
})

test('a refresh token works once and brings the next', async () => {
  const { refresh_token: first } = await signInFor('operator@acme.example')
  const renew = (refresh_token: string) => token({ grant_type: 'refresh_token', refresh_token })
  const renewed = await (await renew(first)).json()
  await verify(renewed.access_token, sandboxAudience)
  expect(renewed.refresh_token).not.toBe(first)
  expect(await (await renew(first)).json()).toMatchObject({ error: 'invalid_grant' })
})

test('the switch "operator-expired" ends a session', async () => {
  const { refresh_token } = await signInFor('operator@acme.example')
  sandbox.management.panel.arm('operator-expired')
  const tokens = await signInFor('operator@acme.example')
  expect(decodeJwt(tokens.access_token).exp).toBeLessThan(Date.now() / 1000)
  const renewed = await token({ grant_type: 'refresh_token', refresh_token })
  expect(renewed.status).toBe(400)
  expect(await renewed.json()).toEqual({
    error: 'invalid_grant',
    error_description: 'Unknown or invalid refresh token.',
  })
})

test('a hidden frame is told login_required, and the session stays', async () => {
  const browser = createTestBrowser([dashboard])
  await signIn(browser, 'operator@acme.example')
  const frame = await browser.send(authorizeUrl({ prompt: 'none', response_mode: 'web_message' }))
  const html = await frame.text()
  expect(html).toContain('authorization_response')
  expect(html).toContain('"error":"login_required"')
  expect(frame.headers.get('x-frame-options')).toBeNull()
  const again = await browser.follow(authorizeUrl())
  expect(new URL(again.url).searchParams.get('code')).not.toBeNull()
})

test('signing out ends the session and goes only where it is allowed', async () => {
  const browser = createTestBrowser([dashboard])
  await signIn(browser, 'operator@acme.example')
  const logout = (returnTo: string) => {
    const query = new URLSearchParams({ client_id: sandboxClients.dashboard, returnTo })
    return browser.send(`${sandbox.origins.http}/v2/logout?${query}`)
  }
  const elsewhere = await logout('https://evil.example/"><b>')
  expect(elsewhere.status).toBe(400)
  expect(await elsewhere.text()).not.toContain('<b>')
  expect((await logout(dashboard)).headers.get('location')).toBe(dashboard)
  const again = await browser.follow(authorizeUrl())
  expect(await again.response.text()).toContain('operator@acme.example')
})

test('a token request from another origin is refused to the browser', async () => {
  const response = await fetch(`${sandbox.origins.http}/oauth/token`, {
    ...form({ client_id: sandboxClients.dashboard, grant_type: 'refresh_token' }),
    headers: { origin: 'https://evil.example' },
  })
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

test('a direct link is read from the tenant itself, with or without the final slash', async () => {
  const refused = 'the connection was not found'
  for (const path of ['authorize', 'authorize/']) {
    const link = authorizeUrl({ connection: 'nobody' }).replace('authorize', path)
    const { url } = await createTestBrowser([dashboard]).follow(link)
    expect(new URL(url).searchParams.get('error_description')).toBe(refused)
  }
})

test('an unknown audience comes back as Auth0 says it', async () => {
  const browser = createTestBrowser([dashboard])
  const { url } = await browser.follow(authorizeUrl({ audience: 'https://unknown.example' }))
  expect(new URL(url).searchParams.get('error_description')).toBe(
    'Service not found: https://unknown.example',
  )
})
