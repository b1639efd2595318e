import { type CallOf, type ResponseOf, type Row, fillPath } from '#domain/wire/endpoint.ts'
import { headerSafe, operatorHeader, requestIdHeader } from '#domain/wire/errors.ts'
import {
  type FirstContract,
  type FirstRouteName,
  firstContract,
} from '#domain/gateway-api/first.ts'
import type { GatewayRow } from '#domain/wire/route.ts'
import { withDeadline } from '#time/deadline.ts'
import { z } from 'zod/mini'
import { readFailure } from './read-failure.ts'
import { ApiError, type ApiErrorFields } from './errors.ts'

export interface ClientOptions {
  /** The gateway's API, e.g. `/api`. */
  readonly baseUrl: string
  /** An access token for the gateway. May throw an ApiError; anything else means signed out. */
  readonly getToken: () => Promise<string>
  /** `sub` of the operator who is signed in here; an answer for anyone else is refused. */
  readonly operator?: () => string | undefined
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
}

/** Calls rows of the gateway's contract. Rejects with an ApiError, or with the signal's reason. */
export interface Client {
  call<N extends FirstRouteName>(
    name: N,
    args: CallOf<FirstContract[N]>,
    options?: CallOptions,
  ): Promise<ResponseOf<FirstContract[N]>>
  /** A row by itself: those of another destination come with its screens. */
  send<R extends GatewayRow>(row: R, args: CallOf<R>, options?: CallOptions): Promise<ResponseOf<R>>
}

interface AnyCall {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | undefined>> | undefined
  readonly body?: unknown
}

/** When its answer is missing or cannot be read, the tenant may have acted already. */
const isUncertain = (row: GatewayRow) => row.method !== 'GET' && !row.repeatable

/**
 * Milliseconds. Longer than the gateway takes when the tenant does not answer it: it says so, and
 * what ends here is its own silence.
 */
const limits = { asks: 30_000, does: 120_000 } as const

const limitOf = (row: GatewayRow) =>
  row.method === 'GET' || row.audit === 'none' ? limits.asks : limits.does

export function createClient({ baseUrl, getToken, operator }: ClientOptions): Client {
  async function send<R extends GatewayRow>(
    row: R,
    args: CallOf<R> & AnyCall,
    { signal }: CallOptions = {},
  ): Promise<ResponseOf<R>> {
    const token = await tokenFrom(getToken)
    signal?.throwIfAborted()
    const wasOnline = online()
    const failed = (cause: unknown, late?: number) =>
      unanswered(isUncertain(row) && (wasOnline || online()), cause, late)
    const late = (ms: number) => failed(undefined, ms)
    const { response, json } = await withDeadline(
      { ms: limitOf(row), parent: signal, late },
      async (limit) => {
        try {
          const answer = await fetch(urlOf(baseUrl, row, args), {
            method: row.method,
            headers: {
              accept: 'application/json',
              authorization: `Bearer ${token}`,
              ...(args.body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(args.body === undefined ? {} : { body: JSON.stringify(args.body) }),
            signal: limit,
            cache: 'no-store',
            credentials: 'omit',
            redirect: 'error',
          })
          return { response: answer, json: await readJson(answer) }
        } catch (error) {
          limit.throwIfAborted()
          throw failed(error)
        }
      },
    )
    refuseOtherOperator(response, operator?.())
    if (!response.ok) {
      throw new ApiError(readFailure(response, json, isUncertain(row)))
    }
    const answer = parseAnswer<R>(row, json)
    if (!answer.success) throw new ApiError(unreadable(response, row))
    return answer.data
  }
  const call = <N extends FirstRouteName>(
    name: N,
    args: CallOf<FirstContract[N]> & AnyCall,
    options?: CallOptions,
  ): Promise<ResponseOf<FirstContract[N]>> =>
    send<FirstContract[N]>(firstContract[name], args, options)
  return { call, send }
}

async function tokenFrom(getToken: () => Promise<string>): Promise<string> {
  try {
    return await getToken()
  } catch (error) {
    if (error instanceof ApiError) throw error
    throw new ApiError({
      ...browser,
      kind: 'signed-out',
      code: 'token_missing',
      message: 'You are signed out.',
    })
  }
}

function urlOf(baseUrl: string, row: Row, { params, query = {} }: AnyCall): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value))
  }
  const text = search.toString()
  return `${baseUrl}${fillPath(row.path, params)}${text && `?${text}`}`
}

const parseAnswer = <R extends Row>(row: R, json: unknown) =>
  z.safeParse<R['response']>(row.response, json)

/** Undefined for an answer without a body; null, which no row answers, for one that is not JSON. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return null
  }
}

const browser = { source: 'browser', status: 0, requestId: '' } as const

/**
 * @param mayBeDone a write that may have left the browser
 * @param late it was waited for, for so many milliseconds
 */
function unanswered(mayBeDone: boolean, cause: unknown, late?: number): ApiError {
  const error = mayBeDone
    ? new ApiError({
        ...browser,
        kind: 'lost',
        code: 'answer_lost',
        message: 'The request was sent and no answer came back.',
      })
    : new ApiError({
        ...browser,
        kind: 'offline',
        code: late ? 'late' : 'no_answer',
        message: late
          ? `Greencheck’s server did not answer within ${late / 1000} seconds.`
          : 'Greencheck’s server cannot be reached.',
      })
  error.cause = cause
  return error
}

/**
 * False only where the browser is sure. Nothing has left it when that is so before the request and
 * still when it fails: a network that drops in between takes the answer, not what was sent.
 */
const online = () => globalThis.navigator?.onLine ?? true

/** auth0-spa-js signs another account in silently when the tenant's session has changed. */
function refuseOtherOperator(response: Response, expected: string | undefined): void {
  const answered = response.headers.get(operatorHeader)
  if (expected === undefined || answered === headerSafe(expected)) return
  if (answered === null && !response.ok) return
  throw new ApiError({
    kind: 'signed-out',
    source: 'browser',
    status: response.status,
    code: 'another_operator',
    message: 'The answer was for another account than the one signed in here.',
    requestId: response.headers.get(requestIdHeader) ?? '',
  })
}

function unreadable(response: Response, row: GatewayRow): ApiErrorFields {
  return {
    kind: isUncertain(row) ? 'lost' : 'unavailable',
    source: 'browser',
    status: response.status,
    code: 'unreadable_answer',
    message: 'The answer does not have the shape this version of Greencheck expects.',
    requestId: response.headers.get(requestIdHeader) ?? '',
  }
}
