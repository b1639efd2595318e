import type { z } from 'zod/mini'
import { adminApi, type AdminApi } from '#domain/destinations/cloudentity/contract/admin-api.ts'
import { placesOf } from '#domain/destinations/cloudentity/place.ts'
import { fillPath, type PathParams } from '#domain/wire/endpoint.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { requestUnder, withDeadline, within } from '#time/deadline.ts'
import type { CloudentityConfig } from '../config/cloudentity.ts'
import { answerTo } from '../destination-answer.ts'
import { answerLost, Failure, unexpectedAnswer } from '../failure.ts'
import { type Expected, settle } from '../outcome.ts'
import { createScrub } from '../scrub.ts'
import { unreachable, workspaceFailure } from './failures.ts'
import { createWorkspaceMachine } from './machine.ts'

type RowName = keyof AdminApi
/** Sent with POST, and changes nothing. */
const asking = 'testScript'
type ReadName =
  typeof asking | { [K in RowName]: AdminApi[K]['method'] extends 'GET' ? K : never }[RowName]
type WriteName = Exclude<RowName, ReadName>
type Others<K extends RowName> = Omit<PathParams<AdminApi[K]['path']>, 'wid'>
interface Sent {
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** What the reading before was answered with, where it was. */
  readonly tag?: string | undefined
  /** Of this attempt, where the generation knows such keys. */
  readonly idempotencyKey?: string | undefined
  /** Texts that were sent or are stored, and that a complaint may quote. */
  readonly hidden?: readonly string[]
}
/** The workspace is named by the configuration; the other parameters of the path are given. */
type Call<K extends RowName> = Sent &
  (keyof Others<K> extends never ? unknown : { readonly params: Others<K> })

export interface Answer {
  readonly body: unknown
  /** `etag` of the answer. */
  readonly tag?: string
}

/** Calls rows of the Admin API with the gateway's own token. */
export interface Admin {
  call<K extends ReadName>(name: K, call: Call<K>, signal: AbortSignal): Promise<Answer>
  /**
   * Sends a write, once. It is done when its answer says so, or a look afterwards shows it. Rejects
   * with the workspace's refusal; or with outcome `unknown`, and what the look showed.
   */
  write<K extends WriteName, T>(
    name: K,
    call: Call<K>,
    expected: Expected<T>,
    signal: AbortSignal,
  ): Promise<T>
}

interface Options {
  readonly config: CloudentityConfig
  readonly originRules: OriginRules
  readonly workspaceFetch: (request: Request) => Promise<Response>
  readonly now: () => number
  /** Milliseconds. */
  readonly limits?: { readonly read: number; readonly write: number }
}
type Parts = Sent & { readonly params?: object }

const usual = { read: 10_000, write: 30_000 }

export function createAdmin({
  config,
  originRules,
  workspaceFetch,
  now,
  limits = usual,
}: Options): Admin {
  const { adminApi: base } = placesOf(config, originRules)
  const machine = createWorkspaceMachine({ config, workspaceFetch, now })

  // A write that left is waited for even when the browser has gone: its audit line must be true.
  const send = (name: RowName, sent: Parts, signal: AbortSignal): Promise<Answer> =>
    withDeadline(
      isRead(name) ? { ms: limits.read, parent: signal } : { ms: limits.write },
      (limit) => sendUnder(limit, name, sent, signal),
    )

  async function sendUnder(
    limit: AbortSignal,
    name: RowName,
    sent: Parts,
    signal: AbortSignal,
  ): Promise<Answer> {
    const row = adminApi[name]
    const writes = !isRead(name)
    const attempt = async () => {
      const token = await within(machine.get(), signal)
      signal.throwIfAborted()
      const request = requestOf(base, config.workspaceId, row, sent, token, limit)
      const asked = within(answerTo(workspaceFetch, request, 'workspace'), limit)
      const answer = await asked.catch((error: unknown) => {
        if (error instanceof Failure) throw error
        if (writes) throw answerLost('The request was sent and no answer came.')
        signal.throwIfAborted()
        throw unreachable('The workspace did not answer.')
      })
      if (answer.status === 401) machine.drop(token)
      return { ...answer, token }
    }

    let answer = await attempt()
    // Refused before anything was done: asking once more with a new token repeats nothing.
    if (answer.status === 401) answer = await attempt()
    const { status, headers, kind, body, token } = answer
    if (status >= 200 && status < 300) {
      if (kind === 'other') throw unexpectedAnswer(writes, 'workspace')
      const tag = headers.get('etag')
      return { body, ...(tag !== null && { tag }) }
    }
    const failure = workspaceFailure(answer, {
      permission: row.permission,
      ofWorkspace: !row.path.replace(':wid', '').includes(':'),
      reads: row.method === 'GET',
      writes,
      now: now(),
    })
    // A complaint may quote the request and what is stored, and the request has our own access.
    throw new Failure(createScrub([token, ...(sent.hidden ?? [])])(failure.details), failure)
  }
  return {
    call: send,
    write: (name, sent, expected, signal) =>
      settle(
        send(name, sent, signal).then(({ body }) => body),
        expected,
        'workspace',
      ),
  }
}

const isRead = (name: RowName) => adminApi[name].method === 'GET' || name === asking

function requestOf(
  base: string,
  wid: string,
  row: AdminApi[RowName],
  sent: Parts,
  token: string,
  signal: AbortSignal,
): Request {
  const { params, query, body, tag, idempotencyKey } = sent
  const url = new URL(base + fillPath(row.path, { wid, ...params }))
  for (const [key, value] of Object.entries(query ?? {})) url.searchParams.set(key, value)
  const headers = new Headers({ accept: 'application/json', authorization: `Bearer ${token}` })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (tag !== undefined) headers.set('tagHeader' in row ? row.tagHeader : 'if-match', tag)
  if (idempotencyKey !== undefined) headers.set('x-idempotency-key', idempotencyKey)
  return requestUnder(signal, url, {
    method: row.method,
    headers,
    redirect: 'error',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

/** Reads an answer with a schema; what does not fit is the workspace's failure, not ours. */
export function readAs<S extends z.ZodMiniType>(schema: S, { body }: Answer): z.output<S> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw unexpectedAnswer(false, 'workspace')
}

/** The answer, or undefined where the workspace refuses it or has none. */
export async function orNone<T>(
  asked: Promise<T>,
  statuses: readonly number[] = [403, 404],
): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Failure && statuses.includes(error.details.status)) return undefined
    throw error
  }
}
