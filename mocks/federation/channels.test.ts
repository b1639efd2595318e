import { createHash } from 'node:crypto'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { dashboard, startTestHouse, type Stack } from './stack.helper.ts'

const employee = 'employee@northwind.example'
const verifier = 'v'.repeat(43)
let stack: Stack

beforeAll(async () => {
  stack = await startTestHouse()
})
afterAll(() => stack.close())

const front = {
  type: 'front_channel',
  client_id: 'northwind-acme-front',
  client_secret: undefined,
}
const pkce = (mode: string) => ({ connection_settings: { pkce: mode } })

/** What the tenant asks of northwind when somebody opens a link. */
async function asked(link: string): Promise<URLSearchParams> {
  const by = stack.browser()
  const first = await by.send(link)
  const interaction = new URL(first.headers.get('location') ?? '', stack.origins.http)
  const second = await by.send(interaction.href)
  return new URL(second.headers.get('location') ?? '').searchParams
}

test.each([
  ['auto', pkce('auto'), { response_type: 'code', code_challenge_method: 'S256' }],
  ['S256', pkce('S256'), { response_type: 'code', code_challenge_method: 'S256' }],
  ['plain', pkce('plain'), { response_type: 'code', code_challenge_method: 'plain' }],
  ['disabled', pkce('disabled'), { response_type: 'code', code_challenge_method: null }],
  [
    'front channel',
    front,
    { response_type: 'id_token', response_mode: 'form_post', code_challenge_method: null },
  ],
])('a login through the channel: %s', async (label, options, parameters) => {
  const name = `channel-${label.replace(' ', '-')}`
  await stack.connect(name, options)
  const link = stack.authorizeUrl('acme-billing', { connection: name })
  const sent = await asked(link)
  for (const [key, value] of Object.entries(parameters)) expect(sent.get(key)).toBe(value)
  expect(sent.has('nonce')).toBe(options === front)

  const { url } = await stack.signIn(employee, link)
  expect(url.searchParams.get('state')).toBe('opaque')
  const answer = await stack.exchange({
    client_id: 'acme-billing',
    client_secret: 'MOCK_acme-billing_secret',
    redirect_uri: 'https://billing.acme.example/auth/callback',
    code: url.searchParams.get('code') ?? '',
  })
  const { id_token: idToken } = z.object({ id_token: z.string() }).parse(await answer.json())
  expect(decodeJwt(idToken)).toMatchObject({
    iss: `${stack.origins.http}/`,
    sub: `oidc|${name}|nw-1001`,
    email: employee,
    name: 'Emil Employee',
  })
  expect(
    await stack.manage('GET', `/users/${encodeURIComponent(`oidc|${name}|nw-1001`)}`),
  ).toMatchObject({
    user_id: `oidc|${name}|nw-1001`,
    identities: [
      { user_id: `${name}|nw-1001`, provider: 'oidc', connection: name, isSocial: false },
    ],
    email: employee,
    email_verified: true,
    nickname: 'employee',
    picture: expect.stringContaining('gravatar'),
    logins_count: 1,
  })
  const q = `client_id:"acme-billing" AND connection:"${name}"`
  expect(await stack.manage('GET', `/logs?${new URLSearchParams({ q })}`)).toMatchObject([
    { type: 's', client_name: 'Billing', user_id: `oidc|${name}|nw-1001`, strategy: 'oidc' },
  ])
})

test('an ID token goes to a single-page application by form_post or fragment', async () => {
  await stack.connect('to-spa')
  const link = stack.authorizeUrl('acme-portal', {
    connection: 'to-spa',
    response_type: 'id_token',
    nonce: 'n-1',
  })
  const { url } = await stack.signIn(employee, link)
  const answer = new URLSearchParams(url.hash.slice(1))
  expect(decodeJwt(answer.get('id_token') ?? '')).toMatchObject({
    nonce: 'n-1',
    sub: 'oidc|to-spa|nw-1001',
  })
})

test('login_hint and prompt reach the provider only by upstream_params', async () => {
  await stack.connect('hinted', {
    upstream_params: {
      screen_name: { alias: 'login_hint' },
      prompt: { value: 'login' },
      nothing: null,
    },
    send_back_channel_nonce: true,
  })
  const more = { connection: 'hinted', login_hint: 'a@b.example', connection_scope: 'groups,x' }
  const sent = await asked(stack.authorizeUrl('acme-billing', more))

  expect(sent.get('screen_name')).toBe('a@b.example')
  expect(sent.get('prompt')).toBe('login')
  expect(sent.has('login_hint')).toBe(false)
  expect(sent.get('scope')).toBe('openid profile email groups x')
  expect(sent.has('nonce')).toBe(true)
})

test('another browser cannot finish a login', async () => {
  await stack.connect('bound')
  const by = stack.browser()
  const chooser = await by.follow(stack.authorizeUrl('acme-billing', { connection: 'bound' }))
  const body = new URLSearchParams({ account: employee })
  const resumed = await by.send(chooser.url, { method: 'POST', body })
  const back = await by.send(resumed.headers.get('location') ?? '')
  const stolen = await stack.browser().follow(back.headers.get('location') ?? '')
  expect(stolen.response.status).toBe(400)
  expect(await stolen.response.text()).toContain('This sign-in has ended')
})

test('the connection tester logs in with PKCE and no secret, from the dashboard', async () => {
  await stack.connect('tested')
  const link = stack.authorizeUrl('sandbox-tester', {
    connection: 'tested',
    prompt: 'login',
    nonce: 'n-2',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const { url } = await stack.signIn(employee, link)
  expect(`${url.origin}${url.pathname}`).toBe(`${dashboard}/callback.html`)
  const fields = {
    client_id: 'sandbox-tester',
    redirect_uri: `${dashboard}/callback.html`,
    code: url.searchParams.get('code') ?? '',
  }
  const answer = await stack.exchange({ ...fields, code_verifier: verifier }, { origin: dashboard })
  expect(answer.headers.get('access-control-allow-origin')).toBe(dashboard)
  const tokens = await answer.json()
  expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: 'oidc|tested|nw-1001', nonce: 'n-2' })
  expect(tokens).not.toHaveProperty('refresh_token')
})
