import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Server } from 'node:net'
import { runHandler, type NodeHandler } from './node-handler.ts'

export interface BindOptions {
  /** 0 takes a free one. */
  readonly port: number
  /** What listens there and how to move it, for the message when the port is taken. */
  readonly what: string
  readonly setting: string
  readonly tls?: { readonly cert: string; readonly key: string }
}

export interface Bound {
  readonly port: number
  /** Starts answering; until then every request gets 503. */
  serve(handler: NodeHandler): void
  close(): Promise<void>
}

export class PortTaken extends Error {}

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1 with the same port: `localhost`
 * means either, and browsers and Node differ in which they try first.
 *
 * @throws PortTaken with one line for people.
 */
export async function bind(options: BindOptions): Promise<Bound> {
  const attempts = options.port === 0 ? 10 : 1
  for (let attempt = 1; ; attempt++) {
    try {
      return await bindBoth(options)
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error
      if (attempt === attempts) {
        const { port, what, setting } = options
        throw new PortTaken(
          `Port ${port} (${what}) is taken. End what uses it, or set ${setting} to another port.`,
          { cause: error },
        )
      }
    }
  }
}

async function bindBoth({ port, tls }: BindOptions): Promise<Bound> {
  let handler: NodeHandler = notYet
  const answer: RequestListener = (req, res) => void runHandler(handler, req, res)
  const create = () => (tls ? createTlsServer(tls, answer) : createServer(answer))
  const v4 = create()
  const servers = [v4]
  const close = async () => {
    await Promise.all(servers.map(closeServer))
  }
  const taken = await listen(v4, port, '127.0.0.1')
  const v6 = create()
  try {
    await listen(v6, taken, '::1')
    servers.push(v6)
  } catch (error) {
    const absent = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error) ?? '')
    if (!absent) {
      await close()
      throw error
    }
  }
  return {
    port: taken,
    serve: (ready) => {
      handler = ready
    },
    close,
  }
}

/** The sandbox takes its ports before it makes keys: who comes in between is told, and may come again. */
const notYet: NodeHandler = (_, res) => {
  res.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' })
  res.end('The sandbox is starting.\n')
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function closeServer(server: Server & { closeAllConnections(): void }): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
