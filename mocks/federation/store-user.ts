import { createHash } from 'node:crypto'
import { z } from 'zod'
import { syncModes, type Connection } from '#domain/destinations/auth0/contract/connection.ts'
import type { UserIdentity } from '#domain/destinations/auth0/contract/management.ts'
import { loginProfile } from '#domain/destinations/auth0/mapping/login-profile.ts'
import { profileBytes } from '#domain/destinations/auth0/mapping/profile-size.ts'
import { buildUserId } from '#domain/destinations/auth0/mapping/user-id.ts'
import type { TenantState, TenantUser } from '../tenant/state.ts'
import { LoginFailed } from './login-failed.ts'

const settings = z.looseObject({
  set_user_root_attributes: z.enum(syncModes).default('on_each_login'),
  non_persistent_attrs: z.array(z.string()).default([]),
})

export interface ArrivedUser {
  readonly connection: Connection
  /** At the identity provider; for `auth0-oidc` in two parts, `auth0|…`. */
  readonly sub: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly accessToken: string | undefined
}

function gravatarOf({ attributes: { email }, sub }: ArrivedUser): string {
  const hash = createHash('md5')
    .update(typeof email === 'string' && email !== '' ? email : sub)
    .digest('hex')
  return `https://s.gravatar.com/avatar/${hash}?s=480&r=pg`
}

function identityOf({ connection, sub, accessToken }: ArrivedUser): UserIdentity {
  const { name, strategy } = connection
  return {
    user_id: `${name}|${sub}`,
    provider: strategy,
    connection: name,
    isSocial: strategy === 'auth0-oidc',
    // Documented for auth0-oidc; UNVERIFIED that `oidc` keeps none.
    ...(strategy === 'auth0-oidc' && accessToken ? { access_token: accessToken } : {}),
  }
}

const profileOf = ({ email, profile }: TenantUser) => ({ ...profile, ...(email && { email }) })

/**
 * Creates the user of a login, or brings him up to date. `now` in milliseconds. Throws
 * LoginFailed for somebody new where `set_user_root_attributes` is `never_on_login`: such users
 * are not created by a login (npm `auth0` 7.1.0), and for a profile of more than `most` bytes.
 * UNVERIFIED how Auth0 says either.
 */
export function storeUser(
  state: TenantState,
  arrived: ArrivedUser,
  now: number,
  most = Infinity,
): TenantUser {
  const { connection, sub, attributes: mapped } = arrived
  const { set_user_root_attributes: sync, non_persistent_attrs: transient } = settings.parse(
    connection.options ?? {},
  )
  const user_id = buildUserId(connection.strategy, connection.name, sub)
  const before = state.users.get(user_id)
  const attributes = loginProfile({
    attributes: mapped,
    sub,
    sync,
    transient,
    before: before && profileOf(before),
    picture: gravatarOf(arrived),
  })
  if (attributes === undefined)
    throw new LoginFailed('unauthorized', 'the user does not exist, and a login creates none')
  if (profileBytes(attributes) > most)
    throw new LoginFailed('unauthorized', 'the user profile exceeds the maximum size of 10 KB')
  const { email, ...rest } = attributes
  const time = new Date(now).toISOString()
  const profile = {
    ...rest,
    created_at: before?.profile?.['created_at'] ?? time,
    updated_at: time,
    last_login: time,
    last_ip: '127.0.0.1',
    logins_count: Number(before?.profile?.['logins_count'] ?? 0) + 1,
  }
  const user: TenantUser = {
    user_id,
    connection: connection.name,
    identities: [identityOf(arrived)],
    profile,
    ...(typeof email === 'string' ? { email } : {}),
  }
  state.users.set(user_id, user)
  return user
}
