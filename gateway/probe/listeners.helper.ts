import { type RequestListener, createServer as createHttp } from 'node:http'
import { type AddressInfo, type Server, type Socket, createServer as createTcp } from 'node:net'
import { onTestFinished } from 'vitest'
import { type Transport, createNodeTransport } from './node-transport.ts'

/** Starts a listener on a free loopback port; the test's end closes it and its sockets. */
export async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  return portOf(server.address())
}

export const listenHttp = (handler: RequestListener) => listen(createHttp(handler))
export const listenTcp = (handler: (socket: Socket) => void) => listen(createTcp(handler))

/** A listener that nobody may reach. */
export async function listenCanary() {
  const seen = { connections: 0 }
  const port = await listenTcp((socket) => {
    seen.connections += 1
    socket.destroy()
  })
  return { port, seen }
}

/** The real transport, but every socket goes to that loopback port: whoever is let out is seen. */
export function dialInstead(port: number, ca?: readonly string[]): Transport {
  const transport = createNodeTransport({ ca })
  return (request) => transport({ ...request, dial: { address: '127.0.0.1', port } })
}

/** As `dialInstead`, but speaking plain HTTP for https URLs: what is tested is not the TLS layer. */
export function dialPlain(port: number): Transport {
  const transport = createNodeTransport()
  return (request) => {
    const url = new URL(request.url.href.replace(/^https:/, 'http:'))
    return transport({ ...request, url, dial: { address: '127.0.0.1', port } })
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not a TCP listener')
  return address.port
}
