import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { serveWithHeaders } from './parser-answers.ts'

interface Options {
  readonly fetch: (request: Request) => Promise<Response>
  readonly port: number
  readonly host: string
  readonly limits?: Limits
  /** Of every answer, those that Node gives by itself among them. */
  readonly headers?: Readonly<Record<string, string>>
}
interface Limits {
  /** Milliseconds from a request's first byte, or the connection's begin, to the end of its head. */
  readonly headMs: number
  /** To the end of its body; a slow line sends the 256 KB that a body may have in this time. */
  readonly requestMs: number
  /** Milliseconds between two looks at what is too late. */
  readonly lookMs: number
  /** Open at once. What comes above is closed unread. */
  readonly connections: number
}
export interface Listening {
  readonly port: number
  /** Takes no new requests, waits for those under way, at most this long, then ends them. */
  drain(limitMs: number): Promise<void>
}

/** Node's own, 60 and 300 s seen to twice a minute, let a few hundred slow senders hold everything. */
const usual: Limits = { headMs: 10_000, requestMs: 20_000, lookMs: 1000, connections: 1000 }

/** Listens, or rejects with the socket's error (`EADDRINUSE` when the port is taken). */
export async function listen({
  fetch,
  port,
  host,
  limits = usual,
  headers = {},
}: Options): Promise<Listening> {
  const handle = getRequestListener(fetch, { hostname: host, overrideGlobalObjects: false })
  let draining = false
  const server = createServer({
    headersTimeout: limits.headMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.lookMs,
    requireHostHeader: false,
  })
  serveWithHeaders(server, headers, (incoming, outgoing) => {
    // A connection kept alive would hold up the end of the last request under way.
    outgoing.once('close', () => {
      if (draining) setImmediate(() => server.closeIdleConnections())
    })
    void handle(incoming, outgoing)
  })
  server.maxConnections = limits.connections
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    drain: (limitMs) =>
      new Promise((resolve) => {
        draining = true
        const timer = setTimeout(() => server.closeAllConnections(), limitMs)
        server.close(() => {
          clearTimeout(timer)
          resolve()
        })
      }),
  }
}
