import { expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import { dialInstead, dialPlain, listenHttp, listenTcp } from './listeners.helper.ts'
import type { Resolve } from './visit.ts'

const url = 'https://idp.example/'
const options = { accept: 'application/json', maxBytes: 1024 }
const resolve: Resolve = async () => [{ address: '93.184.216.34', family: 4 }]
const timedOut = { class: 'timeout', detail: '300', host: 'idp.example' }
/** Promise.withResolvers, which Node 20 does not have. */
function signalled() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve: () => resolve() }
}
const never = () => new Promise<never>(() => {})

test('a name that is never answered', async () => {
  const probe = createGuardedFetch({ originRules: production, resolve: never, timeoutMs: 300 })
  const { evidence } = await probe.get(url, options)
  expect(evidence.failure).toEqual(timedOut)
})

test('a handshake that is never answered', async () => {
  const port = await listenTcp(() => {})
  const transport = dialInstead(port)
  const probe = createGuardedFetch({ originRules: production, resolve, transport, timeoutMs: 300 })
  const { evidence } = await probe.get(url, options)
  expect(evidence.failure).toEqual(timedOut)
})

test.each([
  ['headers', 'HTTP/1.1 200 OK\r\nx-', undefined],
  ['a body', 'HTTP/1.1 200 OK\r\n\r\n{', 200],
])('%s that stop coming', async (_, text, status) => {
  const port = await listenTcp((socket) => socket.write(text))
  const transport = dialPlain(port)
  const probe = createGuardedFetch({ originRules: production, resolve, transport, timeoutMs: 300 })
  const { evidence } = await probe.get(url, options)
  expect(evidence.failure).toEqual(timedOut)
  expect(evidence.status).toBe(status)
  expect(evidence).not.toHaveProperty('body')
})

test('the limit is over all redirects together, and ends the connection', async () => {
  const closed = signalled()
  const port = await listenHttp((request, answer) => {
    if (request.url === '/') answer.writeHead(302, { location: '/slow' }).end()
    else request.socket.on('close', () => closed.resolve())
  })
  const transport = dialPlain(port)
  const probe = createGuardedFetch({ originRules: production, resolve, transport, timeoutMs: 300 })
  const { evidence } = await probe.get(url, options)
  expect(evidence.failure).toEqual(timedOut)
  expect(evidence.hops).toHaveLength(1)
  await closed.promise
})

test('a caller that gives up gets its own reason, and the connection ends', async () => {
  const asked = signalled()
  const closed = signalled()
  const port = await listenHttp((request) => {
    request.socket.on('close', () => closed.resolve())
    asked.resolve()
  })
  const probe = createGuardedFetch({ originRules: production, resolve, transport: dialPlain(port) })
  const controller = new AbortController()
  const getting = probe.get(url, { ...options, signal: controller.signal })
  await asked.promise
  controller.abort(new Error('superseded'))
  await expect(getting).rejects.toThrow('superseded')
  await closed.promise
})

test('a caller that gave up before dials nobody', async () => {
  let dials = 0
  const transport = () => {
    dials += 1
    return never()
  }
  const probe = createGuardedFetch({ originRules: production, resolve, transport })
  const signal = AbortSignal.abort(new Error('superseded'))
  await expect(probe.get(url, { ...options, signal })).rejects.toThrow('superseded')
  expect(dials).toBe(0)
})

test('the connection of a body above the limit ends at once', async () => {
  const closed = signalled()
  const port = await listenTcp((socket) => {
    const pump = () => {
      while (socket.writable && socket.write('x'.repeat(1024))) continue
    }
    socket.on('drain', pump).on('close', closed.resolve)
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    pump()
  })
  const probe = createGuardedFetch({ originRules: production, resolve, transport: dialPlain(port) })
  const { evidence } = await probe.get(url, options)
  expect(evidence.failure?.class).toBe('too-large')
  await closed.promise
})

test('the connection of a redirect whose body never ends is not left behind', async () => {
  const closed = signalled()
  const port = await listenHttp((request, answer) => {
    if (request.url === '/end') return answer.end('{}')
    request.socket.on('close', closed.resolve)
    return answer.writeHead(302, { location: '/end' }).write('and so on')
  })
  const probe = createGuardedFetch({ originRules: production, resolve, transport: dialPlain(port) })
  const { evidence } = await probe.get(url, options)
  expect(evidence.status).toBe(200)
  await closed.promise
})
