import { Schemas } from 'scimmy'
import { isObject } from '#domain/wire/json.ts'
import { idFrom } from '../ids.ts'
import type { TenantGroup } from '../state.ts'
import type { Kind, Scope } from './kind.ts'
import { decoded, scimError, type Doc } from './library.ts'

/** Members of one request (auth0.com/docs, entity-limit-policy). */
const mostMembers = 10_000

const groupsOf = ({ tenant, stored }: Scope): readonly TenantGroup[] =>
  [...tenant.state.groups.values()].filter(
    ({ connection }) => connection === stored.connection.name,
  )

function viewOf({ base }: Scope, group: TenantGroup): Doc {
  const { id, displayName, externalId, members, created_at, updated_at } = group
  return {
    id,
    displayName,
    externalId,
    // None are unassigned (RFC 7643 §2.5).
    ...(members.length > 0 && {
      members: members.map((value) => ({
        value,
        $ref: `${base}/Users/${encodeURIComponent(value)}`,
        type: 'User',
      })),
    }),
    meta: {
      created: created_at,
      lastModified: updated_at,
      location: `${base}/Groups/${encodeURIComponent(id)}`,
    },
  }
}

/** Users of the connection alone; UNVERIFIED how Auth0 answers to others. */
function membersOf({ tenant, stored }: Scope, doc: Doc): readonly string[] {
  const sent: readonly unknown[] = Array.isArray(doc['members']) ? doc['members'] : []
  if (sent.length > mostMembers)
    throw scimError(400, 'invalidValue', `A group takes ${mostMembers} members of one request`)
  const ids = sent.map((one) => {
    const { value } = isObject(one) ? one : {}
    const user = tenant.state.users.get(decoded(String(value)))
    if (user?.connection !== stored.connection.name)
      throw scimError(400, 'invalidValue', `Member ${String(value)} is no user of the connection`)
    return user.user_id
  })
  return [...new Set(ids)]
}

export const groupKind: Kind = {
  schema: Schemas.Group,
  noun: 'groups',
  all: (scope) => groupsOf(scope).map((group) => viewOf(scope, group)),
  demandFilter(_scope, { combined }) {
    if (combined) throw scimError(400, 'invalidFilter', 'A filter of groups is one comparison')
  },
  store(scope, doc, id) {
    const { tenant, stored } = scope
    const displayName = String(doc['displayName'])
    const taken = groupsOf(scope).some(
      (one) => one.id !== id && one.displayName.toLowerCase() === displayName.toLowerCase(),
    )
    if (taken) throw scimError(409, 'uniqueness', 'A group of that displayName already exists')
    const members = membersOf(scope, doc)
    const time = new Date(tenant.now()).toISOString()
    const { externalId } = doc
    // UNVERIFIED: nobody recorded the id of a group.
    const own = id ?? `grp_${idFrom(tenant.state.nextSeq++, 16)}`
    tenant.state.groups.set(own, {
      id: own,
      connection: stored.connection.name,
      displayName,
      members,
      created_at: tenant.state.groups.get(own)?.created_at ?? time,
      updated_at: time,
      ...(typeof externalId === 'string' && { externalId }),
    })
    return own
  },
  remove: ({ tenant }, id) => void tenant.state.groups.delete(id),
}
