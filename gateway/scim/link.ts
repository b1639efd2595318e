import type { LinkView } from '#domain/destinations/auth0/contract/routes-of-provisioned.ts'
import { provisionedMark } from '#domain/destinations/auth0/scim/mark.ts'
import { Failure } from '../failure.ts'
import { isUserId } from '../parts-of.ts'
import type { Reads } from '../reads.ts'
import { demandSettings } from './configuration.ts'
import { connectionOf, markOf, quoted, searchUsers } from './user-search.ts'

interface Login {
  readonly id: string
  readonly sub: string
  readonly email?: string | undefined
}

/** Whether a login finds a user whom SCIM made. Asks for one user by id, and searches for the rest. */
export async function linkOf(
  tenant: Reads,
  { id, sub, email }: Login,
  signal: AbortSignal,
): Promise<LinkView> {
  const mark = provisionedMark(await demandSettings(tenant, id, signal))
  if (mark === undefined) return { state: 'untold' }
  const connection = await connectionOf(tenant, id, signal)
  const user_id = `${connection.strategy}|${connection.name}|${sub}`
  // By its id: a search is a little behind.
  const own = isUserId(user_id) ? await userOrNone(tenant, user_id, signal) : undefined
  if (own !== undefined && markOf(own, mark) !== undefined) return { state: 'match', user_id }

  const made = `identities.connection:${quoted(connection.name)} AND _exists_:${mark}`
  const { total } = await searchUsers(tenant, { q: made, per_page: 1 }, signal)
  if (total === 0) return { state: 'none' }
  const alike =
    email === undefined
      ? undefined
      : await searchUsers(tenant, { q: `${made} AND email:${quoted(email)}`, per_page: 1 }, signal)
  const [twin] = alike?.users ?? []
  return {
    state: 'apart',
    provisioned: total,
    ...(twin && { twin: { user_id: twin.user_id, id: markOf(twin, mark) ?? '' } }),
  }
}

const userOrNone = (tenant: Reads, id: string, signal: AbortSignal) =>
  tenant.call('getUser', { params: { id } }, signal).catch((error: unknown) => {
    if (error instanceof Failure && error.details.status === 404) return undefined
    throw error
  })
