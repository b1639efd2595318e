import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { ProbeError } from '#gateway/probe/errors.ts'
import { createGuardedFetch, type GuardedFetch } from '#gateway/probe/guarded-fetch.ts'
import { withDeadline } from '#time/deadline.ts'

/**
 * Milliseconds: only an issuer that waits until the caller gives up is told after so long that he
 * did. All others answer in their own time, on a busy machine too.
 */
const maxWait = 200

const late = (ms: number) => new ProbeError({ class: 'timeout', detail: `${ms}` })

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
    transport: ({ method, url, headers, body, signal: parent }) =>
      withDeadline({ ms: maxWait, parent, late }, async (signal) => {
        const sent = { method, headers, signal, ...(body !== undefined && { body }) }
        const response = await upstream(new Request(url, sent))
        return {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: bytes(response),
        }
      }),
  })
}

async function* bytes(response: Response): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await response.arrayBuffer())
}
