import { lookup } from 'node:dns/promises'
import { type Evidence, maxRedirects } from '#domain/wire/evidence.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { withDeadline } from '#time/deadline.ts'
import { ProbeError } from './errors.ts'
import { checkRedirect, checkUrl } from './guard.ts'
import { type Transport, createNodeTransport } from './node-transport.ts'
import { type Resolve, type Single, type Visit, type VisitOptions, visit } from './visit.ts'

export interface GuardedFetchOptions {
  readonly originRules: OriginRules
  /** Default: the system's resolver, hosts file included. */
  readonly resolve?: Resolve
  readonly transport?: Transport
  /** Epoch in milliseconds. */
  readonly now?: () => number
  /** Over names, connections, redirects and body together. Default 10 s. */
  readonly timeoutMs?: number
}

export interface GetOptions {
  readonly accept: string
  /** Of the body, after inflating. */
  readonly maxBytes: number
  readonly signal?: AbortSignal
}

export interface SendOptions extends GetOptions {
  readonly method: 'GET' | 'POST'
  /** Beside those every probe sends. Leave out what the answer does not need: they are credentials. */
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as `application/x-www-form-urlencoded`. */
  readonly body?: URLSearchParams | undefined
}

export interface Fetched {
  /** `status` and `headers` are those of the last answer, also when it was not the wanted one. */
  readonly evidence: Evidence
  /** The bytes of a complete body. */
  readonly raw?: Uint8Array
}

export interface GuardedFetch {
  /**
   * GETs a URL somebody typed or an IdP published, and says what was seen. Resolves for every
   * string and every answer; rejects only with the reason of `signal`, when the caller gave up.
   */
  get(url: string, options: GetOptions): Promise<Fetched>
  /**
   * As `get`, for ONE request that may carry a credential: it leaves at most once, and a redirect
   * is its answer (`status`, the header `location`, no body), never followed.
   */
  send(url: string, options: SendOptions): Promise<Fetched>
}

export function createGuardedFetch({
  originRules,
  resolve = (host) => lookup(host, { all: true }),
  transport = createNodeTransport(),
  now = Date.now,
  timeoutMs = 10_000,
}: GuardedFetchOptions): GuardedFetch {
  async function ask(url: string, { accept, maxBytes, signal }: GetOptions, single?: Single) {
    const at = now()
    // One limit over everything a check does: name, connection, hops and body.
    return withDeadline({ ms: timeoutMs, parent: signal, late }, async (limit) => {
      const options = { resolve, transport, signal: limit, accept, maxBytes, single }
      const { seen, hops, raw } = await follow(url, originRules, options)
      signal?.throwIfAborted()
      const evidence = { url, hops, at, ms: now() - at, ...seen }
      return raw ? { evidence, raw } : { evidence }
    })
  }
  return {
    get: (url, options) => ask(url, options),
    send: (url, options) => ask(url, options, singleOf(options)),
  }
}

const late = (ms: number) => new ProbeError({ class: 'timeout', detail: `${ms}` })

const formType = { 'content-type': 'application/x-www-form-urlencoded' }

const singleOf = ({ method, headers = {}, body }: SendOptions): Single => ({
  method,
  headers: { ...headers, ...(body && formType) },
  body: body?.toString(),
})

type Trail = Omit<Visit, 'redirect'> & { readonly hops: Evidence['hops'] }

/** One URL after the other, each under the same checks. */
async function follow(text: string, rules: OriginRules, options: VisitOptions): Promise<Trail> {
  const hops: Evidence['hops'] = []
  let seen: Visit['seen'] = { headers: {} }
  let checked = checkUrl(text, rules)
  let pending: Visit['redirect']
  for (;;) {
    if ('refused' in checked) return { seen: { ...seen, refused: checked.refused }, hops }
    const { redirect, ...visited } = await visit(checked.target, options)
    const { refused } = visited.seen
    // A redirect to a refused address was not followed: its own answer stays the last one.
    if (refused) return { seen: { ...seen, refused }, hops }
    if (pending) hops.push(pending)
    if (!redirect) return { ...visited, hops }
    seen = visited.seen
    if (hops.length === maxRedirects) {
      const { host } = checked.target
      return { seen: { ...seen, failure: { class: 'redirects', detail: 'limit', host } }, hops }
    }
    pending = redirect
    checked = checkRedirect(redirect.location, rules)
  }
}
