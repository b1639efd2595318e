import { challengeHeaders } from '#domain/doctor/challenge.ts'
import type { Evidence } from '#domain/wire/evidence.ts'
import { within } from '#time/deadline.ts'
import { acceptEncoding, readBody } from './body.ts'
import { ProbeError, codeOf, networkFailure } from './errors.ts'
import { type Target, checkAddresses, literalAddress, parseUrl } from './guard.ts'
import type { Transport, TransportAnswer } from './node-transport.ts'

export interface ResolvedAddress {
  readonly address: string
  readonly family: number
}
/** Every address of a name. */
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>

/** What one URL of a check gave. */
export interface Visit {
  readonly seen: Pick<Evidence, 'status' | 'headers' | 'body' | 'bytes' | 'failure' | 'refused'>
  /** Where the answer wants us to go, as an absolute URL. */
  readonly redirect?: Evidence['hops'][number]
  /** The bytes of a complete body. */
  readonly raw?: Uint8Array
}

export interface VisitOptions {
  readonly resolve: Resolve
  readonly transport: Transport
  readonly signal: AbortSignal
  readonly accept: string
  readonly maxBytes: number
  /** A single request: it is sent once, and a redirect is its answer. Default: a GET that may go on. */
  readonly single?: Single
}

export interface Single {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** What evidence keeps of an answer's headers. */
const keptHeaders = [
  'content-type',
  'date',
  'content-length',
  'location',
  'retry-after',
  ...challengeHeaders,
] as const
const redirectStatuses: readonly number[] = [301, 302, 303, 307, 308]
/** A name can have hundreds of addresses: all are checked, these many are dialled. */
const maxDials = 4
/** Codes of a socket that was never connected: nothing of the request can have left. */
const neverConnected: readonly string[] = [
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'EAFNOSUPPORT',
]

/** Resolves, checks and asks one URL. Every failure is data; it never rejects. */
export async function visit(target: Target, options: VisitOptions): Promise<Visit> {
  const { signal, maxBytes } = options
  let seen: Visit['seen'] = { headers: {} }
  try {
    const addresses = await within(addressesOf(target, options.resolve), signal)
    const refused = checkAddresses(target, addresses)
    if (refused) return { seen: { ...seen, refused } }
    const { status, headers, body } = await within(dial(target, addresses, options), signal)
    seen = { status, headers: keep(headers) }
    if (redirectStatuses.includes(status)) {
      if (options.single) return { seen }
      const location = absolute(headers['location'], target.url)
      return { seen, redirect: { url: target.url.href, status, location } }
    }
    const read = await within(readBody(body, headers['content-encoding'], maxBytes), signal)
    seen = { ...seen, bytes: read.bytes }
    if (!read.raw) throw new ProbeError({ class: 'too-large', detail: `${maxBytes}` })
    return { seen: { ...seen, body: asText(read.raw) }, raw: read.raw }
  } catch (error) {
    return { seen: { ...seen, failure: { ...networkFailure(error), host: target.host } } }
  }
}

async function addressesOf(target: Target, resolve: Resolve): Promise<readonly string[]> {
  const literal = literalAddress(target)
  if (literal !== undefined) return [literal]
  const found = await resolve(target.host).catch((error: unknown) => {
    throw new ProbeError({ class: 'name', detail: codeOf(error) })
  })
  if (found.length === 0) throw new ProbeError({ class: 'name', detail: 'ENOTFOUND' })
  // IPv4 first: many container platforms have addresses of the other family and no route.
  return found.toSorted((a, b) => a.family - b.family).map(({ address }) => address)
}

/** The first address that accepts a connection answers. */
async function dial(
  { url, host }: Target,
  addresses: readonly string[],
  { transport, accept, single, signal }: VisitOptions,
): Promise<TransportAnswer> {
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const { method, body, headers: own } = single ?? { method: 'GET' as const }
  const common = { accept, 'accept-encoding': acceptEncoding, 'user-agent': 'Greencheck' }
  const request = { method, url, host, headers: { ...own, ...common }, body, signal }
  let failed: unknown
  for (const address of addresses.slice(0, maxDials)) {
    try {
      return await transport({ ...request, dial: { address, port } })
    } catch (error) {
      failed = error
      if (signal.aborted || !mayDialNext(error, single)) break
    }
  }
  throw failed
}

/** A code or a secret that left once must not leave again on its way to another address. */
const mayDialNext = (error: unknown, single: Single | undefined): boolean =>
  single ? neverConnected.includes(codeOf(error)) : networkFailure(error).class === 'connect'

function absolute(location: string | undefined, from: URL): string {
  if (location === undefined) throw new ProbeError({ class: 'redirects', detail: 'no-location' })
  const next = parseUrl(location, from)
  if (!next) throw new ProbeError({ class: 'redirects', detail: 'bad-location' })
  return next.href
}

function keep(headers: TransportAnswer['headers']): Record<string, string> {
  return Object.fromEntries(
    keptHeaders.flatMap((name) => {
      const value = headers[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** With replacement of what is no UTF-8, and with the BOM: that it is there is a finding. */
const asText = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
