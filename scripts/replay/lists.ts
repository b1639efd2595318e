import { isObject } from '#domain/wire/json.ts'
import type { Ids } from './ids.ts'
import { partsOf, target, type Interaction } from './recording.ts'

/** The items of an answer that lists things, in whichever shape. */
export function listed({ response: { body } }: Interaction, member: string): readonly unknown[] {
  if (Array.isArray(body)) return body
  const items = isObject(body) ? body[member] : undefined
  return Array.isArray(items) ? items : []
}

/** How many more things there must have been around those that a page lists. */
export function around(one: Interaction, count: number): { before: number; behind: number } {
  const { query } = target(one)
  const { body } = one.response
  const before = query.has('from')
    ? 1
    : Number(query.get('page') ?? 0) * Number(query.get('per_page') ?? 50)
  const { next, total } = isObject(body) ? body : {}
  // Recorders that marshal an answer again write an empty text for no cursor.
  if (typeof next === 'string' && next !== '') return { before, behind: 1 }
  return { before, behind: typeof total === 'number' ? Math.max(0, total - before - count) : 0 }
}

/** Numbers that sort as texts do, to name what was made up. */
export const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => String(index).padStart(4, '0'))

/** Path and query as the sandbox must be asked. */
export function addressOf(ids: Ids, one: Interaction, query = target(one).query): string {
  const parts = partsOf(target(one).path).map((part) => encodeURIComponent(ids.of(part)))
  const search = new URLSearchParams([...query].map(([name, value]) => [name, ids.of(value)]))
  return `/${parts.join('/')}${search.size > 0 ? `?${search}` : ''}`
}
