import { createHash } from 'node:crypto'
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bind, type Bound } from '../http/listen.ts'
import { createTestBrowser, form } from '../http/browser.helper.ts'
import { northwindAccounts, northwindClients } from './accounts.ts'
import { northwindDocument } from './document.ts'
import { createNorthwind } from './northwind.ts'

const tenant = 'http://localhost:4400'
const callback = `${tenant}/login/callback`
const wellKnown = '/.well-known/openid-configuration'
const employee = northwindAccounts[0]
let bound: Bound
let origin: string

beforeAll(async () => {
  bound = await bind({ port: 0, what: 'IdP', setting: 'SANDBOX_IDP_PORT' })
  origin = `http://localhost:${bound.port}`
  const tenantOrigins = [tenant, 'https://localhost:4443']
  bound.serve(await createNorthwind({ origin, tenantOrigins, slow: async () => {} }))
})
afterAll(() => bound.close())

async function login(parameters: Record<string, string>) {
  const browser = createTestBrowser([callback])
  const query = new URLSearchParams({
    scope: 'openid profile email',
    redirect_uri: callback,
    state: 'opaque',
    ...parameters,
  })
  const page = await browser.follow(`${origin}/authorize?${query}`)
  const account = 'employee@northwind.example'
  expect(await page.response.text()).toContain(`<button name="account" value="${account}">`)
  return browser.follow(page.url, form({ account }))
}

async function claims(idToken: string, audience: string) {
  const keys: JSONWebKeySet = await (await fetch(`${origin}/jwks`)).json()
  const options = { issuer: origin, audience, algorithms: ['RS256'] }
  return (await jwtVerify(idToken, createLocalJWKSet(keys), options)).payload
}

test('the static document says what the real provider says', async () => {
  const real = await (await fetch(`${origin}${wellKnown}`)).json()
  expect(northwindDocument(origin)).toEqual(real)
})

test('an employee signs in by code with PKCE', async () => {
  const { id, secret } = northwindClients.back
  const verifier = 'a'.repeat(43)
  const code_challenge = createHash('sha256').update(verifier).digest('base64url')
  const pkce = { code_challenge, code_challenge_method: 'S256' }
  const { url } = await login({ client_id: id, response_type: 'code', ...pkce })
  const answer = new URL(url).searchParams
  expect(answer.get('state')).toBe('opaque')
  const exchange = form({
    grant_type: 'authorization_code',
    client_id: id,
    client_secret: secret,
    redirect_uri: callback,
    code: answer.get('code') ?? '',
    code_verifier: verifier,
  })
  const tokens = await (await fetch(`${origin}/token`, exchange)).json()
  expect(await claims(tokens.id_token, id)).toMatchObject({
    sub: employee?.sub,
    email: 'employee@northwind.example',
    name: employee?.name,
  })
})

test('an employee signs in by a posted ID token, with the claims in it', async () => {
  const { id } = northwindClients.front
  const asked = { response_type: 'id_token', response_mode: 'form_post', nonce: 'n-1' }
  const { response } = await login({ client_id: id, ...asked })
  const html = await response.text()
  expect(html).toContain(`action="${callback}"`)
  const idToken = /name="id_token" value="([^"]+)"/.exec(html)?.[1] ?? ''
  expect(await claims(idToken, id)).toMatchObject({
    nonce: 'n-1',
    email: 'employee@northwind.example',
  })
})

test('a sign-in that was cancelled goes back as access_denied', async () => {
  const browser = createTestBrowser([callback])
  const query = new URLSearchParams({
    client_id: northwindClients.back.id,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: callback,
  })
  const page = await browser.follow(`${origin}/authorize?${query}`)
  const { url } = await browser.follow(page.url, form({ cancel: 'yes' }))
  expect(new URL(url).searchParams.get('error')).toBe('access_denied')
})

test('an interaction nobody began is a page that says so', async () => {
  const response = await fetch(`${origin}/interaction/none`)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('This sign-in has ended')
})

test('misbehaving issuers live below the same address', async () => {
  const slow = await fetch(`${origin}/slow${wellKnown}`)
  expect(await slow.json()).toMatchObject({ issuer: `${origin}/slow` })
  await expect(fetch(`${origin}/redirect-loop${wellKnown}`)).rejects.toThrow('fetch failed')
})
