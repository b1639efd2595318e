import type { SyncMode } from '../contract/connection.ts'
import { completeProfile } from './complete.ts'
import { isReserved, isRoot, rootEffect } from './roots.ts'

type Members = Readonly<Record<string, unknown>>

export interface ArrivedProfile {
  /** What the map made of the claims (`mapClaims`). */
  readonly attributes: Members
  /** At the identity provider. */
  readonly sub: unknown
  /** `options.set_user_root_attributes`; Auth0's default is `on_each_login`. */
  readonly sync?: SyncMode | undefined
  /** `options.non_persistent_attrs`. */
  readonly transient?: readonly string[] | undefined
  /** The profile as it is stored; undefined: a first login. */
  readonly before?: Members | undefined
  /** What Auth0 makes up where no picture came: a Gravatar. Undefined: not told. */
  readonly picture?: string | undefined
}

/**
 * The attributes that are stored after a login, those Auth0 writes itself aside: the same for a
 * preview and for the sandbox's tenant. Undefined where the login creates no user. UNVERIFIED:
 * that an `email` which is no text, and an attribute under one of Auth0's own names, is not stored.
 */
export function loginProfile(arrived: ArrivedProfile): Record<string, unknown> | undefined {
  const { attributes, sub, sync = 'on_each_login', transient = [], before, picture } = arrived
  const effect = rootEffect(sync, before !== undefined)
  if (effect === 'no-user') return undefined
  const mapped = Object.entries(attributes).map(([name, value]) => ({ name, value }))
  const made = completeProfile(mapped, sub).map(({ name, value }) => ({
    name,
    value: name === 'picture' ? picture : value,
  }))
  const isMade = (name: string) => made.some((one) => one.name === name)
  const lasting = [...mapped.filter(({ name }) => !isMade(name)), ...made].filter(
    ({ name, value }) =>
      value !== undefined &&
      !isReserved(name) &&
      !transient.includes(name) &&
      (name !== 'email' || typeof value === 'string'),
  )
  const written = lasting.map(({ name, value }) => [name, value] as const)
  return Object.fromEntries(
    effect === 'written'
      ? written
      : [
          ...written.filter(([name]) => !isRoot(name)),
          ...Object.entries(before ?? {}).filter(([name]) => isRoot(name)),
        ],
  )
}
