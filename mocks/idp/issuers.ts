import { documentOf, issuerTable, type Fault, type IssuerRow } from './issuer-table.ts'
import { issuerKey } from './keys.ts'

export interface IssuersOptions {
  /** Where the issuers say they live, e.g. `http://localhost:4500`. */
  readonly origin: string
  /**
   * How long `/slow` takes. Without it never: the answer waits until the request is aborted
   * and then rejects with the abort's reason, as `fetch` does.
   */
  readonly slow?: (signal: AbortSignal) => Promise<void>
}

const wellKnown = '/.well-known/openid-configuration'

/** True when a path belongs to an issuer of the table other than northwind itself. */
export function isTableIssuer(pathname: string): boolean {
  return issuerTable.some((row) => row.path !== '' && pathname.startsWith(`${row.path}/`))
}

/**
 * The issuers of `issuerTable`, each with its discovery document at
 * `<origin><path>/.well-known/openid-configuration` and its keys at `<origin><path>/jwks`.
 * Any browser origin may read both, as with real providers. Other addresses answer 404.
 */
export function createIssuers({ origin, slow = untilAborted }: IssuersOptions) {
  // Before the first request: see issuerKey.
  const { publicJwk } = issuerKey()
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (request.method !== 'GET') return json({ error: 'method_not_allowed' }, 405)
    for (const row of issuerTable) {
      if (pathname === `${row.path}${wellKnown}`) return answerDocument(row, request)
      if (pathname === `${row.path}/jwks`) return answerKeys(row, request)
    }
    return json({ error: 'not_found' }, 404)
  }

  async function answerDocument(row: IssuerRow, request: Request) {
    const body = JSON.stringify(documentOf(row, origin))
    return row.documentFault ? misbehave(row.documentFault, body, request) : jsonText(body)
  }

  function answerKeys(row: IssuerRow, request: Request) {
    const body = JSON.stringify({ keys: [publicJwk] })
    return row.keysFault ? misbehave(row.keysFault, body, request) : jsonText(body)
  }

  async function misbehave(fault: Fault, body: string, request: Request): Promise<Response> {
    switch (fault.kind) {
      case 'status':
        return failed(fault)
      case 'challenge':
        return new Response('<!doctype html><title>Just a moment...</title>', {
          status: 403,
          headers: { 'content-type': 'text/html', 'cf-mitigated': 'challenge' },
        })
      case 'html':
        return new Response(loginPage, { headers: { 'content-type': 'text/html; charset=utf-8' } })
      case 'truncated':
        return jsonText(body.slice(0, body.length / 2))
      case 'loop':
        return new Response(null, {
          status: 302,
          headers: { location: request.url, 'access-control-allow-origin': '*' },
        })
      case 'slow':
        await slow(request.signal)
    }
    return jsonText(body)
  }
}

function failed({ status, retryAfter }: Extract<Fault, { kind: 'status' }>): Response {
  const response = json({ error: status >= 500 ? 'server_error' : 'not_found' }, status)
  if (retryAfter !== undefined) response.headers.set('retry-after', String(retryAfter))
  return response
}

const loginPage = `<!doctype html><html lang="en"><title>Sign in to Northwind</title>
<h1>Sign in to Northwind</h1><form><label>Email <input name="email"></label></form></html>`

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

function json(value: unknown, status = 200): Response {
  return jsonText(JSON.stringify(value), status)
}

function jsonText(body: string, status = 200): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
    },
  })
}
