import { expect, test } from 'vitest'
import type { PreflightRequest } from '#domain/destinations/auth0/contract/preflight-route.ts'
import { createIdpBench, redirect } from './idp.helper.ts'
import { asked, callback } from './request.helper.ts'

const loginRequired = (sent: URLSearchParams) =>
  redirect(`${callback}?error=login_required&state=${sent.get('state') ?? ''}`)

async function sentFor(part: Partial<PreflightRequest>) {
  const { evidence, arrived } = await createIdpBench({ authorize: loginRequired })
  await evidence(asked(part))
  return arrived.map(({ sent }) => Object.fromEntries(sent))
}
const random = expect.stringMatching(/^[\w-]{43}$/)
const always = {
  client_id: 'northwind-acme',
  redirect_uri: callback,
  scope: 'openid profile email',
  state: random,
  prompt: 'none',
}
const back = { ...always, response_type: 'code' }
const pkce = { code_challenge: random, code_challenge_method: 'S256' }

/** What Auth0 would send, and `prompt=none`: nothing else, nothing less. */
test.each<[string, Partial<PreflightRequest>, object]>([
  ['back channel: no nonce', {}, { ...back, ...pkce }],
  [
    'back channel, with its nonce on',
    { send_back_channel_nonce: true },
    { ...back, ...pkce, nonce: random },
  ],
  ['back channel without PKCE', { pkce: 'disabled' }, back],
  [
    'front channel: always a nonce, never PKCE',
    { channel: 'front_channel', pkce: 'S256' },
    { ...always, nonce: random, response_type: 'id_token', response_mode: 'form_post' },
  ],
  [
    'parameters of the connection',
    { upstream_params: { acr_values: 'mfa', response_mode: 'form_post' } },
    { ...back, ...pkce, acr_values: 'mfa', response_mode: 'form_post' },
  ],
  [
    'never those that are the login’s own',
    {
      upstream_params: {
        redirect_uri: 'https://evil.example',
        ' Request_URI ': 'https://evil.example',
        request: 'x',
        prompt: 'login',
        state: 'x',
      },
    },
    { ...back, ...pkce },
  ],
])('%s', async (_, part, parameters) => {
  expect(await sentFor(part)).toEqual([parameters])
})

test('where it does not come back it is asked once more, with a client nobody registered', async () => {
  const page = (sent: URLSearchParams) =>
    new Response(
      `<h1>No client ${sent.get('client_id') ?? ''}</h1><p>Request ${crypto.randomUUID()}`,
    )
  const { evidence, arrived } = await createIdpBench({ authorize: page })
  const { authorization } = await evidence(asked())
  expect(authorization.control).toMatchObject({ status: 200, alike: true })
  const [ours, madeUp] = arrived.map(({ sent }) => Object.fromEntries(sent))
  expect(madeUp).toEqual({
    ...ours,
    client_id: expect.stringMatching(/^greencheck-made-up-client-/),
  })
})

test.each<[string, (sent: URLSearchParams) => Response]>([
  [
    'another text',
    (sent) =>
      new Response(sent.get('client_id') === 'northwind-acme' ? 'Callback?' : 'Client unknown'),
  ],
  [
    'another status',
    (sent) =>
      new Response('Refused', { status: sent.get('client_id') === 'northwind-acme' ? 400 : 403 }),
  ],
  [
    'another place',
    (sent) => redirect(sent.get('client_id') === 'northwind-acme' ? '/login' : '/error'),
  ],
])('an answer that differs for a made-up client: %s', async (_, authorize) => {
  const { evidence } = await createIdpBench({ authorize })
  expect((await evidence(asked())).authorization.control).toMatchObject({ alike: false })
})
