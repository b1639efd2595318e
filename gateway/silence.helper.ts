import { once } from 'node:events'
import { createServer } from 'node:net'
import { setInterval } from 'node:timers/promises'
import { requestUnder, withDeadline } from '#time/deadline.ts'
import { createMachine } from './machine.ts'
import { createOperators } from './operator.ts'
import { createGuardedFetch } from './probe/guarded-fetch.ts'
import { createTenant } from './tenant.ts'

/**
 * A process of its own, for `node --expose-gc`: asks a tenant that accepts and never answers, and
 * collects garbage while it waits. Writes what became of each call as JSON, and exits with 0 when
 * all have ended and every connection is closed.
 */
/** Time enough for a busy machine to have sent all requests, and collected while they wait. */
const limitMs = 2000
/** Long after every limit. */
const patienceMs = 6000

const server = createServer().listen(0, '127.0.0.1')
await once(server, 'listening')
const address = server.address()
const port = typeof address === 'object' && address ? address.port : 0
let asked = 0
let open = 0
server.on('connection', (socket) =>
  // Not each connection: Node 20 opens another in place of one that was given up.
  socket
    .once('data', () => {
      asked++
      open++
      socket.once('close', () => open--)
    })
    .on('error', () => {}),
)

const origin = `http://127.0.0.1:${port}`
const tenantFetch = (request: Request) => fetch(request)
const shared = { origin, tenantFetch, now: Date.now }
const machine = createMachine({
  ...shared,
  clientId: 'gateway',
  clientSecret: 'MOCK',
  timeoutMs: limitMs,
})
const tenant = createTenant({
  ...shared,
  machine: {
    get: async () => ({ token: 'token', scopes: [], at: 0 }),
    drop: () => {},
    dropIfOld: () => false,
  },
  limits: { read: limitMs, write: limitMs },
})
const operatorOf = createOperators({
  ...shared,
  audience: 'api',
  client: 'dashboard',
  timeoutMs: limitMs,
})
const probe = createGuardedFetch({
  originRules: { loopbackHttp: [`http://localhost:${port}`] },
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  timeoutMs: limitMs,
})
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const bearer = `Bearer ${part({ alg: 'RS256', kid: 'k' })}.${part({ sub: 's' })}.c2ln`
const signal = () => new AbortController().signal

/** Each way in which the gateway waits for somebody, and a fetch whose request nobody else holds. */
const calls: Readonly<Record<string, () => Promise<unknown>>> = {
  read: () => tenant.raw('getPrompts', {}, signal()),
  write: () =>
    tenant.write(
      'deleteConnection',
      { params: { id: 'con_1' } },
      {
        what: 'it was deleted',
        read: () => true,
        look: async () => ({ found: 'Nothing was asked.' }),
      },
      signal(),
    ),
  fetch: () => withDeadline({ ms: limitMs }, (limit) => fetch(requestUnder(limit, origin, {}))),
  'own access': () => machine.get(),
  'signing keys': () => operatorOf(bearer),
  probe: async () => {
    const url = `http://localhost:${port}/`
    const { evidence } = await probe.get(url, { accept: 'application/json', maxBytes: 1024 })
    return evidence.failure?.class
  },
}
// Loads what a first fetch loads.
await fetch('data:,')
const outcomes = new Map(Object.keys(calls).map((name) => [name, 'never ended']))
for (const [name, call] of Object.entries(calls))
  void call().then(
    (value) => outcomes.set(name, `ended: ${String(value)}`),
    (error: unknown) => outcomes.set(name, error instanceof Error ? error.message : String(error)),
  )

const waited = Date.now()
for await (const _ of setInterval(10)) {
  if (asked === outcomes.size) globalThis.gc?.()
  const pending = open > 0 || [...outcomes.values()].includes('never ended')
  if (!pending || Date.now() - waited > patienceMs) break
}
const report = { collects: globalThis.gc !== undefined, asked, open }
process.stdout.write(JSON.stringify({ ...report, outcomes: Object.fromEntries(outcomes) }))
process.exit()
