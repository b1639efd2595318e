import { z } from 'zod/mini'

/**
 * A connection as the Management API speaks it (facts: Management API OpenAPI of 2026-06-25 and
 * npm `auth0` 7.1.0). Objects are loose where Auth0 allows more than it documents: what we do not
 * know is kept, never dropped.
 */
const text = (min: number, max: number) => z.string().check(z.minLength(min), z.maxLength(max))

export const namePattern = /^[a-zA-Z0-9](-[a-zA-Z0-9]|[a-zA-Z0-9])*$/
/** Auth0's own pattern for a domain alias; it lets a bare label through. */
export const domainPattern =
  /^((?!-))(xn--)?([a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?\.)*(xn--)?[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/
/** An entry of `domain_aliases`: Auth0's schema takes a domain or a URI. */
export const aliasPattern = new RegExp(`${domainPattern.source}|^https?:\\/\\/\\S+$`)

export const syncModes = ['on_each_login', 'on_first_login', 'never_on_login'] as const

export type SyncMode = (typeof syncModes)[number]

export const attributeMap = z.looseObject({
  mapping_mode: z.optional(z.enum(['bind_all', 'use_map', 'basic_profile'])),
  attributes: z.optional(z.record(z.string(), z.unknown())),
  userinfo_scope: z.optional(z.string()),
})

const resourceApp = z.looseObject({ status: z.string() })

/** The body of POST /connections: nothing but these members (`additionalProperties: false`). */
export const createConnectionBody = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(128), z.regex(namePattern)),
  strategy: z.string(),
  display_name: z.optional(text(1, 128)),
  options: z.optional(z.looseObject({})),
  enabled_clients: z.optional(z.array(z.string())),
  is_domain_connection: z.optional(z.boolean()),
  show_as_button: z.optional(z.boolean()),
  realms: z.optional(z.array(z.string()).check(z.maxLength(10))),
  metadata: z.optional(z.record(z.string(), z.nullable(z.string().check(z.maxLength(255))))),
  authentication: z.optional(z.looseObject({ active: z.boolean() })),
  connected_accounts: z.optional(z.looseObject({ active: z.boolean() })),
  cross_app_access_requesting_app: z.optional(z.looseObject({ active: z.boolean() })),
  cross_app_access_resource_app: z.optional(resourceApp),
})
export type CreateConnectionBody = z.output<typeof createConnectionBody>

/**
 * The body of PATCH /connections/{id}. Name and strategy never change; applications are enabled
 * through their own endpoint. `options` replaces the stored options whole, and a `display_name`
 * left out is overwritten with the name (npm `auth0` 7.1.0).
 */
export const updateConnectionBody = z.extend(
  z.omit(createConnectionBody, { name: true, strategy: true, enabled_clients: true }),
  {
    /** Null takes it away (recorded). */
    cross_app_access_resource_app: z.optional(z.nullable(resourceApp)),
  },
)
export type UpdateConnectionBody = z.output<typeof updateConnectionBody>

/** A connection in an answer. `options` is absent when the token may not read options. */
export const connection = z.looseObject({
  id: z.string(),
  name: z.string(),
  strategy: z.string(),
  display_name: z.optional(z.string()),
  options: z.optional(z.looseObject({})),
  is_domain_connection: z.optional(z.boolean()),
  show_as_button: z.optional(z.boolean()),
  realms: z.optional(z.array(z.string())),
  metadata: z.optional(z.record(z.string(), z.nullable(z.string()))),
  authentication: z.optional(z.looseObject({ active: z.optional(z.boolean()) })),
  connected_accounts: z.optional(z.looseObject({ active: z.optional(z.boolean()) })),
  enabled_clients: z.optional(z.array(z.string())),
})
export type Connection = z.output<typeof connection>
