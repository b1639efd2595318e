import type { z } from 'zod/mini'
import { fillPath, type CallOf, type ResponseOf, type Row } from '#domain/wire/endpoint.ts'
import { management, type Management } from '#domain/destinations/auth0/contract/management.ts'
import { requestUnder, withDeadline, within } from '#time/deadline.ts'
import { boundedText } from './bounded-text.ts'
import { Failure, unreachable } from './failure.ts'
import type { Machine } from './machine.ts'
import { createScrub } from './scrub.ts'
import { tenantFailure } from './tenant-errors.ts'

type RowName = keyof Management
interface Options {
  readonly origin: string
  readonly machine: Machine
  readonly tenantFetch: (request: Request) => Promise<Response>
  readonly now: () => number
  /** Milliseconds. */
  readonly limits?: { readonly read: number; readonly write: number }
}
interface Parts {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: unknown
}

/** Calls rows of the management contract with the gateway's own token. */
export interface Tenant {
  /** The answer as the row's schema reads it. */
  call<K extends RowName>(
    name: K,
    call: CallOf<Management[K]> & Parts,
    signal: AbortSignal,
  ): Promise<ResponseOf<Management[K]>>
  /** The answer as it came: for lists, where one odd row must not hide the others. */
  raw<K extends RowName>(
    name: K,
    call: CallOf<Management[K]> & Parts,
    signal: AbortSignal,
  ): Promise<unknown>
}

/** On create the tenant fetches the discovery document itself before it answers. */
const usual = { read: 10_000, write: 30_000 }
/**
 * Bytes of an answer. A page of 100 connections fits in which each has a discovery document of the
 * size that Auth0 takes at most, 128 KB.
 */
const maxAnswer = 16 * 1024 * 1024

export function createTenant({
  origin,
  machine,
  tenantFetch,
  now,
  limits = usual,
}: Options): Tenant {
  // A write that left is waited for even when the browser has gone: its audit line must be true.
  const send = (name: RowName, parts: Parts, signal: AbortSignal): Promise<unknown> =>
    withDeadline(
      management[name].method === 'GET'
        ? { ms: limits.read, parent: signal }
        : { ms: limits.write },
      (limit) => sendUnder(limit, name, parts, signal),
    )
  async function sendUnder(
    limit: AbortSignal,
    name: RowName,
    parts: Parts,
    signal: AbortSignal,
  ): Promise<unknown> {
    const row = management[name]
    const reads = row.method === 'GET'
    const attempt = async () => {
      const own = await within(machine.get(), signal)
      signal.throwIfAborted()
      const request = requestOf(origin, row, parts, own.token, limit)
      const answer = await within(answerTo(tenantFetch, request), limit).catch((error: unknown) => {
        if (error instanceof Failure) throw error
        if (reads) signal.throwIfAborted()
        throw unreachable('The tenant did not answer.', !reads)
      })
      if (answer.status === 401) machine.drop(own.token)
      if (answer.status === 403) machine.dropIfOld(own)
      return { ...answer, token: own.token }
    }
    let answer = await attempt()
    // Refused before anything was done: asking once more with a new token repeats nothing.
    if (answer.status === 401) answer = await attempt()
    if (answer.status >= 200 && answer.status < 300) return answer.body
    const failure = tenantFailure(answer, { scopes: row.scopes, now: now(), reads })
    // A complaint may quote the request, and the request has the gateway's own access.
    throw new Failure(createScrub([answer.token])(failure.details), failure)
  }
  async function call<K extends RowName>(
    name: K,
    parts: Parts,
    signal: AbortSignal,
  ): Promise<ResponseOf<Management[K]>> {
    const row: Management[K] = management[name]
    return readRow(row, await send(name, parts, signal))
  }
  return { call, raw: send }
}

const readRow = <R extends Row>(row: R, body: unknown): ResponseOf<R> =>
  read<R['response']>(row.response, body, row.method !== 'GET')

function requestOf(
  origin: string,
  row: Row,
  { params, query, body }: Parts,
  token: string,
  signal: AbortSignal,
): Request {
  const url = new URL(`${origin}/api/v2${fillPath(row.path, params)}`)
  for (const [key, value] of Object.entries(query ?? {}))
    if (value !== undefined) url.searchParams.set(key, String(value))
  const headers = new Headers({ accept: 'application/json', authorization: `Bearer ${token}` })
  if (body !== undefined) headers.set('content-type', 'application/json')
  return requestUnder(signal, url, {
    method: row.method,
    headers,
    redirect: 'error',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function answerTo(tenantFetch: Options['tenantFetch'], request: Request) {
  const response = await tenantFetch(request)
  const text = await boundedText(response, maxAnswer)
  // What a refusal says is in its status; a success has to be read.
  if (text === undefined && response.ok) throw tooLarge(request.method !== 'GET')
  return { status: response.status, headers: response.headers, body: jsonOr(text ?? '') }
}

function tooLarge(lost: boolean): Failure {
  const message = `The tenant's answer is larger than ${maxAnswer / 1024 / 1024} MB, and was not read further.`
  return new Failure({ source: 'tenant', status: 502, code: 'answer_too_large', message }, { lost })
}

function jsonOr(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a tenant's answer with a schema; what does not fit is the tenant's failure, not ours. */
export function read<S extends z.ZodMiniType>(schema: S, body: unknown, lost = false): z.output<S> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const message = 'The tenant gave an answer that does not follow its own description.'
  throw new Failure({ source: 'tenant', status: 502, code: 'unexpected_answer', message }, { lost })
}
