import { isObject } from '#domain/wire/json.ts'
import type { User } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import { parseBoolean } from './boolean-query.ts'
import { invalidQuery } from './errors.ts'

type Test = (user: User) => boolean

/** Every value at a path; a list stands for each of its items, as in `identities.connection`. */
const valuesAt = (value: unknown, [name, ...rest]: readonly string[]): readonly unknown[] => {
  if (Array.isArray(value))
    return value.flatMap((one) => valuesAt(one, name === undefined ? [] : [name, ...rest]))
  if (name === undefined) return value === undefined || value === null ? [] : [value]
  return isObject(value) ? valuesAt(value[name], rest) : []
}

const unreadable = (text: string) =>
  invalidQuery(`Query validation error: 'Cannot parse: ${text}' on property q.`)

const term = /^([\w.]+):(?:"((?:[^"\\]|\\.)*)"|([^\s"*]+)(\*?))$/

/** Three characters at least before a `*` (auth0.com/docs, "User Search Query Syntax"). */
const leastPrefix = 3

function parseTerm(text: string): Test {
  const [, field = '', phrase, plain = '', star] = term.exec(text) ?? []
  if (field === '' || (star === '*' && plain.length < leastPrefix)) throw unreadable(text)
  if (field === '_exists_') return (user) => valuesAt(user, plain.split('.')).length > 0
  const wanted = (phrase?.replace(/\\(.)/g, '$1') ?? plain).toLowerCase()
  return (user) =>
    valuesAt(user, field.split('.')).some((value) => {
      const found = String(value).toLowerCase()
      return star === '*' ? found.startsWith(wanted) : found === wanted
    })
}

/**
 * The part of search engine v3 that a dashboard needs: `field:"phrase"`, `field:prefix*` and
 * `_exists_:field`, joined by AND, with OR in brackets. Throws the API's 400 for anything else.
 */
export const parseUserQuery = (q: string): Test =>
  q === '' ? () => true : parseBoolean(q, parseTerm, unreadable)

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** @param sort `updated_at:-1` */
export function orderOfUsers(sort: string): (one: User, other: User) => number {
  const [, field = '', way] = /^([\w.]+):(-?1)$/.exec(sort) ?? []
  if (way === undefined)
    throw invalidQuery(`Query validation error: 'Cannot parse: ${sort}' on property sort.`)
  const key = (user: User) => textOf(valuesAt(user, field.split('.'))[0])
  return (one, other) => Number(way) * key(one).localeCompare(key(other))
}
