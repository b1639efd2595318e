import { isObject } from '#domain/wire/json.ts'
import type { ScimMapping } from '#domain/destinations/auth0/contract/scim.ts'
import type { Doc } from './library.ts'
import { parseScimPath, readScim, writeScim, type ScimPath } from './path.ts'

interface Row {
  readonly scim: ScimPath
  readonly auth0: readonly string[]
  /** `active` and `blocked` are each other's opposite. */
  readonly inverse: boolean
}

/** Of the tenant, or what assigning would reach a prototype by: no row writes there. */
const closed = /^(user_id|identities|created_at|updated_at|logins_count|last_login|last_ip)(\.|$)/
const prototypes = /(^|[.[:])(__proto__|constructor|prototype)([.\]]|$)/

/** The rows that do anything. A password cannot be used (auth0.com/docs, inbound-scim). */
const rowsOf = (mapping: ScimMapping): readonly Row[] =>
  mapping.flatMap(({ scim, auth0 }) => {
    const path = parseScimPath(scim)
    const idle = path === undefined || auth0 === '' || path.attribute === 'password'
    if (idle || closed.test(auth0) || prototypes.test(auth0) || prototypes.test(scim)) return []
    return [
      { scim: path, auth0: auth0.split('.'), inverse: scim === 'active' && auth0 === 'blocked' },
    ]
  })

const readAt = (root: unknown, path: readonly string[]): unknown =>
  path.reduce((value, name) => (isObject(value) ? value[name] : undefined), root)

function withAt(root: Doc, [name = '', ...rest]: readonly string[], value: unknown): Doc {
  const found = root[name]
  const { [name]: _, ...others } = root
  const inner = rest.length === 0 ? value : withAt(isObject(found) ? { ...found } : {}, rest, value)
  return inner === undefined ? others : { ...others, [name]: inner }
}

/** The members of a profile that a mapping writes. */
export const mappedRoots = (mapping: ScimMapping): readonly string[] => [
  ...new Set(rowsOf(mapping).flatMap(({ auth0: [name] }) => name ?? [])),
]

/** A profile after a whole resource: what is mapped and absent goes, what is not mapped stays. */
export function fromScim(mapping: ScimMapping, doc: Doc, before: Doc): Doc {
  return rowsOf(mapping).reduce((root, { scim, auth0, inverse }) => {
    const value = readScim(doc, scim) ?? undefined
    if (!inverse) return withAt(root, auth0, value)
    return typeof value === 'boolean' ? withAt(root, auth0, !value) : root
  }, before)
}

/** The resource of a profile: what is mapped, and nothing else. */
export function toScim(mapping: ScimMapping, root: Doc): Doc {
  const doc: Doc = {}
  for (const { scim, auth0, inverse } of rowsOf(mapping)) {
    const value = readAt(root, auth0)
    if (inverse) writeScim(doc, scim, value !== true)
    else if (value !== undefined) writeScim(doc, scim, structuredClone(value))
  }
  return doc
}

/**
 * Whether a filter may name the attribute: its row leads to a root attribute or to app_metadata
 * (auth0.com/docs, inbound-scim).
 */
export const isSearchable = (mapping: ScimMapping, attribute: string, urn?: string): boolean =>
  rowsOf(mapping).some(
    ({ scim, auth0 }) =>
      scim.attribute.toLowerCase() === attribute.toLowerCase() &&
      scim.urn?.toLowerCase() === urn?.toLowerCase() &&
      auth0[0] !== 'user_metadata',
  )
