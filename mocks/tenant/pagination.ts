import { createHash } from 'node:crypto'
import { invalidQuery } from './errors.ts'

/** Offset pagination reaches no further (auth0.com/docs, deprecations-and-migrations.mdx). */
const offsetReach = 1000

interface Limits {
  /** The most a checkpoint page may hold. */
  readonly maxTake: number
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** As long and as odd as a tenant's (recorded: `Fe26.2**…`, about 300 characters). */
function encode(key: string): string {
  const seal = digest(key)
  const payload = Buffer.from(key).toString('base64url')
  return `Fe26.2**${seal}*${payload}*${digest(seal)}${seal}**${digest(payload)}*${seal.slice(0, 43)}`
}
const decode = (cursor: string) => Buffer.from(cursor.split('*')[3] ?? '', 'base64url').toString()

export function wholeNumber(query: URLSearchParams, name: string, min: number, max: number) {
  const text = query.get(name)
  if (text === null) return undefined
  const value = Number(text)
  const complaint = !/^-?\d+$/.test(text)
    ? `Expected type integer but found type string`
    : value < min
      ? `Value ${text} is less than minimum ${min}`
      : value > max
        ? `Value ${text} is greater than maximum ${max}`
        : undefined
  if (complaint !== undefined)
    throw invalidQuery(`Query validation error: '${complaint}' on property ${name}.`)
  return value
}

export const wantsCheckpoint = (query: URLSearchParams) => query.has('take') || query.has('from')

/** `keyOf` ascends along `items`; a cursor goes on behind its key even when that item is gone. */
export function checkpointPage<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  query: URLSearchParams,
  { maxTake }: Limits,
): { items: T[]; next?: string } {
  const take = wholeNumber(query, 'take', 1, maxTake) ?? 50
  const from = query.get('from')
  const after = from === null ? '' : decode(from)
  if (from !== null && encode(after) !== from)
    throw invalidQuery(`Query validation error: 'Invalid cursor' on property from.`)
  const rest = items.filter((item) => keyOf(item) > after)
  const page = rest.slice(0, take)
  const last = page.at(-1)
  return last === undefined || rest.length <= take
    ? { items: page }
    : { items: page, next: encode(keyOf(last)) }
}

/** `start` and `limit` as include_totals reports them. */
export function offsetPage<T>(items: readonly T[], query: URLSearchParams) {
  const limit = wholeNumber(query, 'per_page', 1, 100) ?? 50
  const page = wholeNumber(query, 'page', 0, Number.MAX_SAFE_INTEGER) ?? 0
  if ((page + 1) * limit > offsetReach)
    throw invalidQuery(
      `Query validation error: 'Page-based pagination reaches the first ${offsetReach} results, use checkpoint pagination' on property page.`,
    )
  const start = page * limit
  return { items: items.slice(start, start + limit), start, limit, total: items.length }
}

export interface Page<T> {
  readonly items: T[]
  /** Stands beside the items in an object; absent: the answer is the bare array. */
  readonly beside?: { readonly next?: string; readonly total?: number }
}

/** One of the three shapes of a list: `{…, next?}`, `{start, limit, total, …}`, bare array. */
export function listPage<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  query: URLSearchParams,
): Page<T> {
  if (wantsCheckpoint(query)) {
    const { items: found, ...next } = checkpointPage(items, keyOf, query, { maxTake: 100 })
    return { items: found, beside: next }
  }
  const { items: found, ...totals } = offsetPage(items, query)
  return query.get('include_totals') === 'true'
    ? { items: found, beside: totals }
    : { items: found }
}
