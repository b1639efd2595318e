import { IncomingMessage, type ServerResponse } from 'node:http'
import { AnswerLost } from '../tenant/errors.ts'

export type NodeHandler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>

export async function readBody(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/**
 * Runs a handler. A rejection means what it means for `fetch`: the connection breaks and no
 * answer arrives. Where that was not the intention it is a mistake, and printed.
 */
export async function runHandler(handler: NodeHandler, req: IncomingMessage, res: ServerResponse) {
  try {
    await handler(req, res)
  } catch (error) {
    if (!(error instanceof AnswerLost) && !req.socket.destroyed) console.warn(error)
    req.socket.destroy()
  }
}

/** A request → response function as a handler. URLs are on `origin`, whatever the caller used. */
export function toNodeHandler(
  handle: (request: Request) => Promise<Response>,
  origin: string,
): NodeHandler {
  return async (req, res) => {
    const aborted = new AbortController()
    res.on('close', () => aborted.abort(new Error('The caller went away')))
    const body = new Uint8Array(await readBody(req))
    await send(await handle(toRequest(req, body, origin, aborted.signal)), res)
  }
}

function toRequest(
  req: IncomingMessage,
  body: Uint8Array<ArrayBuffer>,
  origin: string,
  signal: AbortSignal,
): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  const method = req.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0
  return new Request(`${origin}${req.url ?? '/'}`, {
    method,
    headers,
    signal,
    ...(hasBody && { body }),
  })
}

export async function send(response: Response, res: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  res.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') res.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('set-cookie', cookies)
  res.end(body)
}

/** The request once more, with another body: for a handler behind one that had to read it. */
export function replay(req: IncomingMessage, body: Buffer, contentType: string): IncomingMessage {
  const again = new IncomingMessage(req.socket)
  again.method = req.method
  again.url = req.url
  again.httpVersion = req.httpVersion
  again.httpVersionMajor = req.httpVersionMajor
  again.httpVersionMinor = req.httpVersionMinor
  again.headers = {
    ...req.headers,
    'content-type': contentType,
    'content-length': String(body.length),
  }
  // Else its end would look like a broken upload, and take the socket along.
  again.complete = true
  again.push(body)
  again.push(null)
  return again
}
