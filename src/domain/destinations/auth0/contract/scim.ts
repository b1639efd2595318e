import { z } from 'zod/mini'

/** SCIM of a connection as the Management API says it (auth0.com/docs, "Configure Inbound SCIM"). */
export const scimObjects = ['users', 'groups'] as const
export const scimVerbs = ['get', 'post', 'put', 'patch', 'delete'] as const
/** What a SCIM token may do (Management API OpenAPI). */
export const scimScopes = scimVerbs.flatMap((verb) =>
  scimObjects.map((what) => `${verb}:${what}` as const),
)
export type ScimScope = (typeof scimScopes)[number]

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

/** Without the token: a list never has it. */
export const scimToken = z.object({
  token_id: z.string(),
  scopes: z.optional(z.array(z.string())),
  created_at: z.string(),
  valid_until: z.optional(z.string()),
  last_used_at: z.optional(z.string()),
})
export type ScimToken = z.output<typeof scimToken>

/** Seconds a token has to live longer than; without a lifetime it never ends. */
export const leastLifetime = 900
/** So that one can take the place of the other while both work. */
export const mostTokens = 2
