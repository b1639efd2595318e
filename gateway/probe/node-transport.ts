import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { checkServerIdentity } from 'node:tls'

/** The one address and port the socket goes to, whatever the URL's host may resolve to by then. */
export interface Dial {
  readonly address: string
  readonly port: number
}

export interface TransportRequest {
  readonly method: 'GET' | 'POST'
  readonly url: URL
  /** The URL's host without brackets and final dot: what the certificate must be for. */
  readonly host: string
  readonly dial: Dial
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** Ends the request and, after the answer began, its body. */
  readonly signal: AbortSignal
}

export interface TransportAnswer {
  readonly status: number
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** As it came, not inflated. */
  readonly body: AsyncIterable<Uint8Array>
}

/** One request to one address. Follows nothing, keeps nothing, rejects with the system's error. */
export type Transport = (request: TransportRequest) => Promise<TransportAnswer>

/** Node's default, written down: `--max-http-header-size` must not widen it. */
const maxHeaderSize = 16 * 1024

/** `ca`: PEM certificates to trust instead of the system's. */
export function createNodeTransport({ ca }: { readonly ca?: readonly string[] } = {}): Transport {
  return (request) =>
    new Promise((resolve, reject) => {
      const { method, url, host, dial, headers, body, signal } = request
      const options: https.RequestOptions = {
        method,
        // An address literal: nothing is left to resolve, so a second DNS answer cannot matter.
        host: dial.address,
        port: dial.port,
        path: `${url.pathname}${url.search}`,
        headers: { ...headers, host: url.host, connection: 'close' },
        // A socket of its own, never pooled: the next check must dial what it has checked itself.
        agent: false,
        maxHeaderSize,
        insecureHTTPParser: false,
        signal,
      }
      const tls: https.RequestOptions = {
        servername: isIP(host) === 0 ? host : '', // RFC 6066 §3: no addresses in SNI
        // Left alone, Node would take the dialled address where there is no SNI.
        checkServerIdentity: (_, certificate) => checkServerIdentity(host, certificate),
        rejectUnauthorized: true, // NODE_TLS_REJECT_UNAUTHORIZED=0 must not reach here
        ...(ca && { ca: [...ca] }),
      }
      const secure = url.protocol === 'https:'
      const sent = secure ? https.request({ ...options, ...tls }) : http.request(options)
      sent.on('error', reject)
      sent.on('response', (answer) => {
        // A body nobody reads (a redirect's) still fails when the signal ends it.
        answer.on('error', () => {})
        resolve({
          status: answer.statusCode ?? 0,
          headers: singleValues(answer.headers),
          body: answer,
        })
      })
      sent.end(body)
    })
}

/** Node joins or drops repeated headers; only `set-cookie` stays a list, and is not wanted. */
function singleValues(headers: http.IncomingHttpHeaders): Record<string, string> {
  const entries = Object.entries(headers)
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
