import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { createGuardedFetch, type GuardedFetch } from '#gateway/probe/guarded-fetch.ts'

/** Patience of a probe in memory, in milliseconds: nothing but a silent issuer reaches it. */
const patience = 200

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
    timeoutMs: patience,
    resolve: async (host) => {
      if (host === 'localhost') return [{ address: '127.0.0.1', family: 4 }]
      throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })
    },
    transport: async ({ method, url, headers, body, signal }) => {
      const sent = { method, headers, signal, ...(body !== undefined && { body }) }
      const response = await upstream(new Request(url, sent))
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
