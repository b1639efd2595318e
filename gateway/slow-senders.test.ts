import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createManagement } from '#mocks/tenant/management.ts'
import { audience, createBench, origin, originRules } from './bench.helper.ts'
import { listen, type Listening } from './listen.ts'

const host = '127.0.0.1'
const limits = { headMs: 400, requestMs: 1000, lookMs: 20, connections: 3 }
let server: Listening
let bench: Awaited<ReturnType<typeof createBench>>

beforeEach(async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  const tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
  bench = await createBench({ tenant })
  server = await listen({ fetch: bench.gateway, port: 0, host, limits })
})
afterEach(() => server.drain(0))

/** Sends a beginning, then a letter now and again, until the other side ends it: what it said. */
async function drip(begin: string, letter = 'x'): Promise<string> {
  const socket = connect(server.port, host)
  let text = ''
  socket.on('data', (chunk) => (text += String(chunk))).on('error', () => {})
  socket.write(begin)
  const dripping = setInterval(() => socket.write(letter), 20)
  await once(socket, 'close')
  clearInterval(dripping)
  return text
}

test('a head that does not end is given up', async () => {
  expect(await drip('GET /api/session HTTP/1.1\r\nhost: a\r\nx-slow: ')).toMatch(/^HTTP\/1.1 408 /)
})

test('a body that does not end is given up, and logged as given up', async () => {
  const head = [
    'POST /api/probe/document HTTP/1.1',
    'host: a',
    `authorization: Bearer ${bench.token}`,
    'content-type: application/json',
    'content-length: 200000',
  ]
  expect(await drip(`${head.join('\r\n')}\r\n\r\n{`)).toMatch(/^HTTP\/1.1 408 /)
  await expect
    .poll(() => bench.lines)
    .toEqual([expect.objectContaining({ type: 'request', route: 'probeDocument', status: 499 })])
})

test('a connection that says nothing is closed', async () => {
  expect(await drip('', '')).toMatch(/^HTTP\/1.1 408 /)
})

test('connections above the cap are closed at once, and taken again when one has ended', async () => {
  const opened = async () => {
    const socket = connect(server.port, host)
    await once(socket, 'connect')
    return socket
  }
  const held: Socket[] = [await opened(), await opened(), await opened()]
  const above = await opened()
  await once(above.resume(), 'close')
  for (const socket of held) socket.destroy()
  const healthz = () =>
    fetch(`http://${host}:${server.port}/healthz`).then(
      ({ status }) => status,
      () => 0,
    )
  await expect.poll(healthz).toBe(200)
})
