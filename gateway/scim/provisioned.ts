import type { ResponseOf } from '#domain/wire/endpoint.ts'
import type { User } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import {
  mostUserPages,
  type ProvisionedUser,
} from '#domain/destinations/auth0/contract/routes-of-provisioned.ts'
import { backwards } from '#domain/destinations/auth0/scim/backwards.ts'
import { provisionedMark } from '#domain/destinations/auth0/scim/mark.ts'
import type { GatewayContract } from '#domain/gateway-api/gateway.ts'
import type { Tenant } from '../tenant.ts'
import { redactMembers } from '../tested/redact.ts'
import { userOfConnection } from '../tested/tested-user.ts'
import { demandSettings } from './configuration.ts'
import { connectionOf, markOf, quoted, searchUsers } from './user-search.ts'

const perPage = 50

interface Wanted {
  readonly id: string
  readonly text?: string | undefined
  readonly page: number
}

export async function listProvisioned(
  tenant: Tenant,
  { id, text, page }: Wanted,
  signal: AbortSignal,
): Promise<ResponseOf<GatewayContract['listProvisioned']>> {
  const mark = provisionedMark(await demandSettings(tenant, id, signal))
  if (mark === undefined) return { state: 'untold' }
  const { name } = await connectionOf(tenant, id, signal)
  const made = `identities.connection:${quoted(name)} AND _exists_:${mark}`
  const q = text === undefined ? made : `${made} AND ${wantedBy(text, mark)}`
  const search = { q, sort: 'updated_at:-1', per_page: perPage, page }
  const { users, total } = await searchUsers(tenant, search, signal)
  const hasMore = (page + 1) * perPage < total && page + 1 < mostUserPages
  return {
    state: 'told',
    total,
    users: users.map((user) => projected(user, mark)),
    ...(hasMore && { next: page + 1 }),
  }
}

/** A beginning needs three characters, and none that the syntax has a meaning for. */
function wantedBy(text: string, mark: string): string {
  const term = /^[\p{L}\p{N}_.]{3,}$/u.test(text) ? `${text}*` : quoted(text)
  return `(name:${term} OR email:${term} OR ${mark}:${quoted(text)})`
}

function projected(user: User, mark: string): ProvisionedUser {
  const text = (name: string) => {
    const value = user[name]
    return typeof value === 'string' ? { [name]: value } : {}
  }
  return {
    user_id: user.user_id,
    id: markOf(user, mark) ?? '',
    blocked: user['blocked'] === true,
    ...text('name'),
    ...text('email'),
    ...text('updated_at'),
  }
}

/** Of nobody else's connection, and of app_metadata only what the mapping names. */
export async function provisionedView(
  tenant: Tenant,
  { id, user }: { readonly id: string; readonly user: string },
  signal: AbortSignal,
): Promise<ResponseOf<GatewayContract['getProvisioned']>> {
  const { mapping } = await demandSettings(tenant, id, signal)
  const found = await userOfConnection(tenant, { id, user }, signal)
  const { identities: _, ...profile } = found.user
  return { members: backwards(mapping, redactMembers(profile)) }
}
