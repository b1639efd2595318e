import type { z } from 'zod/mini'
import { fillPath, type CallOf, type ResponseOf, type Row } from '#domain/wire/endpoint.ts'
import {
  management,
  type Management,
  type ReadName,
  type WriteName,
} from '#domain/destinations/auth0/contract/management.ts'
import type { ManagementRow } from '#domain/destinations/auth0/contract/management-row.ts'
import { requestUnder, withDeadline, within } from '#time/deadline.ts'
import { afterWrite } from './after-write.ts'
import { answerTo } from './destination-answer.ts'
import { answerLost, Failure, unexpectedAnswer, unreachable } from './failure.ts'
import type { Machine, MachineToken } from './machine.ts'
import { type Expected, settle } from './outcome.ts'
import { quotedBy } from './quoted.ts'
import type { Parts, Reads } from './reads.ts'
import { createScrub } from './scrub.ts'
import { isRefusal, tenantFailure } from './tenant-errors.ts'

interface Options {
  readonly origin: string
  readonly machine: Machine
  readonly tenantFetch: (request: Request) => Promise<Response>
  readonly now: () => number
  /** Milliseconds. */
  readonly limits?: { readonly read: number; readonly write: number } | undefined
}
export interface Tenant extends Reads {
  /**
   * Sends a write, once. It is done when the documented answer says so, or a look afterwards shows
   * it. Rejects with the tenant's refusal, without what it may quote of the stored connection; or
   * with outcome `unknown`, and what the look showed.
   */
  write<K extends WriteName, T>(
    name: K,
    call: CallOf<Management[K]> & Parts,
    expected: Expected<T>,
    signal: AbortSignal,
  ): Promise<T>
}

/** On create the tenant fetches the discovery document itself before it answers. */
export const usualLimits = { read: 10_000, write: 30_000 }

export function createTenant({
  origin,
  machine,
  tenantFetch,
  now,
  limits = usualLimits,
}: Options): Tenant {
  async function send(
    name: ReadName | WriteName,
    parts: Parts,
    signal: AbortSignal,
  ): Promise<unknown> {
    const row: ManagementRow = management[name]
    const writes = row.method !== 'GET'
    // A write that left is waited for even when the browser has gone: its audit line must be true.
    const limit = writes ? { ms: limits.write } : { ms: limits.read, parent: signal }
    // It has a time limit of its own: the tenant's answer keeps the whole of its.
    const access = () => within(machine.get(), signal)
    const attempt = async (own: MachineToken) => {
      signal.throwIfAborted()
      const answer = await withDeadline(limit, (ends) => {
        const request = requestOf(origin, row, parts, own.token, ends)
        return within(answerTo(tenantFetch, request, 'tenant'), ends)
      }).catch((error: unknown) => {
        if (error instanceof Failure) throw error
        if (writes) throw answerLost('The request was sent and no answer came.')
        signal.throwIfAborted()
        throw unreachable('The tenant did not answer.')
      })
      if (answer.status === 401) machine.drop(own.token)
      if (answer.status === 403) machine.dropIfOld(own)
      return { ...answer, token: own.token }
    }
    let answer = await attempt(await access())
    if (answer.status === 401) {
      // Refused before anything was done: asking once more with a new token repeats nothing.
      const other = await access().catch((error: unknown) => {
        if (writes) return undefined
        throw error
      })
      if (other !== undefined) answer = await attempt(other)
    }
    if (answer.status >= 200 && answer.status < 300) {
      if (row.success[answer.status] === answer.kind) return answer.body
      throw unexpectedAnswer(writes)
    }
    const { scopes } = row
    // The others say nothing of what was sent; and a 429 is no time to ask for more.
    const quoted =
      row.method !== 'GET' && isRefusal(answer.status) && ![401, 429].includes(answer.status)
        ? await afterWrite((late) => quotedBy(reads, row, parts, late))
        : undefined
    const words = quoted !== undefined
    const failure = tenantFailure(answer, { scopes, now: now(), writes, words })
    // A complaint may quote the request, and the request has the gateway's own access.
    const scrub = createScrub([answer.token, ...(quoted ?? [])])
    throw new Failure(scrub(failure.details), failure)
  }
  const reads: Reads = {
    async call<K extends ReadName>(
      name: K,
      parts: Parts,
      signal: AbortSignal,
    ): Promise<ResponseOf<Management[K]>> {
      const row: Management[K] = management[name]
      return readRow(row, await send(name, parts, signal))
    },
    raw: send,
  }
  return {
    ...reads,
    write: (name, parts, expected, signal) => settle(send(name, parts, signal), expected, 'tenant'),
  }
}

const readRow = <R extends Row>(row: R, body: unknown): ResponseOf<R> =>
  read<R['response']>(row.response, body)

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

/** Reads a tenant's answer with a schema; what does not fit is the tenant's failure, not ours. */
export function read<S extends z.ZodMiniType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw unexpectedAnswer()
}
