import { isObject } from '#domain/wire/json.ts'

/**
 * Members that answer although `fields` did not name them. Recorded: `fields=id` answers
 * `{id, is_domain_connection}`, `fields=strategy,name` two members more.
 */
const companions: Readonly<Record<string, readonly string[]>> = {
  strategy: ['authentication', 'connected_accounts'],
}
const always = ['id', 'is_domain_connection']

function project(item: unknown, keep: (member: string) => boolean): unknown {
  if (!isObject(item)) return item
  return Object.fromEntries(Object.entries(item).filter(([member]) => keep(member)))
}

/** Members that hold the items of a list, where the answer is an object beside a bare array. */
const lists = ['connections', 'clients', 'custom_domains', 'logs', 'users']

/** Applies `fields` and `include_fields` to one thing, or to the items of a list in any shape. */
export function applyFields(body: unknown, query: URLSearchParams): unknown {
  const fields = query.get('fields')?.split(',').filter(Boolean) ?? []
  if (fields.length === 0) return body
  const named = new Set([...fields, ...always, ...fields.flatMap((one) => companions[one] ?? [])])
  const keep =
    query.get('include_fields') === 'false'
      ? (member: string) => !fields.includes(member)
      : (member: string) => named.has(member)
  const items = (list: readonly unknown[]) => list.map((item) => project(item, keep))
  if (Array.isArray(body)) return items(body)
  if (!isObject(body) || !lists.some((member) => Array.isArray(body[member])))
    return project(body, keep)
  return Object.fromEntries(
    Object.entries(body).map(([member, value]) => [
      member,
      Array.isArray(value) ? items(value) : value,
    ]),
  )
}
