import type { RequestListener } from 'node:http'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { maxDocumentBytes } from '#domain/wire/evidence.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import { dialPlain, listenHttp, listenTcp } from './listeners.helper.ts'

const url = 'https://idp.example/.well-known/openid-configuration'
const options = { accept: 'application/json', maxBytes: maxDocumentBytes }
const resolve = async () => [{ address: '93.184.216.34', family: 4 }]

const probeAt = (port: number) =>
  createGuardedFetch({ originRules: production, resolve, transport: dialPlain(port), now: () => 7 })
const ask = async (handler: RequestListener) => probeAt(await listenHttp(handler)).get(url, options)
const askText = async (text: string) =>
  probeAt(await listenTcp((socket) => socket.end(text))).get(url, options)

test('the request: GET, with these headers and no others', async () => {
  const { evidence } = await ask((request, answer) => {
    answer.end(JSON.stringify({ method: request.method, url: request.url, ...request.headers }))
  })
  expect(JSON.parse(evidence.body ?? '')).toEqual({
    method: 'GET',
    url: '/.well-known/openid-configuration',
    host: 'idp.example',
    accept: 'application/json',
    'accept-encoding': 'gzip, br',
    'user-agent': 'Greencheck',
    connection: 'close',
  })
})

test('the evidence: what was seen, only the headers that a check reads, BOM kept', async () => {
  const kept = { 'content-type': 'text/html', 'retry-after': '5', 'cf-mitigated': 'challenge' }
  const { evidence, raw } = await ask((_, answer) => {
    answer.writeHead(503, { ...kept, 'set-cookie': 'a=b' })
    answer.write(Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0xff]))
    answer.end()
  })
  expect(evidence).toEqual({
    url,
    hops: [],
    at: 7,
    ms: 0,
    status: 503,
    headers: { ...kept, date: expect.any(String) },
    body: '\uFEFF{\uFFFD',
    bytes: 5,
  })
  expect(raw).toEqual(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0xff]))
})

describe('the limit', () => {
  const compress = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync }
  const codings = Object.entries(compress)

  test.each(codings)('%s is inflated', async (coding, squeeze) => {
    const { evidence } = await ask((_, answer) => {
      answer.writeHead(200, { 'content-encoding': coding }).end(squeeze('{"issuer":"x"}'))
    })
    expect(evidence).toMatchObject({ body: '{"issuer":"x"}', bytes: 14 })
  })

  test.each(codings)('a bomb of 8 MB in %s is put out early', async (coding, squeeze) => {
    const bomb = squeeze(Buffer.alloc(8 * 1024 * 1024))
    const { evidence, raw } = await ask((_, answer) => {
      answer.writeHead(200, { 'content-encoding': coding, 'content-type': 'a/b' }).end(bomb)
    })
    expect(evidence.failure).toMatchObject({ class: 'too-large', detail: '131072' })
    expect(evidence).toMatchObject({ status: 200, headers: { 'content-type': 'a/b' } })
    expect(evidence.bytes).toBeLessThan(2 * maxDocumentBytes)
    expect(evidence).not.toHaveProperty('body')
    expect(raw).toBeUndefined()
  })

  test('128 KB pass, one byte more does not', async () => {
    const of = (size: number) => ask((_, answer) => answer.end('x'.repeat(size)))
    const { evidence: full } = await of(maxDocumentBytes)
    expect(full.bytes).toBe(maxDocumentBytes)
    const { evidence: above } = await of(maxDocumentBytes + 1)
    expect(above.failure?.class).toBe('too-large')
  })

  test('a stream that inflates to nothing ends too', async () => {
    // An empty stored block of deflate, for ever (RFC 1951 §3.2.4).
    const block = Buffer.from([0x00, 0x00, 0x00, 0xff, 0xff])
    const blocks = Buffer.concat(Array.from({ length: 60_000 }, () => block))
    const { evidence } = await ask((_, answer) => {
      answer.writeHead(200, { 'content-encoding': 'deflate' })
      answer.end(Buffer.concat([Buffer.from([0x78, 0x9c]), blocks]))
    })
    expect(evidence).toMatchObject({ failure: { class: 'too-large' }, bytes: 0 })
  })

  test('64 KB of headers', async () => {
    const { evidence } = await ask((_, answer) => {
      answer.writeHead(200, { 'x-long': 'x'.repeat(64 * 1024) }).end()
    })
    expect(evidence.failure).toMatchObject({ class: 'protocol', detail: 'HPE_HEADER_OVERFLOW' })
  })
})

describe('what is no answer', () => {
  test.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n', 'protocol', /^HPE_/],
    ['nothing', '', 'connect', /^ECONNRESET$/],
    ['an end before the end', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{', 'connect', /^ECONN/],
    [
      'two lengths',
      'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{',
      'protocol',
      /^HPE_/,
    ],
    [
      'not what was squeezed',
      'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n{}',
      'protocol',
      /^Z_/,
    ],
    [
      'a coding on top of another',
      'HTTP/1.1 200 OK\r\ncontent-encoding: gzip, br\r\n\r\n{}',
      'protocol',
      /^content-encoding$/,
    ],
    [
      'a coding by a name of Object',
      'HTTP/1.1 200 OK\r\ncontent-encoding: constructor\r\n\r\n{}',
      'protocol',
      /^content-encoding$/,
    ],
  ])('%s', async (_, text, failure, detail) => {
    const { evidence } = await askText(text)
    expect(evidence.failure).toEqual({
      class: failure,
      detail: expect.stringMatching(detail),
      host: 'idp.example',
    })
    expect(evidence).not.toHaveProperty('body')
  })

  test.each(['ENOTFOUND', 'EAI_AGAIN'])('a name: %s', async (code) => {
    const failing = async () => Promise.reject(Object.assign(new Error(code), { code }))
    const probe = createGuardedFetch({ originRules: production, resolve: failing })
    const { evidence } = await probe.get(url, options)
    expect(evidence.failure).toEqual({ class: 'name', detail: code, host: 'idp.example' })
  })

  test('a name without addresses', async () => {
    const probe = createGuardedFetch({ originRules: production, resolve: async () => [] })
    const { evidence } = await probe.get(url, options)
    expect(evidence.failure).toMatchObject({ class: 'name', detail: 'ENOTFOUND' })
  })
})
