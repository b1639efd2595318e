import type { SyncMode } from '../contract/connection.ts'

/**
 * The attributes that `set_user_root_attributes` is about (auth0.com/docs, user-profile-structure).
 */
export const rootAttributes = ['name', 'nickname', 'given_name', 'family_name', 'picture'] as const

export const isRoot = (name: string): boolean => rootAttributes.some((root) => root === name)

/**
 * Attributes of a profile that Auth0 or your own side writes: a claim of that name does not (user-
 * profile-structure). What Auth0 does with such a key in a map is not documented.
 */
const reserved = new Set([
  'user_id',
  'identities',
  'created_at',
  'updated_at',
  'last_login',
  'last_ip',
  'logins_count',
  'last_password_reset',
  'blocked',
  'blocked_for',
  'multifactor',
  'user_metadata',
  'app_metadata',
])

export const isReserved = (name: string): boolean => reserved.has(name)

/** What a login does with the root attributes. */
export type RootEffect =
  | 'written'
  | 'kept' // as they are stored
  | 'no-user' // a login creates none

/** @param exists whether the user is stored already; undefined: not known, judged as a first login */
export function rootEffect(sync: SyncMode, exists: boolean | undefined): RootEffect {
  if (sync === 'on_each_login') return 'written'
  if (exists) return 'kept'
  return sync === 'on_first_login' ? 'written' : 'no-user'
}
