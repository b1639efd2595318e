import { createHash } from 'node:crypto'
import { z } from 'zod'
import { syncModes, type Connection } from '#domain/destinations/auth0/contract/connection.ts'
import type { UserIdentity } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import { loginProfile } from '#domain/destinations/auth0/mapping/login-profile.ts'
import { profileBytes } from '#domain/destinations/auth0/mapping/profile-size.ts'
import { isRoot } from '#domain/destinations/auth0/mapping/roots.ts'
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

/** What a login neither brings nor takes away. */
const ofTenant = ['app_metadata', 'user_metadata', 'blocked']

const pick = (from: object, keep: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => keep(name)))

/**
 * Creates the user of a login, or brings him up to date. `now` in milliseconds. Throws
 * LoginFailed for somebody new where `set_user_root_attributes` is `never_on_login`: such users
 * are not created by a login (npm `auth0` 7.1.0), and for a profile of more than `most` bytes.
 * UNVERIFIED how Auth0 says either. Whoever SCIM deactivated is refused; what it wrote beside the
 * root attributes stays, unless the login brings it too.
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
  if (before?.profile?.['blocked'] === true)
    throw new LoginFailed('unauthorized', 'user is blocked')
  const old = before ? profileOf(before) : {}
  const brought = loginProfile({
    attributes: mapped,
    sub,
    sync,
    transient,
    before: before && old,
    picture: gravatarOf(arrived),
  })
  if (brought === undefined)
    throw new LoginFailed('unauthorized', 'the user does not exist, and a login creates none')
  const provisioned = before?.provisioned ?? []
  const attributes = {
    ...pick(old, (name) => provisioned.includes(name) && !isRoot(name)),
    ...brought,
    ...pick(old, (name) => ofTenant.includes(name)),
  }
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
    ...(before?.provisioned && { provisioned }),
    ...(typeof email === 'string' ? { email } : {}),
  }
  state.users.set(user_id, user)
  return user
}
