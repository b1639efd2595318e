import { expect, test } from 'vitest'
import { issuerTable } from './issuer-table.ts'
import { createIssuers } from './issuers.ts'

const origin = 'http://localhost:4500'
const issuers = createIssuers({ origin })
const wellKnown = '/.well-known/openid-configuration'
const ask = (path: string, init?: RequestInit) => issuers(new Request(`${origin}${path}`, init))
const documentOf = async (path: string): Promise<Record<string, unknown>> =>
  (await ask(`${path}${wellKnown}`)).json()

test.each([
  ['/html', 200, 'text/html; charset=utf-8'],
  ['/http-500', 500, 'application/json; charset=utf-8'],
  ['/http-503', 503, 'application/json; charset=utf-8'],
  ['/challenge', 403, 'text/html'],
  ['/redirect-loop', 302, null],
  ['/nobody', 404, 'application/json; charset=utf-8'],
])('%s answers %i, %s', async (path, status, contentType) => {
  const response = await ask(`${path}${wellKnown}`)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe(contentType)
})

test('a redirect loop leads to itself', async () => {
  const response = await ask(`/redirect-loop${wellKnown}`)
  expect(response.headers.get('location')).toBe(`${origin}/redirect-loop${wellKnown}`)
})

test('/http-503 says when, /challenge what stands in front', async () => {
  const header = async (path: string, name: string) =>
    (await ask(`${path}${wellKnown}`)).headers.get(name)
  expect(await header('/http-503', 'retry-after')).toBe('120')
  expect(await header('/challenge', 'cf-mitigated')).toBe('challenge')
})

test('/not-json is cut in half', async () => {
  const text = await (await ask(`/not-json${wellKnown}`)).text()
  expect(text).toMatch(/^\{"issuer":/)
  expect(() => JSON.parse(text)).toThrow(SyntaxError)
})

test('/slow never answers, until the caller gives up', async () => {
  const signal = AbortSignal.abort(new Error('given up'))
  await expect(ask(`/slow${wellKnown}`, { signal })).rejects.toThrow('given up')
})

test('/slow answers when its delay is over', async () => {
  const hurried = createIssuers({ origin, slow: async () => {} })
  const response = await hurried(new Request(`${origin}/slow${wellKnown}`))
  expect(await response.json()).toMatchObject({ issuer: `${origin}/slow` })
})

test('/huge is over 129 KB', async () => {
  const text = await (await ask(`/huge${wellKnown}`)).text()
  expect(text.length).toBeGreaterThan(129 * 1024)
  expect(text.length).toBeLessThan(130 * 1024)
})

const faulty = new Set(issuerTable.filter((row) => row.documentFault).map((row) => row.path))
const others: Readonly<Record<string, string>> = {
  '/wrong-issuer': `${origin}/plain`,
  '/unknown-issuer': `${origin}/nobody`,
  '/other-url': origin,
}
test.each(issuerTable.map(({ path }) => path).filter((path) => !faulty.has(path)))(
  'issuer "%s" publishes itself, or the other that it is there for',
  async (path) => {
    expect((await documentOf(path)).issuer).toBe(others[path] ?? `${origin}${path}`)
  },
)

test('/other-url is northwind’s document; /wrong-issuer and /unknown-issuer lead to it', async () => {
  const northwind = await documentOf('')
  expect(await documentOf('/other-url')).toEqual(northwind)
  for (const path of ['/wrong-issuer', '/unknown-issuer'])
    expect({ ...(await documentOf(path)), issuer: origin }).toEqual(northwind)
})

test.each([
  ['/code-only', 'response_types_supported', ['code']],
  ['/code-only', 'response_modes_supported', ['query', 'fragment']],
  ['/id-token-only', 'response_types_supported', ['id_token']],
  ['/id-token-only', 'token_endpoint', undefined],
  ['/no-pkce', 'code_challenge_methods_supported', undefined],
  ['/incomplete', 'authorization_endpoint', undefined],
  ['/incomplete', 'jwks_uri', undefined],
  ['/plain', 'code_challenge_methods_supported', ['S256']],
])('%s: %s is %j', async (path, member, value) => {
  expect((await documentOf(path))[member]).toEqual(value)
})

test('/hostile carries script URLs, markup and invisible characters', async () => {
  const text = await (await ask(`/hostile${wellKnown}`)).text()
  for (const evil of ['javascript:', '<img src=x onerror=', '\u202E', '\\u0007', '"__proto__":'])
    expect(text).toContain(evil)
})

test('keys are where the documents say, except for /no-jwks', async () => {
  const found = await ask('/plain/jwks')
  expect(await found.json()).toMatchObject({ keys: [{ kty: 'RSA', use: 'sig', alg: 'RS256' }] })
  expect((await ask('/no-jwks/jwks')).status).toBe(404)
})

test('no private member of a key is published', async () => {
  const { keys }: { keys: Record<string, unknown>[] } = await (await ask('/jwks')).json()
  expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
})
