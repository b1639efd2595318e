import { z } from 'zod/mini'

/** What a tenant holds beside its connections, as its Management API answers it. */
export const tenantClient = z.looseObject({
  client_id: z.string(),
  name: z.optional(z.string()),
  app_type: z.optional(z.nullable(z.string())),
  callbacks: z.optional(z.nullable(z.array(z.string()))),
  is_first_party: z.optional(z.boolean()),
  global: z.optional(z.boolean()),
  /** Only for tokens with `read:client_keys`. */
  client_secret: z.optional(z.string()),
})
export type TenantClient = z.output<typeof tenantClient>

export const customDomain = z.looseObject({
  custom_domain_id: z.string(),
  domain: z.string(),
  primary: z.optional(z.boolean()),
  status: z.string(),
  type: z.optional(z.string()),
})

/** One line of the tenant's log (auth0.com/docs, "Log Event Type Codes"). */
export const logEvent = z.looseObject({
  log_id: z.string(),
  /** ISO 8601. */
  date: z.string(),
  /** e.g. `s` login, `f` failed login, `seacft` code exchanged, `feacft` exchange failed. */
  type: z.string(),
  description: z.optional(z.nullable(z.string())),
  client_id: z.optional(z.string()),
  client_name: z.optional(z.string()),
  connection: z.optional(z.string()),
  connection_id: z.optional(z.string()),
  strategy: z.optional(z.string()),
  user_id: z.optional(z.string()),
  user_name: z.optional(z.string()),
  details: z.optional(z.looseObject({})),
})
export type LogEvent = z.output<typeof logEvent>

/** One account a user has at an identity provider. */
export const userIdentity = z.looseObject({
  user_id: z.union([z.string(), z.number()]),
  provider: z.string(),
  connection: z.string(),
  isSocial: z.optional(z.boolean()),
  /** The provider's; only for tokens with `read:user_idp_tokens`. */
  access_token: z.optional(z.string()),
})
export type UserIdentity = z.output<typeof userIdentity>

export const user = z.looseObject({
  user_id: z.string(),
  identities: z.optional(z.array(userIdentity)),
})
export type User = z.output<typeof user>
