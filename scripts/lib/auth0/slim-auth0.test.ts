// @vitest-environment jsdom
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Auth0Client } from '@auth0/auth0-spa-js'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { slimAuth0 } from './slim-auth0.ts'

const tenant = 'https://acme.example'
const server = setupServer()
let Client: typeof Auth0Client
let folder = ''

const built = (entry: string) =>
  build({
    configFile: false,
    logLevel: 'silent',
    plugins: [slimAuth0()],
    build: { write: false, lib: { entry: `scripts/lib/auth0/${entry}`, formats: ['es'] } },
  })

beforeAll(async () => {
  // Below the root: nothing else is served to a test.
  await mkdir('.cache', { recursive: true })
  folder = await mkdtemp(resolve('.cache/auth0-'))
  const outputs = [await built('auth0-spa-js.mjs')].flat()
  const [chunk] = outputs.flatMap((one) => ('output' in one ? one.output : []))
  if (chunk?.type !== 'chunk') throw new Error('Nothing was built.')
  const path = join(folder, 'auth0.mjs')
  await writeFile(path, chunk.code)
  ;({ Auth0Client: Client } = await import(/* @vite-ignore */ path))
  server.listen({ onUnhandledRequest: 'error' })
  // jsdom has none. Every browser we build for has.
  const request = (_name: string, _options: unknown, work: (lock: object) => unknown) => work({})
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true })
})
afterAll(async () => {
  Reflect.deleteProperty(navigator, 'locks')
  server.close()
  await rm(folder, { recursive: true })
})

/** As the tenant signs it; the client judges what is in it. */
const tokenOf = (claims: object) =>
  [{ alg: 'RS256' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat('signature')
    .join('.')

test('what is built signs in, renews with rotation, is refused, and signs out', async () => {
  const client = new Client({
    domain: tenant,
    clientId: 'dashboard',
    authorizationParams: { redirect_uri: 'https://g.example', audience: 'https://api.example' },
    useRefreshTokens: true,
    cacheLocation: 'memory',
  })
  let left = new URL(tenant)
  const openUrl = (url: string) => void (left = new URL(url))
  await client.loginWithRedirect({ openUrl, appState: { returnTo: '/connections' } })
  const nonce = left.searchParams.get('nonce')
  expect(left.searchParams.get('code_challenge_method')).toBe('S256')

  const sent: (string | null)[] = []
  const named: (string | null)[] = []
  let refusal: string | undefined
  server.use(
    http.post(`${tenant}/oauth/token`, async ({ request }) => {
      const form = new URLSearchParams(await request.text())
      sent.push(form.get('refresh_token') ?? form.get('code'))
      named.push(request.headers.get('auth0-client'))
      if (refusal) return HttpResponse.json({ error: refusal, mfa_token: 'm' }, { status: 403 })
      const now = Math.floor(Date.now() / 1000)
      const claims = { iss: `${tenant}/`, aud: 'dashboard', sub: 'operator', nonce, iat: now }
      return HttpResponse.json({
        access_token: `access ${sent.length}`,
        refresh_token: `refresh ${sent.length}`,
        id_token: tokenOf({ ...claims, exp: now + 60 }),
        // More than the minute before its end at which the library asks anew.
        expires_in: 600,
      })
    }),
  )
  const answer = new URLSearchParams({
    code: 'code',
    state: left.searchParams.get('state') ?? '',
  })
  const { appState } = await client.handleRedirectCallback(`https://g.example/?${answer}`)
  expect(appState).toEqual({ returnTo: '/connections' })
  const user = await client.getUser()
  expect(user?.sub).toBe('operator')
  expect(await client.getTokenSilently()).toBe('access 1')
  expect(await client.getTokenSilently({ cacheMode: 'off' })).toBe('access 2')
  expect(await client.getTokenSilently({ cacheMode: 'off' })).toBe('access 3')
  expect(sent).toEqual(['code', 'refresh 1', 'refresh 2'])
  // Nothing that the tenant would have to allow first, which takes a round trip (Fetch, "CORS-safelisted").
  expect(named).toEqual([null, null, null])

  // The tenant may want a second factor: the one thing of those left out that is called.
  for (refusal of ['mfa_required', 'invalid_grant'])
    await expect(client.getTokenSilently({ cacheMode: 'off' })).rejects.toMatchObject({
      error: refusal,
    })

  await client.logout({ openUrl })
  expect(left.pathname).toBe('/v2/logout')
  expect(await client.getUser()).toBeUndefined()
})

test('a name that is not imported any more fails the build', async () => {
  await expect(built('left-out.mjs')).rejects.toThrow(/does not import @auth0\/auth0-auth-js/)
})
