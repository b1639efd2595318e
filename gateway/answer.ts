import { headerSafe, operatorHeader, requestIdHeader } from '#domain/wire/errors.ts'
import { encodedFor } from './encoded.ts'
import { Failure, ownFailure } from './failure.ts'
import type { Scrub } from './scrub.ts'

/** Aborted by the browser: nobody reads this answer, the log does (status as nginx writes it). */
export const clientGone = 499

/** Characters of a message. */
const maxMessage = 600

export interface Stamp {
  readonly requestId: string
  readonly operator?: string | undefined
}

const headersOf = ({ requestId, operator }: Stamp) => {
  // Whether an answer may be compressed is decided here, not by a proxy on the way
  // (RFC 9111 §5.2.2.6; docs/decisions/0024).
  const cacheControl = 'no-store, no-transform'
  const headers = new Headers({ 'cache-control': cacheControl, [requestIdHeader]: requestId })
  if (operator !== undefined) headers.set(operatorHeader, headerSafe(operator))
  return headers
}

/**
 * 204 for undefined, else 200 with the value as JSON.
 *
 * @param accepts the request's `Accept-Encoding`; undefined: not to be compressed
 */
export function success(
  value: unknown,
  stamp: Stamp,
  scrub: Pick<Scrub, 'json'>,
  accepts: string | null | undefined,
): Response {
  const headers = headersOf(stamp)
  const json = scrub.json(value)
  if (json === undefined) return new Response(null, { status: 204, headers })
  headers.set('content-type', 'application/json')
  if (accepts === undefined) return new Response(json, { status: 200, headers })
  const sent = encodedFor(accepts, json)
  for (const [name, text] of Object.entries(sent.headers)) headers.set(name, text)
  return new Response(sent.bytes, { status: 200, headers })
}

export function failed(failure: Failure, stamp: Stamp, scrub: <T>(value: T) => T): Response {
  const headers = headersOf(stamp)
  const { retryAfter } = failure.details
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter))
  if (failure.http === 401) headers.set('www-authenticate', 'Bearer')
  const details = scrub(failure.details)
  // Cut only now: half a secret would not have been recognised.
  const message = details.message.slice(0, maxMessage)
  const error = { ...details, message, requestId: stamp.requestId }
  return Response.json({ error }, { status: failure.http, headers })
}

/** The browser gave up after something had left: what became of that nobody has waited for. */
export async function untilGivenUp<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error
    const { details } = givenUp()
    throw new Failure(details, { lost: 'silent' })
  }
}

const givenUp = () => ownFailure(clientGone, 'internal', 'The request was given up.')

/**
 * Anything that was thrown, as a failure; what is not one is a defect of ours and says no more.
 *
 * @param exact something may have left already: only what gives up for the browser's sake, which
 *   nothing does from then on, means that the request was given up
 */
export function failureOf(error: unknown, signal: AbortSignal, exact = false): Failure {
  if (error instanceof Failure) return error
  if (signal.aborted && (!exact || error === signal.reason)) return givenUp()
  return broken()
}

/** A defect of ours: an answer that nothing about the request can spoil. */
export const brokenAnswer = (requestId: string): Response =>
  failed(broken(), { requestId }, (value) => value)

const broken = () =>
  ownFailure(500, 'internal', 'Greencheck’s gateway failed. Nothing more is known here.')
