import { isObject } from '#domain/wire/json.ts'
import type { ScimMember } from '../contract/routes-of-provisioned.ts'
import type { ScimMapping } from '../contract/scim.ts'

const own = (value: unknown, name: string) =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined

/**
 * What SCIM shows of a user: each row of the mapping with the value that stands in the profile.
 * `active` is the opposite of `blocked`, which is absent of whoever was never blocked.
 */
export const backwards = (mapping: ScimMapping, user: unknown): ScimMember[] =>
  mapping.flatMap(({ scim, auth0 }) => {
    const value = auth0.split('.').reduce(own, user)
    if (scim === 'active' && auth0 === 'blocked') return [{ scim, auth0, value: value !== true }]
    return value === undefined || value === null ? [] : [{ scim, auth0, value }]
  })
