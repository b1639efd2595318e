import { Schemas } from 'scimmy'
import type { TenantUser } from '../state.ts'
import type { Kind, Scope } from './kind.ts'
import { scimError, type Doc } from './library.ts'
import { fromScim, isSearchable, mappedRoots, toScim } from './mapping.ts'
import { parseScimPath, readScim, writeScim } from './path.ts'

const rootOf = ({ email, profile }: TenantUser): Doc => ({ ...profile, ...(email && { email }) })

const idPrefix = ({ stored: { connection } }: Scope) => `${connection.strategy}|${connection.name}|`

const usersOf = ({ tenant, stored }: Scope): readonly TenantUser[] =>
  [...tenant.state.users.values()].filter(({ connection }) => connection === stored.connection.name)

/**
 * What is mapped, and what a resource cannot be without. UNVERIFIED: somebody whom a login brought
 * shows what his id was made of, so that his directory finds him by it.
 */
function viewOf(scope: Scope, user: TenantUser): Doc {
  const { scim, base } = scope
  const doc = toScim(scim.mapping, rootOf(user))
  const part = user.user_id.slice(idPrefix(scope).length)
  const idPath = parseScimPath(scim.user_id_attribute)
  if (idPath && readScim(doc, idPath) === undefined) writeScim(doc, idPath, part)
  const { created_at: created, updated_at: lastModified } = user.profile ?? {}
  const location = `${base}/Users/${encodeURIComponent(user.user_id)}`
  return {
    userName: user.email ?? part,
    ...doc,
    id: user.user_id,
    meta: { created, lastModified, location },
  }
}

function demandFree(scope: Scope, user_id: string, doc: Doc, isNew: boolean): void {
  const name = String(doc['userName']).toLowerCase()
  const taken =
    (isNew && scope.tenant.state.users.has(user_id)) ||
    usersOf(scope).some(
      (one) =>
        one.user_id !== user_id && String(viewOf(scope, one)['userName']).toLowerCase() === name,
    )
  if (taken) throw scimError(409, 'uniqueness', 'User already exists')
}

/** The id that a login of the same person gets: by the attribute that is the ID token's `sub`. */
function newId(scope: Scope, doc: Doc): string {
  const { user_id_attribute: attribute } = scope.scim
  const path = parseScimPath(attribute)
  const part = path && readScim(doc, path)
  if (typeof part !== 'string' || part === '')
    throw scimError(400, 'invalidValue', `Required attribute '${attribute}' is missing`)
  return `${idPrefix(scope)}${part}`
}

function identityOf(scope: Scope, user_id: string) {
  const { name, strategy } = scope.stored.connection
  const part = user_id.slice(strategy.length + 1)
  return { user_id: part, provider: strategy, connection: name, isSocial: false }
}

export const userKind: Kind = {
  schema: Schemas.User,
  noun: 'users',
  all: (scope) => usersOf(scope).map((user) => viewOf(scope, user)),
  demandFilter({ scim }, { paths }) {
    const own = ['id', 'userName', parseScimPath(scim.user_id_attribute)?.attribute]
    const odd = paths.find(
      ({ attribute, urn }) =>
        !own.some((one) => one?.toLowerCase() === attribute.toLowerCase()) &&
        !isSearchable(scim.mapping, attribute, urn),
    )
    if (odd)
      throw scimError(400, 'invalidFilter', `Attribute '${odd.attribute}' cannot be searched`)
  },
  store(scope, doc, id) {
    const { tenant, stored, scim } = scope
    const user_id = id ?? newId(scope, doc)
    demandFree(scope, user_id, doc, id === undefined)
    const before = tenant.state.users.get(user_id)
    const time = new Date(tenant.now()).toISOString()
    const start = before ? rootOf(before) : { email_verified: false, created_at: time }
    const { email, ...rest } = fromScim(scim.mapping, doc, start)
    const ends = rest['blocked'] === true && before?.profile?.['blocked'] !== true
    tenant.state.users.set(user_id, {
      user_id,
      connection: stored.connection.name,
      identities: before?.identities ?? [identityOf(scope, user_id)],
      provisioned: mappedRoots(scim.mapping),
      profile: { ...rest, updated_at: time },
      ...(typeof email === 'string' && { email }),
    })
    if (ends) endSessions(tenant.state, user_id)
    return user_id
  },
  remove({ tenant: { state } }, id) {
    state.users.delete(id)
    for (const group of state.groups.values())
      state.groups.set(group.id, { ...group, members: group.members.filter((one) => one !== id) })
    endSessions(state, id)
  },
}

function endSessions(state: Scope['tenant']['state'], user_id: string): void {
  for (const end of state.onSessionsEnd) end(user_id)
}
