import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { ProbeError } from '#gateway/probe/errors.ts'
import { createGuardedFetch, type GuardedFetch } from '#gateway/probe/guarded-fetch.ts'

/**
 * Milliseconds: only an issuer that waits until the caller gives up is told after so long that he
 * did. All others answer in their own time, on a busy machine too.
 */
const maxWait = 200

/**
 * The gateway's guarded fetch with its real checks, but its one request to one address goes to
 * `upstream` in memory. Only `localhost` resolves.
 */
export function createMemoryProbe(
  originRules: OriginRules,
  upstream: (request: Request) => Promise<Response>,
  now: () => number,
): GuardedFetch {
  return createGuardedFetch({
    originRules,
    now,
    resolve: async (host) => {
      if (host === 'localhost') return [{ address: '127.0.0.1', family: 4 }]
      throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })
    },
    transport: async ({ method, url, headers, body, signal }) => {
      const silence = new AbortController()
      const late = () => silence.abort(new ProbeError({ class: 'timeout', detail: `${maxWait}` }))
      const timer = setTimeout(late, maxWait)
      const either = AbortSignal.any([signal, silence.signal])
      const sent = { method, headers, signal: either, ...(body !== undefined && { body }) }
      const response = await upstream(new Request(url, sent)).finally(() => clearTimeout(timer))
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: bytes(response),
      }
    },
  })
}

async function* bytes(response: Response): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await response.arrayBuffer())
}
