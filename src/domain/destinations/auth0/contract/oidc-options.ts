import { z } from 'zod/mini'
import { channels, pkceModes } from '#domain/oidc/values.ts'
import { aliasPattern, attributeMap, syncModes } from './connection.ts'

const httpsUrl = (max: number) =>
  z.string().check(z.minLength(8), z.maxLength(max), z.regex(/^https?:\/\//))

/**
 * The typed options of strategy `oidc`; every other member is kept. Read by
 * the tenant alone: nothing of it goes to a browser.
 */
export const oidcOptions = z.looseObject({
  type: z.optional(z.enum(channels)),
  discovery_url: z.optional(z.nullable(httpsUrl(255))),
  client_id: z.string().check(z.minLength(1), z.maxLength(255)),
  client_secret: z.optional(z.nullable(z.string().check(z.maxLength(700)))),
  issuer: z.optional(z.nullable(httpsUrl(255))),
  authorization_endpoint: z.optional(z.nullable(httpsUrl(2083))),
  token_endpoint: z.optional(z.nullable(httpsUrl(255))),
  jwks_uri: z.optional(z.nullable(httpsUrl(255))),
  userinfo_endpoint: z.optional(z.nullable(httpsUrl(255))),
  oidc_metadata: z.optional(z.record(z.string(), z.unknown())),
  scope: z.optional(z.string().check(z.minLength(6), z.maxLength(255))),
  connection_settings: z.optional(z.looseObject({ pkce: z.optional(z.enum(pkceModes)) })),
  attribute_map: z.optional(attributeMap),
  domain_aliases: z.optional(
    z.array(z.string().check(z.maxLength(256), z.regex(aliasPattern))).check(z.maxLength(1000)),
  ),
  icon_url: z.optional(httpsUrl(255)),
  set_user_root_attributes: z.optional(z.enum(syncModes)),
  token_endpoint_auth_method: z.optional(
    z.nullable(z.enum(['client_secret_post', 'private_key_jwt'])),
  ),
})
