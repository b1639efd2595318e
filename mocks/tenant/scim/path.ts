import { isObject } from '#domain/wire/json.ts'
import type { Doc } from './library.ts'

/** The SCIM side of a mapping row: `name.givenName`, `emails[type eq "work"].value`, a URN. */
export interface ScimPath {
  readonly urn: string | undefined
  readonly attribute: string
  readonly where: { readonly name: string; readonly value: string | boolean } | undefined
  readonly sub: string | undefined
}

const shape =
  /^(?:(urn:[\w.:-]+:\d+\.\d+:\w+)[.:])?([\w$-]+)(?:\[(\w+) eq (?:"([^"\\]*)"|(true|false))\])?(?:\.([\w$-]+))?$/i

/** Undefined for text that names no place in a resource; a tenant stores it all the same. */
export function parseScimPath(text: string): ScimPath | undefined {
  const [whole, urn, attribute = '', name, value, flag, sub] = shape.exec(text.trim()) ?? []
  if (whole === undefined) return undefined
  const where = name === undefined ? undefined : { name, value: value ?? flag === 'true' }
  return { urn, attribute, where, sub }
}

const fold = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value)

export const isThe = (where: NonNullable<ScimPath['where']>) => (element: unknown) =>
  isObject(element) && fold(element[where.name]) === fold(where.value)

export function readScim(doc: Doc, { urn, attribute, where, sub }: ScimPath): unknown {
  const home = urn === undefined ? doc : doc[urn]
  const value = isObject(home) ? home[attribute] : undefined
  const elements = Array.isArray(value) ? value : []
  const one = where ? elements.find(isThe(where)) : sub && elements.length > 0 ? elements[0] : value
  if (sub === undefined) return one
  return isObject(one) ? one[sub] : undefined
}

const inside = (home: Doc, name: string): Doc => {
  const found = home[name]
  const made: Doc = isObject(found) ? { ...found } : {}
  home[name] = made
  return made
}

function element(home: Doc, attribute: string, where: NonNullable<ScimPath['where']>): Doc {
  const found = home[attribute]
  const list: unknown[] = Array.isArray(found) ? found : []
  home[attribute] = list
  const at = list.findIndex(isThe(where))
  const before: unknown = list[at]
  const made: Doc = isObject(before) ? { ...before } : { [where.name]: where.value }
  if (at < 0) list.push(made)
  else list[at] = made
  return made
}

/** Puts a value where the path says, into a document of one's own. */
export function writeScim(
  doc: Doc,
  { urn, attribute, where, sub }: ScimPath,
  value: unknown,
): void {
  const home = urn === undefined ? doc : inside(doc, urn)
  if (where) element(home, attribute, where)[sub ?? 'value'] = value
  else if (sub === undefined) home[attribute] = value
  else inside(home, attribute)[sub] = value
}
