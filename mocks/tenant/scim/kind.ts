import type { Tenant } from '../handler.ts'
import type { Scim, StoredConnection } from '../state.ts'
import {
  chosenAttributes,
  received,
  scimError,
  shown,
  type Doc,
  type ResourceSchema,
} from './library.ts'
import { parseFilter, type ScimFilter } from './filter.ts'
import { patched, withBooleans } from './patch.ts'

/** What a request works in: the resources of one connection. */
export interface Scope {
  readonly tenant: Tenant
  readonly stored: StoredConnection
  readonly scim: Scim
  /** Of the connection's endpoint, without a slash at its end. */
  readonly base: string
}

/** Users or groups: where they are kept, and what is special about them. */
export interface Kind {
  readonly schema: ResourceSchema
  /** As in the scopes of a token. */
  readonly noun: 'users' | 'groups'
  all(scope: Scope): readonly Doc[]
  /** Throws a SCIM error for a filter that the documentation does not name. */
  demandFilter(scope: Scope, filter: ScimFilter): void
  /** Creates, or replaces the one with the id; answers its id. Throws SCIM errors. */
  store(scope: Scope, doc: Doc, id?: string): string
  remove(scope: Scope, id: string): void
}

export interface Search {
  readonly filter: string | undefined
  readonly startIndex: string | undefined
  readonly count: string | undefined
  readonly attributes: readonly string[]
  readonly excluded: readonly string[]
}

/** UNVERIFIED how many Auth0 answers that were not asked for by number. */
const usual = 100
const most = 200

function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined
  if (/^-?\d{1,9}$/.test(text)) return Number(text)
  throw scimError(400, 'invalidValue', `${name} has to be a whole number`)
}

export function find(kind: Kind, scope: Scope, id: string): Doc {
  const found = kind.all(scope).find((one) => one['id'] === id)
  if (found === undefined) throw scimError(404, null, `Resource ${id} not found`)
  return found
}

export function list(kinds: readonly Kind[], scope: Scope, search: Search): Doc {
  if (search.filter !== undefined && scope.tenant.panel.isOn('scim-no-filter'))
    throw scimError(400, 'invalidFilter', 'Filters are not supported')
  const filter = search.filter === undefined ? undefined : parseFilter(search.filter)
  const found = kinds.flatMap((kind) => {
    if (filter) kind.demandFilter(scope, filter)
    const matching = kind.all(scope).filter((one) => filter?.matches(one) ?? true)
    return matching.map((doc) => ({ doc, schema: kind.schema }))
  })
  const startIndex = Math.max(1, wholeNumber(search.startIndex, 'startIndex') ?? 1)
  const count = Math.min(most, Math.max(0, wholeNumber(search.count, 'count') ?? usual))
  const attributes = chosenAttributes(search.attributes, search.excluded)
  const page = found.slice(startIndex - 1, startIndex - 1 + count)
  // Not the library's: its list forgets a startIndex behind the last, and slices a page once more.
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: found.length,
    startIndex,
    itemsPerPage: page.length,
    Resources: page.map(({ doc, schema }) => shown(schema, doc, attributes)),
  }
}

export const create = (kind: Kind, scope: Scope, body: unknown): string =>
  kind.store(scope, received(kind.schema, withBooleans(body)))

export function replace(kind: Kind, scope: Scope, id: string, body: unknown): void {
  find(kind, scope, id)
  kind.store(scope, received(kind.schema, withBooleans(body)), id)
}

export async function change(kind: Kind, scope: Scope, id: string, body: unknown): Promise<void> {
  kind.store(scope, await patched(kind.schema, find(kind, scope, id), body), id)
}
