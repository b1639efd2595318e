import { createHash } from 'node:crypto'
import { type JWTPayload, SignJWT, exportJWK, generateKeyPair } from 'jose'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Finished, createTester } from './tester.ts'

const tenant = 'https://acme.example'
const page = 'https://greencheck.example'
const config = {
  domain: 'acme.example',
  clientId: 'dashboard',
  testerClientId: 'tester',
  audience: 'https://api.example',
  loopbackHttp: [],
}
const tester = createTester(config, page)
const server = setupServer()
const published = await generateKeyPair('RS256')
const other = await generateKeyPair('RS256')
const jwk = { ...(await exportJWK(published.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const begin = () => tester.begin('northwind')
type Secrets = Awaited<ReturnType<typeof begin>>['secrets']

interface Tenant {
  readonly claims?: JWTPayload
  readonly key?: CryptoKey
  readonly token?: () => Response
  readonly userinfo?: () => Response
  readonly answer?: Record<string, string>
}

/** A whole login against a tenant that differs from a sound one in what is given. */
async function logIn({ claims, key = published.privateKey, ...tenantIs }: Tenant = {}) {
  const { secrets } = await begin()
  const seen: string[] = []
  server.use(
    http.post(`${tenant}/oauth/token`, async ({ request }) => {
      seen.push(await request.text())
      return tenantIs.token?.() ?? HttpResponse.json(await tokens(secrets, claims, key))
    }),
    http.get(`${tenant}/.well-known/jwks.json`, () => HttpResponse.json({ keys: [jwk] })),
    http.get(
      `${tenant}/userinfo`,
      () => tenantIs.userinfo?.() ?? HttpResponse.json({ sub: 'oidc|northwind|1', name: 'Emil' }),
    ),
  )
  const answer = new URLSearchParams({ code: 'c-1', state: secrets.state, ...tenantIs.answer })
  return { finished: await tester.finish(answer, secrets), secrets, seen }
}

async function tokens({ nonce }: Secrets, claims: JWTPayload = {}, key: CryptoKey) {
  const now = Math.floor(Date.now() / 1000)
  const usual = { iss: `${tenant}/`, aud: 'tester', sub: 'oidc|northwind|1', nonce, iat: now }
  const payload = { ...usual, exp: now + 600, email: 'emil@northwind.example', ...claims }
  const idToken = await new SignJWT(payload)
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .sign(key)
  return { access_token: 'opaque-CANARY', token_type: 'Bearer', id_token: idToken }
}

const failureOf = (finished: Finished) => 'failure' in finished && finished.failure

describe('the request', () => {
  test('asks the tenant for a fresh login through the connection, with PKCE', async () => {
    const { url, secrets } = await begin()
    const asked = new URL(url)
    expect(asked.origin + asked.pathname).toBe(`${tenant}/authorize`)
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: 'tester',
      response_type: 'code',
      redirect_uri: `${page}/callback.html`,
      scope: 'openid profile email',
      connection: 'northwind',
      prompt: 'login',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: createHash('sha256').update(secrets.verifier).digest('base64url'),
      code_challenge_method: 'S256',
    })
  })

  test('is another one every time', async () => {
    const [one, two] = [await begin(), await begin()]
    expect(new Set([...Object.values(one.secrets), ...Object.values(two.secrets)]).size).toBe(6)
  })

  test('goes to http for a listed origin of the sandbox alone', async () => {
    const sandbox = { ...config, domain: 'localhost:4400', loopbackHttp: ['http://localhost:4400'] }
    expect(createTester(sandbox, page).logoutUrl).toMatch(/^http:\/\/localhost:4400\/v2\/logout\?/)
    const unlisted = createTester({ ...sandbox, loopbackHttp: [] }, page)
    expect((await unlisted.begin('x')).url).toMatch(/^https:/)
  })

  test('the way out is the registered address, and nothing besides', () => {
    expect(tester.logoutUrl).toBe(
      `${tenant}/v2/logout?client_id=tester&returnTo=${encodeURIComponent(`${page}/callback.html`)}`,
    )
  })
})

describe('the answer', () => {
  test('is exchanged by a public client, verified, and kept without what binds it', async () => {
    const { finished, secrets, seen } = await logIn({ claims: { sid: 's-1', at_hash: 'h' } })
    expect(finished).toMatchObject({
      claims: { sub: 'oidc|northwind|1', email: 'emil@northwind.example', aud: 'tester' },
      userinfo: { sub: 'oidc|northwind|1', name: 'Emil' },
    })
    const kept = JSON.stringify(finished)
    for (const secret of ['eyJ', 'CANARY', 's-1', ...Object.values(secrets)])
      expect(kept).not.toContain(secret)
    expect(Object.fromEntries(new URLSearchParams(seen[0]))).toEqual({
      grant_type: 'authorization_code',
      client_id: 'tester',
      code: 'c-1',
      redirect_uri: `${page}/callback.html`,
      code_verifier: secrets.verifier,
    })
  })

  test.each([
    ['another issuer', { claims: { iss: tenant } }, 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'],
    ['another audience', { claims: { aud: 'dashboard' } }, 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'],
    ['another nonce', { claims: { nonce: 'n' } }, 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'],
    ['an expired token', { claims: { exp: 1_000 } }, 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED'],
    ['an unpublished key', { key: other.privateKey }, 'OAUTH_INVALID_RESPONSE'],
    ['another iss parameter', { answer: { iss: page } }, 'OAUTH_INVALID_RESPONSE'],
    ['another state', { answer: { state: 's' } }, 'OAUTH_INVALID_RESPONSE'],
    [
      'no ID token',
      { token: () => HttpResponse.json({ access_token: 'a', token_type: 'Bearer' }) },
      'OAUTH_INVALID_RESPONSE',
    ],
    [
      'a UserInfo of somebody else',
      { userinfo: () => HttpResponse.json({ sub: 'x' }) },
      'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
    ],
  ] satisfies [string, Tenant, string][])('with %s is not accepted', async (_, is, code) => {
    const { finished } = await logIn(is)
    expect(failureOf(finished)).toMatchObject({ source: 'validation', code })
  })

  test('with another state is not exchanged', async () => {
    expect((await logIn({ answer: { state: 's' } })).seen).toEqual([])
  })

  test('that is an error keeps its code and words', async () => {
    const answer = { error: 'access_denied', error_description: 'No <b>' }
    expect(failureOf((await logIn({ answer })).finished)).toEqual({
      source: 'authorize',
      code: 'access_denied',
      description: 'No <b>',
    })
  })

  test.each([
    [
      'refuses the code',
      { token: () => HttpResponse.json({ error: 'invalid_grant' }, { status: 403 }) },
      { source: 'token', code: 'invalid_grant' },
    ],
    [
      'is not reached',
      { token: () => HttpResponse.error() },
      { source: 'tester', code: 'no_answer' },
    ],
  ] satisfies [string, Tenant, object][])(
    'fails where the token endpoint %s',
    async (_, is, failure) => {
      expect(failureOf((await logIn(is)).finished)).toMatchObject(failure)
    },
  )

  test.each([
    ['nothing comes', () => new Promise<never>(() => {})],
    ['its body does not end', async () => new Response(new ReadableStream())],
  ])('is given up in time where %s', async (_, answered) => {
    server.use(http.post(`${tenant}/oauth/token`, answered))
    const { secrets } = await begin()
    const answer = new URLSearchParams({ code: 'c-1', state: secrets.state })
    const finished = await createTester(config, page, 50).finish(answer, secrets)
    expect(failureOf(finished)).toMatchObject({ source: 'tester', code: 'timeout' })
  })

  test('stands without a UserInfo', async () => {
    const { finished } = await logIn({ userinfo: () => new HttpResponse(null, { status: 500 }) })
    expect(finished).toMatchObject({ claims: { sub: 'oidc|northwind|1' } })
    expect(finished).not.toHaveProperty('userinfo')
  })
})
