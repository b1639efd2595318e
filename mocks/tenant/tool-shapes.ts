import { z } from 'zod/mini'

const objects = ['users', 'groups'] as const
const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const
/** What a SCIM token may do (Management API OpenAPI). */
export const scimScopes = verbs.flatMap((verb) => objects.map((what) => `${verb}:${what}` as const))

/** Any text is taken on either side (recorded). */
export const scimMapping = z.array(z.strictObject({ auth0: z.string(), scim: z.string() }))
export type ScimMapping = z.output<typeof scimMapping>

export const scimConfiguration = z.object({
  tenant_name: z.string(),
  connection_id: z.string(),
  connection_name: z.string(),
  strategy: z.string(),
  user_id_attribute: z.string(),
  mapping: scimMapping,
  created_at: z.string(),
  updated_on: z.string(),
})

export const scimToken = z.object({
  token_id: z.string(),
  scopes: z.optional(z.array(z.string())),
  created_at: z.string(),
  valid_until: z.optional(z.string()),
  last_used_at: z.optional(z.string()),
})
export type ScimToken = z.output<typeof scimToken>
export type ScimScope = (typeof scimScopes)[number]

const flag = z.optional(z.literal(true))
/** A flag that does not hold is absent, not false (recorded). */
export const key = z.object({
  kid: z.string(),
  algorithm: z.string(),
  key_use: z.literal('signing'),
  subject_dn: z.string(),
  cert: z.string(),
  fingerprint: z.string(),
  thumbprint: z.string(),
  pkcs: z.string(),
  current: flag,
  current_since: z.optional(z.string()),
  next: flag,
  previous: flag,
})
export type ConnectionKey = z.output<typeof key>
