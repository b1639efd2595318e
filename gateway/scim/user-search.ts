import { isObject } from '#domain/wire/json.ts'
import type { User } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import { unexpectedAnswer } from '../failure.ts'
import type { Reads } from '../reads.ts'
import { read } from '../tenant.ts'
import { ownConnection } from '../tested/tested-user.ts'

interface Search {
  readonly q: string
  readonly per_page: number
  readonly page?: number
  readonly sort?: string
}
export interface Found {
  readonly users: readonly User[]
  /** Of all pages. */
  readonly total: number
}

export async function searchUsers(
  tenant: Reads,
  search: Search,
  signal: AbortSignal,
): Promise<Found> {
  const query = { ...search, search_engine: 'v3', include_totals: 'true' }
  const answer = await tenant.call('listUsers', { query }, signal)
  if ('total' in answer) return answer
  throw unexpectedAnswer()
}

/** A phrase of the query syntax (auth0.com/docs, "User Search Query Syntax"). */
export const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`

/** @param mark a path, e.g. `app_metadata.external_id` */
export function markOf(user: User, mark: string): string | undefined {
  const value = mark
    .split('.')
    .reduce<unknown>((found, name) => (isObject(found) ? found[name] : undefined), user)
  return typeof value === 'string' ? value : undefined
}

export const connectionOf = async (tenant: Reads, id: string, signal: AbortSignal) =>
  read(ownConnection, await tenant.raw('getConnection', { params: { id } }, signal))
