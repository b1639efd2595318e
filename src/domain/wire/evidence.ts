import { z } from 'zod/mini'

/**
 * What a probe saw, and nothing of what it means. Plain JSON: it crosses the wire, is kept in
 * reports and replayed in tests. Times are milliseconds; `at` is an epoch in milliseconds.
 */
export const failureClasses = [
  'refused', // the guard did not let the request out; `refused` says why
  'name', // the host name does not resolve
  'connect', // refused, unreachable or reset
  'tls', // certificate or handshake
  'timeout',
  'too-large', // more than the limit after inflating
  'redirects', // more than the limit, or a redirect without a usable location
  'protocol', // what answered does not speak HTTP
] as const

export const refusalReasons = [
  'scheme',
  'userinfo',
  'port',
  'address',
  'not-a-url',
  'redirect-scheme',
] as const

const hop = z.object({ url: z.string(), status: z.number(), location: z.string() })

export const evidence = z.object({
  /** The URL asked for, as it was asked. */
  url: z.string(),
  /** Every redirect that was followed, in order. */
  hops: z.array(hop),
  at: z.number(),
  ms: z.number(),
  failure: z.optional(
    z.object({ class: z.enum(failureClasses), detail: z.string(), host: z.string() }),
  ),
  refused: z.optional(
    z.object({
      url: z.string(),
      reason: z.enum(refusalReasons),
      /** The address the name resolved to, where that is the reason. */
      address: z.optional(z.string()),
      /** The kind of the address or port, in a word: `private`, `loopback`, `link-local` … */
      kind: z.optional(z.string()),
    }),
  ),
  status: z.optional(z.number()),
  /** Lower-case names; only those a check reads: content-type, date, content-length, location, retry-after, and those of `challenge.ts`. */
  headers: z.record(z.string(), z.string()),
  /** Decoded as UTF-8 with replacement, BOM kept; absent when there was no complete body. */
  body: z.optional(z.string()),
  /** Bytes of the body after inflating, as far as they were read. */
  bytes: z.optional(z.number()),
})
export type Evidence = z.output<typeof evidence>
export type FailureClass = (typeof failureClasses)[number]
export type RefusalReason = (typeof refusalReasons)[number]

/** A probe reads no more of an answer, after inflating. Bytes. */
export const maxDocumentBytes = 128 * 1024
/** Redirects a probe follows. */
export const maxRedirects = 3
