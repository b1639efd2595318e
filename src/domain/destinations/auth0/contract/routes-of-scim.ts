import { z } from 'zod/mini'
import { route } from '#domain/wire/route.ts'
import { leastLifetime, scimMapping, scimScopes, scimToken } from './scim.ts'

/**
 * The gateway's rows for provisioning a connection's users and groups by SCIM. The token that a
 * provider signs in with is in one answer, that to its creation, and in no other.
 */
const scimSettings = z.object({
  user_id_attribute: z.string(),
  mapping: scimMapping,
  created_at: z.string(),
  updated_on: z.string(),
})
export type ScimSettings = z.output<typeof scimSettings>

/** As the tenant gives it to a strategy; nobody recorded that of `oidc`. */
const defaults = scimMapping
const scimView = z.discriminatedUnion('state', [
  /** The strategy has no SCIM. */
  z.object({ state: z.literal('unsupported') }),
  z.object({ state: z.literal('off'), defaults }),
  z.extend(scimSettings, { state: z.literal('on'), defaults }),
])
export type ScimView = z.output<typeof scimView>

const text = z.string().check(z.minLength(1), z.maxLength(500))
const writes = { secrets: [], rate: 'general', repeatable: false, turn: 'id' } as const
const nothing = z.optional(z.never())

export const scimRoutes = {
  getScim: route({
    method: 'GET',
    path: '/connections/:id/scim',
    scopes: ['read:scim_config'],
    response: scimView,
  }),
  /** With the tenant's defaults. 400 where it is on already. */
  enableScim: route({
    method: 'POST',
    path: '/connections/:id/scim',
    scopes: ['create:scim_config'],
    ...writes,
    audit: 'scim',
    response: scimSettings,
  }),
  /** Both members, as the tenant wants them. 412 `stale` where it changed since `seen`. */
  changeScim: route({
    method: 'PATCH',
    path: '/connections/:id/scim',
    scopes: ['update:scim_config'],
    body: z.strictObject({
      /** `updated_on` of what was read. */
      seen: text,
      user_id_attribute: text,
      mapping: z
        .array(z.strictObject({ auth0: text, scim: text }))
        .check(z.minLength(1), z.maxLength(200)),
    }),
    ...writes,
    audit: 'scim',
    response: scimSettings,
  }),
  disableScim: route({
    method: 'DELETE',
    path: '/connections/:id/scim',
    scopes: ['delete:scim_config'],
    ...writes,
    audit: 'scim',
    response: nothing,
  }),
  listScimTokens: route({
    method: 'GET',
    path: '/connections/:id/scim/tokens',
    scopes: ['read:scim_token'],
    response: z.object({ tokens: z.array(scimToken) }),
  }),
  createScimToken: route({
    method: 'POST',
    path: '/connections/:id/scim/tokens',
    scopes: ['create:scim_token'],
    body: z.strictObject({
      scopes: z.array(z.enum(scimScopes)).check(z.minLength(1), z.maxLength(scimScopes.length)),
      /** Seconds; absent: it never ends. */
      token_lifetime: z.optional(z.int().check(z.gt(leastLifetime))),
    }),
    ...writes,
    audit: 'scim-token',
    response: z.extend(scimToken, { token: z.string() }),
  }),
  deleteScimToken: route({
    method: 'DELETE',
    path: '/connections/:id/scim/tokens/:token',
    scopes: ['delete:scim_token'],
    ...writes,
    audit: 'scim-token',
    response: nothing,
  }),
} as const
