import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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

const headBegun = 'GET /api/session HTTP/1.1\r\nhost: a\r\nx-slow: '
const bodyBegun = () =>
  [
    'POST /api/probe/document HTTP/1.1',
    'host: a',
    `authorization: Bearer ${bench.token}`,
    'content-type: application/json',
    'content-length: 200000',
    '',
    '{',
  ].join('\r\n')

const healthz = () =>
  fetch(`http://${host}:${server.port}/healthz`).then(
    ({ status }) => status,
    () => 0,
  )

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
  expect(await drip(headBegun)).toMatch(/^HTTP\/1.1 408 /)
})

test('a body that does not end is given up, and logged as given up', async () => {
  expect(await drip(bodyBegun())).toMatch(/^HTTP\/1.1 408 /)
  await expect
    .poll(() => bench.lines)
    .toEqual([expect.objectContaining({ type: 'request', route: 'probeDocument', status: 499 })])
})

test('a connection that says nothing is closed', async () => {
  expect(await drip('', '')).toMatch(/^HTTP\/1.1 408 /)
})

describe('a peer that never closes its side holds no connection after its 408', () => {
  test.each([
    ['a head that does not end', () => headBegun],
    ['a body that does not end', bodyBegun],
    ['nothing', () => ''],
  ])('having sent %s', async (_, begin) => {
    const held = await Promise.all(
      Array.from({ length: limits.connections }, async () => {
        const socket = connect({ port: server.port, host, allowHalfOpen: true })
        socket.write(begin())
        const [said] = await once(socket, 'data')
        return { socket, said: String(said) }
      }),
    )
    for (const { said } of held) expect(said).toMatch(/^HTTP\/1.1 408 /)
    await expect.poll(healthz).toBe(200)
    for (const { socket } of held) socket.destroy()
  })
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
  await expect.poll(healthz).toBe(200)
})
