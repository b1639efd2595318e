import { beforeAll, expect, test } from 'vitest'
import type { Evidence } from '#domain/wire/evidence.ts'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import type { Fetched, GetOptions, GuardedFetch } from './probe/guarded-fetch.ts'
import { audience, createBench, errorOf, noProbe, origin, originRules } from './bench.helper.ts'

let tenant: Management
beforeAll(async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
})

const url = 'https://idp.example/x'
const seen = (more: Partial<Evidence> = {}): Evidence => ({
  url,
  hops: [],
  at: 1,
  ms: 2,
  headers: {},
  status: 200,
  ...more,
})
const probing = (answer: (options: GetOptions) => Promise<Fetched>, now?: () => number) => {
  const probe: GuardedFetch = { ...noProbe, get: (_, options) => answer(options) }
  return createBench({ tenant, probe, ...(now ? { now } : {}) })
}

test.each(['document', 'keys'])('%s: the evidence as it is, never a judgement', async (kind) => {
  const evidence = seen({ status: 404, body: 'gone', bytes: 4 })
  let asked: GetOptions | undefined
  const bench = await probing(async (options) => {
    asked = options
    return { evidence }
  })
  const answer = await bench.send('POST', `/api/probe/${kind}`, { url })
  expect(await answer.json()).toEqual(evidence)
  expect(asked).toMatchObject({ accept: 'application/json', maxBytes: 131_072 })
  expect(JSON.stringify(bench.lines)).not.toContain('idp.example')
})

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
test('a logo comes as data, its type by its content', async () => {
  const headers = { 'content-type': 'text/html' }
  const bench = await probing(async () => ({ evidence: seen({ headers }), raw: png }))
  const answer = await bench.send('POST', '/api/probe/logo', { url })
  const dataUrl = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  expect(await answer.json()).toEqual({ dataUrl, contentType: 'image/png', bytes: 8 })
})

const failure = (of: 'connect' | 'too-large') =>
  seen({ failure: { class: of, detail: '', host: 'h' } })
test.each<[string, Fetched]>([
  ['logo_not_raster', { evidence: seen(), raw: new TextEncoder().encode('<svg onload="x">') }],
  ['logo_unreachable', { evidence: failure('connect') }],
  ['logo_too_large', { evidence: failure('too-large') }],
  ['logo_too_large', { evidence: seen(), raw: new Uint8Array(102_401) }],
  ['logo_status', { evidence: seen({ status: 404 }), raw: png }],
  ['logo_refused', { evidence: seen({ refused: { url, reason: 'address' } }) }],
])('%s', async (code, fetched) => {
  const bench = await probing(async () => fetched)
  const answer = await bench.send('POST', '/api/probe/logo', { url })
  expect(answer.status).toBe(422)
  expect(await errorOf(answer)).toMatchObject({ source: 'issuer', code, property: 'url' })
})

test('each operator may ask sixty times a minute', async () => {
  let now = Date.now()
  const bench = await probing(
    async () => ({ evidence: seen() }),
    () => now,
  )
  const ask = () => bench.send('POST', '/api/probe/keys', { url })
  for (let i = 0; i < 60; i++) expect((await ask()).status).toBe(200)
  const answer = await ask()
  expect(answer.status).toBe(429)
  expect(answer.headers.get('retry-after')).toBe('1')
  expect(await errorOf(answer)).toMatchObject({ source: 'gateway', retryAfter: 1 })
  const token = await tenant.issueOperatorToken({ sub: 'other', permissions: ['probe:issuers'] })
  const other = await bench.send('POST', '/api/probe/keys', { url }, { token })
  expect(other.status).toBe(200)
  now += 1000
  expect((await ask()).status).toBe(200)
})

test('a check that is not valid counts too', async () => {
  const bench = await probing(async () => ({ evidence: seen() }))
  for (let i = 0; i < 60; i++) await bench.send('POST', '/api/probe/logo', {})
  expect((await bench.send('POST', '/api/probe/keys', { url })).status).toBe(429)
})

test('a browser that gives up ends the fetch', async () => {
  const gone = new AbortController()
  const bench = await probing(({ signal }) => {
    gone.abort()
    return Promise.reject(signal?.aborted ? signal.reason : new Error('not told'))
  })
  const answer = await bench.send('POST', '/api/probe/document', { url }, { signal: gone.signal })
  expect(answer.status).toBe(499)
})
