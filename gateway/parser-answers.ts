import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

type Headers = Readonly<Record<string, string>>

/** As Node itself answers what its parser refuses; anything else is 400. */
const statusOf: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

const last = { connection: 'close', 'content-length': '0', 'cache-control': 'no-store' }

/** Milliseconds for the peer to read the last answer. */
const unreadMs = 1000

/**
 * Says the last thing on a connection and takes it down. Node looks no more after one that it has
 * called too late, and a peer that never closes its own side, or never reads, would keep it for
 * ever. Nothing is read on (RFC 9112 §9.6): what ends late must not be done behind its 408.
 */
function end(socket: Duplex, text: string): void {
  const timer = setTimeout(() => socket.destroy(), unreadMs)
  socket.once('close', () => clearTimeout(timer))
  socket.end(text, () => socket.destroy())
}

/**
 * Gives what Node answers before, or in place of, the gateway the headers of all other answers:
 * what its parser refuses, an expectation it does not know, and HTTP/1.1 without a host, for which
 * the server has to be made with `requireHostHeader: false` (RFC 9112 §3.2).
 *
 * @param handle for all other requests
 */
export function serveWithHeaders(
  server: Server,
  headers: Headers,
  handle: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
): void {
  const refuse = (outgoing: ServerResponse, status: number) =>
    outgoing.writeHead(status, { ...headers, ...last }).end()
  // Several on one connection, where a peer does not wait before it asks again.
  const underWay = new WeakMap<Duplex, Set<ServerResponse>>()
  const begun = (socket: Duplex) => [...(underWay.get(socket) ?? [])].some((one) => one.headersSent)
  server.on('request', (incoming, outgoing) => {
    const answers = underWay.get(incoming.socket) ?? new Set()
    underWay.set(incoming.socket, answers.add(outgoing))
    outgoing.once('close', () => answers.delete(outgoing))
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value)
    const { httpVersion } = incoming
    if (incoming.headers.host === undefined && httpVersion === '1.1') refuse(outgoing, 400)
    else handle(incoming, outgoing)
  })
  server.on('checkExpectation', (_: IncomingMessage, outgoing: ServerResponse) => {
    refuse(outgoing, 417)
  })
  server.on('clientError', (error: Error & { code?: string }, socket: Duplex) => {
    // Nothing is to be added to an answer that has begun, nor said to a peer that has gone.
    if (!socket.writable || begun(socket)) return void socket.destroy()
    const status = statusOf[error.code ?? ''] ?? 400
    const lines = Object.entries({ ...headers, ...last }).map(
      ([name, value]) => `${name}: ${value}`,
    )
    end(socket, [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '\r\n'].join('\r\n'))
  })
}
