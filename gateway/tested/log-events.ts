import { z } from 'zod/mini'
import { isObject } from '#domain/wire/json.ts'
import type { TestEvent } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import type { GatewayContract } from '#domain/gateway-api/gateway.ts'
import type { ResponseOf } from '#domain/wire/endpoint.ts'
import { ownFailure } from '../failure.ts'
import { read, type Tenant } from '../tenant.ts'
import { redactText } from './redact.ts'

interface LogQuery {
  readonly connection: string
  readonly tester: string
  readonly since: string
  /** Milliseconds since the epoch. */
  readonly now: number
}
/** The log says what customers' users did: a test needs no more of it than this. */
const maxAge = 60 * 60_000
const maxEvents = 100
export const logLines = z.union([z.array(z.unknown()), z.object({ logs: z.array(z.unknown()) })])

/** What is needed of a line. What else it says, and in which form, hides none. */
const member = z.catch(z.optional(z.string()), undefined)
const logLine = z.object({
  log_id: z.string(),
  date: z.string(),
  type: z.string(),
  description: member,
  connection_id: member,
  user_id: member,
  details: z.optional(z.unknown()),
})
type LogLine = z.output<typeof logLine>

/** Newest first. Throws 400 for a time that is none or too long ago. */
export async function listTestEvents(
  tenant: Tenant,
  { connection, tester, since, now }: LogQuery,
  signal: AbortSignal,
): Promise<ResponseOf<GatewayContract['listTestEvents']>> {
  const from = sinceOf(since, now)
  const query = {
    q: `client_id:${quoted(tester)} AND date:[${from} TO *]`,
    sort: 'date:-1',
    per_page: maxEvents,
    page: 0,
  }
  const answer = read(logLines, await tenant.raw('listLogs', { query }, signal))
  const written = Array.isArray(answer) ? answer : answer.logs
  const all = written.flatMap((line) => {
    const parsed = logLine.safeParse(told(line))
    return parsed.success ? [parsed.data] : []
  })
  return {
    events: ofConnection(all, connection).map(projected),
    unread: written.length - all.length,
  }
}

/** Tenants write `""` for what they do not know, and null where a member has no value. */
export const told = (line: unknown) =>
  isObject(line)
    ? Object.fromEntries(Object.entries(line).filter(([, value]) => value !== '' && value !== null))
    : line

/** A phrase of the query syntax (auth0.com/docs, "Log Search Query Syntax"). */
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`

const isoPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/

function sinceOf(text: string, now: number): string {
  const ms = isoPattern.test(text) ? Date.parse(text) : Number.NaN
  const problem = Number.isNaN(ms)
    ? 'since is no time in ISO 8601, e.g. 2026-01-31T12:00:00Z.'
    : ms < now - maxAge
      ? 'since is more than an hour ago.'
      : undefined
  if (problem !== undefined)
    throw ownFailure(400, 'invalid_request', problem, { property: 'since' })
  return new Date(ms).toISOString()
}

/** Milliseconds from a login's line to that of the exchange of its code, at most. */
const exchangeFollows = 60_000

/**
 * The lines of this connection, and those that name none: an exchange of a code does not. Of
 * these not the ones of somebody who came through another connection meanwhile; where no user is
 * named either, none that may be the end of a login through another connection.
 */
function ofConnection(all: readonly LogLine[], id: string): LogLine[] {
  const named = (ours: boolean) =>
    all.filter((line) => line.connection_id !== undefined && (line.connection_id === id) === ours)
  const own = named(true).map((line) => line.user_id)
  const others = named(false).filter(
    ({ user_id: user }) => user === undefined || !own.includes(user),
  )
  const isTheirs = ({ user_id: user, date }: LogLine) =>
    others.some((line) => (user === undefined ? mayEndIn(line, date) : line.user_id === user))
  // A login that failed has no exchange.
  const mayEndIn = (login: LogLine, date: string) =>
    login.type === 's' &&
    mayFollow(login.date, date) &&
    !all.some((line) => isExchangeOf(line, login))
  return all.filter((line) =>
    line.connection_id === undefined ? !isTheirs(line) : line.connection_id === id,
  )
}

const isExchangeOf = (line: LogLine, login: LogLine) =>
  line.connection_id === undefined &&
  line.user_id !== undefined &&
  line.user_id === login.user_id &&
  mayFollow(login.date, line.date)

function mayFollow(login: string, exchange: string): boolean {
  const after = Date.parse(exchange) - Date.parse(login)
  return after >= 0 && after <= exchangeFollows
}

const text = (value: unknown) =>
  typeof value === 'string' && value !== '' ? redactText(value) : undefined

function projected({ log_id, date, type, description, user_id, details }: LogLine): TestEvent {
  const words = text(description)
  const error = errorOf(isObject(details) ? details['error'] : undefined)
  return {
    log_id,
    date,
    type,
    ...(words === undefined ? {} : { description: words }),
    ...(user_id === undefined ? {} : { user_id }),
    ...(error === undefined ? {} : { error }),
  }
}

/** Lines differ in where they have the code; some have a text in place of the object. */
function errorOf(error: unknown): TestEvent['error'] {
  if (!isObject(error)) {
    const message = text(error)
    return message === undefined ? undefined : { message }
  }
  const code = text(error['oauthError']) ?? text(error['code']) ?? text(error['error'])
  const message = text(error['message']) ?? text(error['error_description'])
  if (code === undefined && message === undefined) return undefined
  return {
    ...(code === undefined ? {} : { code }),
    ...(message === undefined ? {} : { message }),
  }
}
