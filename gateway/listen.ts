import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'

interface Options {
  readonly fetch: (request: Request) => Promise<Response>
  readonly port: number
  readonly host: string
}
export interface Listening {
  readonly port: number
  /** Takes no new requests, waits for those under way, at most this long, then ends them. */
  drain(limitMs: number): Promise<void>
}

/** Listens, or rejects with the socket's error (`EADDRINUSE` when the port is taken). */
export async function listen({ fetch, port, host }: Options): Promise<Listening> {
  const handle = getRequestListener(fetch, { hostname: host, overrideGlobalObjects: false })
  let draining = false
  const server = createServer((incoming, outgoing) => {
    // A connection kept alive would hold up the end of the last request under way.
    outgoing.once('close', () => {
      if (draining) setImmediate(() => server.closeIdleConnections())
    })
    void handle(incoming, outgoing)
  })
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
