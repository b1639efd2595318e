import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { Duplex } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { config } from './bench.helper.ts'
import { listen, type Listening } from './listen.ts'
import { serveWithHeaders } from './parser-answers.ts'
import { headersFor } from './security.ts'

const host = '127.0.0.1'
const headers = headersFor({ ...config, publicUrl: 'https://g.example' })
let server: Listening
beforeAll(async () => {
  const fetch = async (request: Request) => {
    const { pathname } = new URL(request.url)
    const begun = new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode('begun')),
    })
    if (pathname === '/never') return new Promise<Response>(() => {})
    return new Response(pathname === '/open' ? begun : pathname, {
      headers: { 'x-own': 'a', 'referrer-policy': 'b' },
    })
  }
  server = await listen({ fetch, port: 0, host, headers })
})
afterAll(() => server.drain(0))

/** What comes back for these bytes. */
async function said(...lines: readonly string[]) {
  const socket = connect(server.port, host)
  socket.write([...lines, '', ''].join('\r\n'))
  return read(await text(socket))
}

function read(answer: string) {
  const [head = '', body] = answer.split('\r\n\r\n')
  const [status = '', ...rest] = head.split('\r\n')
  return { status, body, names: rest.map((line) => line.split(':')[0]?.toLowerCase()), answer }
}

describe('what Node answers by itself has the security headers', () => {
  test.each([
    ['no HTTP', 400, ['nonsense']],
    ['a space in a name', 400, ['GET / HTTP/1.1', 'host: a', 'a b: c']],
    ['two lengths', 400, ['POST / HTTP/1.1', 'host: a', 'content-length: 1', 'content-length: 2']],
    ['headers without end', 431, ['GET / HTTP/1.1', `host: a`, `x: ${'y'.repeat(20_000)}`]],
    ['no host', 400, ['GET / HTTP/1.1', 'connection: close']],
    ['a host that is none', 400, ['GET / HTTP/1.1', 'host: a b', 'connection: close']],
    ['no path', 400, ['GET * HTTP/1.1', 'host: a', 'connection: close']],
    ['an unknown expectation', 417, ['GET / HTTP/1.1', 'host: a', 'expect: x']],
  ])('%s: %i', async (_, status, lines) => {
    const answer = await said(...lines)
    expect(answer.status).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer.names).toEqual(expect.arrayContaining(Object.keys(headers)))
    expect(answer.answer).not.toContain('x-own')
  })
})

test('an answer of the gateway has each header once, its own first', async () => {
  const { status, names, answer } = await said('GET /a HTTP/1.1', 'host: a', 'connection: close')
  expect(status).toBe('HTTP/1.1 200 OK')
  expect(names).toHaveLength(new Set(names).size)
  expect(names).toEqual(expect.arrayContaining(['x-own', ...Object.keys(headers)]))
  expect(answer).toContain('referrer-policy: b')
})

test('HTTP/1.0 needs no host', async () => {
  expect((await said('GET /a HTTP/1.0')).body).toBe('/a')
})

test.each([
  ['alone', ['/open']],
  ['with a request behind it that waits', ['/open', '/never']],
])('an answer that has begun is broken off, not added to: %s', async (_, paths) => {
  const socket = connect(server.port, host)
  socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`).join(''))
  socket.once('data', () => socket.write('nonsense\r\n\r\n'))
  expect((await text(socket)).match(/HTTP\/1\.1/g)).toHaveLength(1)
})

test('on a connection kept alive it is answered as on a new one', async () => {
  const socket = connect(server.port, host)
  socket.write('GET /a HTTP/1.1\r\nhost: a\r\n\r\n')
  const [first] = await once(socket, 'data')
  expect(String(first)).toMatch(/^HTTP\/1\.1 200 [^]*\/a$/)
  socket.write('nonsense\r\n\r\n')
  const { status, names } = read(await text(socket))
  expect(status).toMatch(/^HTTP\/1\.1 400 /)
  expect(names).toEqual(expect.arrayContaining(Object.keys(headers)))
})

describe('a connection is taken down after the last answer', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const node = createServer()
  serveWithHeaders(node, headers, () => {})
  const refused = (write: (chunk: unknown, encoding: string, done: () => void) => void) => {
    const socket = new Duplex({ read: () => {}, write })
    node.emit('clientError', new Error('nonsense'), socket)
    return socket
  }

  test('when it is said, with no timer left', async () => {
    const socket = refused((_, __, done) => done())
    await once(socket, 'close')
    expect(vi.getTimerCount()).toBe(0)
  })
  test('after a second, where the peer does not read it', () => {
    const socket = refused(() => {})
    vi.advanceTimersByTime(999)
    expect(socket.destroyed).toBe(false)
    vi.advanceTimersByTime(1)
    expect(socket.destroyed).toBe(true)
  })
})
