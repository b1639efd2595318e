import type { LogEvent } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import { parseBoolean } from './boolean-query.ts'
import { invalidQuery } from './errors.ts'

const fields = [
  'type',
  'client_id',
  'client_name',
  'connection',
  'connection_id',
  'strategy',
  'user_id',
  'user_name',
  'log_id',
  'description',
]

const unreadable = (text: string) =>
  invalidQuery(`Query validation error: 'Cannot parse: ${text}' on property q.`)

type Test = (event: LogEvent) => boolean

const term = /^(\w+):(?:"([^"]*)"|(\S+))$/
const since = /^date:\[(\S+) TO \*\]$/

function parseTerm(text: string): Test {
  const [, from] = since.exec(text) ?? []
  if (from !== undefined) return ({ date }) => Date.parse(date) >= Date.parse(from)
  const [, field = '', quoted, plain] = term.exec(text) ?? []
  if (!fields.includes(field)) throw unreadable(text)
  return (event) => event[field] === (quoted ?? plain)
}

/**
 * The part of the query string syntax a dashboard needs: `field:value` or `field:"value"`,
 * `date:[… TO *]`, joined by AND, with OR in brackets. Throws the API's 400 for anything else.
 */
export const parseLogQuery = (q: string): Test => parseBoolean(q, parseTerm, unreadable)
