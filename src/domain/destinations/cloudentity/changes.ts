import type { z } from 'zod/mini'
import type { Attribute, Auth0Idp, Mapping } from './contract/identity-provider.ts'
import { attributeView, type IdpChanges, mappingView, type NewIdp } from './contract/views.ts'
import { type Generation, traits } from './generation.ts'

type Members = Readonly<Record<string, unknown>>

/** The members that are given; exact types know no undefined. */
const given = <T extends object>(members: T) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

/**
 * An identity provider with some members changed. Everything that is not named stays as it was
 * read, for the Admin API takes it whole: members nobody here knows too, also those of an attribute
 * or a mapping that stays.
 */
export function withChanges(before: Auth0Idp, changes: IdpChanges): Auth0Idp {
  const { domain, client_id, get_user_info, send_login_hint, scopes, ...others } = changes
  const { caching, attributes, mappings, ...top } = others
  const settings = given({ domain, client_id, get_user_info, send_login_hint, scopes })
  return {
    ...before,
    ...given(top),
    ...(Object.keys(settings).length > 0 && { settings: { ...before.settings, ...settings } }),
    ...(caching && {
      config: {
        ...before.config,
        enable_stateful_ctx: caching.enabled,
        // What a configuration without caching was seen with (ce-apigee-integration).
        stateful_ctx_duration: caching.enabled ? caching.timeToLive : '0s',
      },
    }),
    ...(attributes && {
      attributes: attributes.map((one): Attribute => ({
        ...unknownTo(attributeView.shape, twin(before.attributes, one, ['name'])),
        ...one,
      })),
    }),
    ...(mappings && {
      mappings: mappings.map((one): Mapping => ({
        ...unknownTo(mappingView.shape, twin(before.mappings, one, ['source', 'target'])),
        ...one,
      })),
    }),
  }
}

const twin = (list: readonly Members[] | null | undefined, one: Members, by: readonly string[]) =>
  (list ?? []).find((stored) => by.every((name) => stored[name] === one[name])) ?? {}

/** Members without a place in the view, and those that are stored as null, as a view shows none. */
const unknownTo = (shape: Readonly<Record<string, z.ZodMiniType>>, stored: Members): Members =>
  Object.fromEntries(
    Object.entries(stored).filter(([name, value]) => !Object.hasOwn(shape, name) || value === null),
  )

/** "requesting the OpenID, E-mail, and Profile scopes"; whether they are added is not told: sent. */
export const defaultScopes: readonly string[] = ['openid', 'email', 'profile']

/** Of one attempt to create, a UUID: so a create whose answer was lost is found again. */
export const idOfAttempt = (key: string): string => key.replaceAll('-', '')

/**
 * The body of the create. The API takes an id ("If not provided, a random ID is generated").
 *
 * @param secret of the Auth0 application
 */
export const createBody = (idp: NewIdp, secret: string, id: string): Auth0Idp => ({
  ...withChanges(
    { id, method: 'auth0' },
    { ...idp, get_user_info: idp.get_user_info ?? false, scopes: idp.scopes ?? [...defaultScopes] },
  ),
  credentials: { client_secret: secret },
})

/** The first change that a workspace of this generation does not know. */
export function unknownIn(changes: IdpChanges, generation: Generation) {
  const { contextCaching, mappingModes } = traits[generation]
  if (changes.caching !== undefined && !contextCaching) return 'caching'
  const modes = changes.mappings?.some((one) => one.mode !== undefined || one.static !== undefined)
  return modes && !mappingModes ? 'mappings' : undefined
}
