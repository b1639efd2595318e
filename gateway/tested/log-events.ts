import { z } from 'zod/mini'
import { isObject } from '#domain/wire/json.ts'
import { logEvent, type LogEvent } from '#domain/destinations/auth0/contract/management.ts'
import type { TestEvent } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
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
const lines = z.union([z.array(z.unknown()), z.object({ logs: z.array(z.unknown()) })])

/** Newest first. Throws 400 for a time that is none or too long ago. */
export async function listTestEvents(
  tenant: Tenant,
  { connection, tester, since, now }: LogQuery,
  signal: AbortSignal,
): Promise<TestEvent[]> {
  const from = sinceOf(since, now)
  const query = {
    q: `client_id:${quoted(tester)} AND date:[${from} TO *]`,
    sort: 'date:-1',
    per_page: maxEvents,
    page: 0,
  }
  const answer = read(lines, await tenant.raw('listLogs', { query }, signal))
  const all = (Array.isArray(answer) ? answer : answer.logs).flatMap((line) => {
    const parsed = logEvent.safeParse(isObject(line) ? withoutEmpty(line) : line)
    return parsed.success ? [parsed.data] : []
  })
  return ofConnection(all, connection).map(projected)
}

/** What is not known of an event is absent, null or an empty text: all say the same (recorded). */
const withoutEmpty = (line: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null && value !== ''))

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

/**
 * The lines of this connection, and those that name none: an exchange of a code does not. Of
 * these not the ones of somebody who came through another connection meanwhile.
 */
function ofConnection(all: readonly LogEvent[], id: string): LogEvent[] {
  const usersOf = (ours: boolean) =>
    all
      .filter((line) => line.connection_id !== undefined && (line.connection_id === id) === ours)
      .map((line) => line.user_id)
  const own = usersOf(true)
  const others = usersOf(false).filter((user) => user !== undefined && !own.includes(user))
  return all.filter(({ connection_id: connection, user_id: user }) =>
    connection === undefined ? !others.includes(user) : connection === id,
  )
}

const text = (value: unknown) =>
  typeof value === 'string' && value !== '' ? redactText(value) : undefined

function projected({ log_id, date, type, description, user_id, details }: LogEvent): TestEvent {
  const words = text(description)
  const error = errorOf(details?.['error'])
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
