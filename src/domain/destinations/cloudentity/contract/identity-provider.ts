import { z } from 'zod/mini'

/**
 * What a workspace stores of an identity provider (specification: Auth0IDP, IDPBase). Members that
 * are not named here are kept as they came: PUT takes the whole.
 */
export const attribute = z.looseObject({
  /** The variable's name: a path into what the provider sent, dots escaped. */
  name: z.string(),
  /** The display name: there is no other member for it. */
  description: z.optional(z.string()),
  type: z.optional(z.string()),
  labels: z.optional(z.nullable(z.array(z.string()))),
})
export type Attribute = z.output<typeof attribute>

export const mapping = z.looseObject({
  /** A path into the provider's data, `.` for all of it. Required unless the mode is static. */
  source: z.optional(z.string()),
  /** A path in the authentication context, `.` for its top level. */
  target: z.string(),
  type: z.string(),
  allow_weak_decoding: z.optional(z.boolean()),
  /** A free text in the specification; only descriptions say "dynamic" and "static". */
  mode: z.optional(z.string()),
  static: z.optional(z.unknown()),
})
export type Mapping = z.output<typeof mapping>

export const configuration = z.looseObject({
  enable_stateful_ctx: z.optional(z.boolean()),
  /** A duration: `1h15m30s`. */
  stateful_ctx_duration: z.optional(z.string()),
})

const common = {
  id: z.optional(z.string()),
  tenant_id: z.optional(z.string()),
  authorization_server_id: z.optional(z.string()),
  name: z.optional(z.string()),
  method: z.optional(z.string()),
  static_amr: z.optional(z.nullable(z.array(z.string()))),
  attributes: z.optional(z.nullable(z.array(attribute))),
  mappings: z.optional(z.nullable(z.array(mapping))),
  config: z.optional(z.nullable(configuration)),
  discovery_settings: z.optional(
    z.nullable(z.looseObject({ domains: z.optional(z.nullable(z.array(z.string()))) })),
  ),
  post_authn_app_id: z.optional(z.nullable(z.string())),
  disabled: z.optional(z.boolean()),
  /** Not on the login page, and still usable. */
  hidden: z.optional(z.boolean()),
  display_order: z.optional(z.number()),
  logo_uri: z.optional(z.string()),
}

/** An entry of the list: without settings and credentials. */
export const idpBase = z.looseObject(common)

export const auth0Settings = z.looseObject({
  domain: z.optional(z.string()),
  /** Of the Auth0 application; the `client_id` beside `settings` is another one. */
  client_id: z.optional(z.string()),
  get_user_info: z.optional(z.boolean()),
  scopes: z.optional(z.nullable(z.array(z.string()))),
  send_login_hint: z.optional(z.boolean()),
})

export const auth0Idp = z.looseObject({
  ...common,
  settings: z.optional(auth0Settings),
  credentials: z.optional(z.looseObject({ client_secret: z.optional(z.string()) })),
})
export type Auth0Idp = z.output<typeof auth0Idp>
