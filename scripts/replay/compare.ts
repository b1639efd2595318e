import { isObject } from '#domain/wire/json.ts'

export interface Difference {
  /** `options.type`, `connections[0].name`; empty for the answer itself. */
  readonly path: string
  /** `unprepared`: nothing was answered. */
  readonly kind: 'unprepared' | 'status' | 'missing' | 'extra' | 'type' | 'value'
  readonly recorded: unknown
  readonly sandbox: unknown
}

/** Members a tenant makes up by itself: compared by type, and by nothing else. */
const madeUp =
  /^(?:\w*\[\d+\]\.)?(?:id|_id|log_id|client_id|client_secret|tenant_name|connection_id|token_id|token|custom_domain_id|kid|cert|fingerprint|thumbprint|pkcs|provisioning_ticket_url)$|^next$|^(?:\w*\[\d+\]\.)?enabled_clients\[\d+\]$/
const time = /(?:^|\.)(?:\w+_at|updated_on|date|current_since|valid_until)$/

const typeOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

const childrenOf = (value: object): readonly (readonly [string, unknown])[] =>
  Array.isArray(value)
    ? value.map((item: unknown, index) => [`[${index}]`, item])
    : Object.entries(value)

const below = (path: string, name: string) =>
  path === '' || name.startsWith('[') ? `${path}${name}` : `${path}.${name}`

const idNames = ['log_id', '_id', 'client_id', 'id', 'custom_domain_id']
const idOf = (item: unknown): unknown =>
  isObject(item) ? idNames.map((name) => item[name]).find((id) => id !== undefined) : undefined

/** Things by their ids; undefined unless each has one of its own. */
function byIdOf(items: readonly unknown[]): ReadonlyMap<unknown, unknown> | undefined {
  const byId = new Map(items.map((item) => [idOf(item), item]))
  return byId.size === items.length && !byId.has(undefined) ? byId : undefined
}

type Of = (recorded: unknown) => unknown

/** The items of a list in the order of the other, where both have the same: orders differ. */
function inOrderOf(
  recorded: readonly unknown[],
  sandbox: readonly unknown[],
  of: Of,
): readonly unknown[] {
  const theirs = byIdOf(recorded)
  const ours = byIdOf(sandbox)
  if (theirs?.size !== ours?.size || theirs === undefined || ours === undefined) return sandbox
  const ids = [...theirs.keys()].map(of)
  return ids.every((id) => ours.has(id)) ? ids.map((id) => ours.get(id)) : sandbox
}

/** Where two bodies are not the same, ids and times apart. `of`: the sandbox's name of a thing. */
export function compare(
  recorded: unknown,
  sandbox: unknown,
  of: Of = (id) => id,
  path = '',
): readonly Difference[] {
  const here = { path, recorded, sandbox }
  if (typeOf(recorded) !== typeOf(sandbox)) return [{ ...here, kind: 'type' }]
  if (!isObject(recorded) && !Array.isArray(recorded))
    return recorded === sandbox || madeUp.test(path) || time.test(path)
      ? []
      : [{ ...here, kind: 'value' }]
  const theirs = new Map(childrenOf(recorded))
  const found =
    Array.isArray(recorded) && Array.isArray(sandbox) && inOrderOf(recorded, sandbox, of)
  const ours = new Map(childrenOf(found || Object(sandbox)))
  return [...new Set([...theirs.keys(), ...ours.keys()])].flatMap((name): readonly Difference[] => {
    const child = below(path, name)
    const pair = { path: child, recorded: theirs.get(name), sandbox: ours.get(name) }
    if (!ours.has(name)) return [{ ...pair, kind: 'missing' }]
    if (!theirs.has(name)) return [{ ...pair, kind: 'extra' }]
    return compare(pair.recorded, pair.sandbox, of, child)
  })
}
