import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  type PreflightRequest,
  preflightEvidence,
} from '#domain/destinations/auth0/contract/preflight-route.ts'
import { judgePreflight } from '#domain/destinations/auth0/preflight/judge-preflight.ts'
import { createPreflightBench, secretOf } from './northwind.helper.ts'
import { asked, given } from './request.helper.ts'

let bench: Awaited<ReturnType<typeof createPreflightBench>>
let minutes = 0
const start = Date.now()
beforeAll(async () => {
  bench = await createPreflightBench(() => start + minutes * 60_000)
})
beforeEach(() => {
  minutes += 1
})
afterAll(() => bench.close())

async function check(part: Partial<PreflightRequest>) {
  const body = asked(part)
  const response = await bench.preflight(body)
  const text = await response.text()
  const evidence = preflightEvidence.parse(JSON.parse(text))
  const about = { ...body, clientId: body.client_id }
  const { callback, secret } = judgePreflight(evidence, about)
  return { evidence, text, callback, secret, kinds: [callback.kind, secret?.kind] }
}

const other = 'northwind-other-secret'

/** "Preflight against northwind tells the right from the wrong secret, client and callback." */
test.each<[string, Partial<PreflightRequest>, readonly (string | undefined)[]]>([
  ['all is right', { credential: given(secretOf('northwind-acme')) }, ['good', 'good']],
  [
    'with PKCE S256',
    { credential: given(secretOf('northwind-acme')), pkce: 'S256' },
    ['good', 'good'],
  ],
  [
    'with PKCE plain',
    { credential: given(secretOf('northwind-acme')), pkce: 'plain' },
    ['good', 'good'],
  ],
  [
    'without PKCE',
    { credential: given(secretOf('northwind-acme')), pkce: 'disabled' },
    ['good', 'good'],
  ],
  ['without a secret', {}, ['good', undefined]],
  ['a wrong secret', { credential: given('MOCK_wrong') }, ['good', 'bad']],
  [
    'another secret is registered',
    { client_id: other, credential: given('MOCK_ours') },
    ['good', 'bad'],
  ],
  ['that other secret', { client_id: other, credential: given(secretOf(other)) }, ['good', 'good']],
  [
    'another callback is registered',
    {
      client_id: 'northwind-other-callback',
      credential: given(secretOf('northwind-other-callback')),
    },
    ['bad', 'good'],
  ],
  ['an unknown client', { client_id: 'nobody', credential: given('MOCK_x') }, ['bad', 'bad']],
  [
    'front channel',
    { client_id: 'northwind-acme-front', channel: 'front_channel' },
    ['good', undefined],
  ],
  [
    'front channel, not allowed',
    { client_id: 'northwind-back-only', channel: 'front_channel' },
    ['bad', undefined],
  ],
])('%s', async (_, part, kinds) => {
  expect((await check(part)).kinds).toEqual(kinds)
})

const written = readFileSync(
  new URL('../../docs/preflight.md', import.meta.url),
  'utf8',
).replaceAll(/ +/g, ' ')
const otherCallback = 'northwind-other-callback'

/** The lines of docs/preflight.md. */
test.each<[string, Partial<PreflightRequest>]>([
  ['right', { credential: given(secretOf('northwind-acme')) }],
  ['wrong secret', { credential: given('MOCK_wrong') }],
  ['unknown client', { client_id: 'nobody', credential: given('MOCK_x') }],
  ['other callback', { client_id: otherCallback, credential: given(secretOf(otherCallback)) }],
])('what is written of it: %s', async (what, part) => {
  const { callback, secret } = await check(part)
  const [one, other] = [callback.headline, secret?.headline]
  expect(written).toContain(`| northwind | ${what} | ${one} | ${other} |`)
})

test('the evidence is what came back, and the page its title and error', async () => {
  const { evidence } = await check({ client_id: 'nobody', credential: given('MOCK_x') })
  expect(evidence).toEqual({
    at: expect.any(Number),
    issuer: 'http://localhost:4500',
    authorization: {
      host: 'localhost:4500',
      ms: expect.any(Number),
      status: 400,
      answer: {
        kind: 'page',
        title: 'The request was refused',
        reads: expect.stringContaining('client'),
      },
      control: { ms: expect.any(Number), status: 400, alike: true },
    },
    token: {
      host: 'localhost:4500',
      control: step('invalid_client', 'client authentication failed'),
      real: step('invalid_client', 'client authentication failed'),
    },
  })
})

const step = (error: string, description: string) => ({
  ms: expect.any(Number),
  status: 401,
  answer: { kind: 'answer', error, description },
})

test('the requests: nothing but one with prompt=none, and two with a made-up code', async () => {
  bench.arrived.length = 0
  await check({ credential: given(secretOf('northwind-acme')) })
  const [document, ...rest] = bench.arrived
  expect(document).toBe('GET /.well-known/openid-configuration')
  const authorization = rest.find((line) => line.startsWith('GET /authorize'))
  const query = new URLSearchParams(authorization?.replace(/^[^?]*/, ''))
  const { state, code_challenge, ...plain } = Object.fromEntries(query)
  expect([state, code_challenge]).toEqual(Array(2).fill(expect.stringMatching(/^[\w-]{43}$/)))
  expect(plain).toEqual({
    client_id: 'northwind-acme',
    redirect_uri: 'http://localhost:4400/login/callback',
    scope: 'openid profile email',
    response_type: 'code',
    prompt: 'none',
    code_challenge_method: 'S256',
  })
  expect(rest.filter((line) => line !== authorization)).toEqual(['POST /token', 'POST /token'])
})

test('no secret in answer or log', async () => {
  bench.lines.length = 0
  const secret = secretOf('northwind-acme')
  const { text } = await check({ credential: given(secret) })
  expect(text + JSON.stringify(bench.lines)).not.toContain(secret)
})
