import { z } from 'zod/mini'
import { signingAlgs } from '#domain/oidc/signing-algorithms.ts'
import { channels, pkceModes } from '#domain/oidc/values.ts'
import { aliasPattern, attributeMap, syncModes } from './connection.ts'
import { audienceForms, clientAuthMethods, dpopAlgs } from './option-values.ts'

const httpsUrl = (max: number) =>
  z.string().check(z.minLength(8), z.maxLength(max), z.regex(/^https?:\/\//))

const text = z.string().check(z.minLength(1))
const required = z.looseObject({ issuer: text, authorization_endpoint: text, jwks_uri: text })
const flag = z.optional(z.boolean())

/**
 * The typed options of strategy `oidc`; every other member is kept (npm `auth0` 7.1.0). Read by
 * the tenant and by the gateway: nothing of it goes to a browser.
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
  // The schema also requires the signing algorithms; the page for connections without discovery
  // shows metadata without them and promises it works (configure-pkce-claim-mapping-for-oidc.mdx).
  oidc_metadata: z.optional(required),
  scope: z.optional(z.string().check(z.minLength(6), z.maxLength(255))),
  connection_settings: z.optional(z.looseObject({ pkce: z.optional(z.enum(pkceModes)) })),
  attribute_map: z.optional(attributeMap),
  domain_aliases: z.optional(
    z.array(z.string().check(z.maxLength(256), z.regex(aliasPattern))).check(z.maxLength(1000)),
  ),
  icon_url: z.optional(httpsUrl(255)),
  set_user_root_attributes: z.optional(z.enum(syncModes)),
  token_endpoint_auth_method: z.optional(z.nullable(z.enum(clientAuthMethods))),
  token_endpoint_auth_signing_alg: z.optional(z.nullable(z.enum(signingAlgs))),
  token_endpoint_jwtca_aud_format: z.optional(z.enum(audienceForms)),
  id_token_signed_response_algs: z.optional(z.nullable(z.array(z.enum(signingAlgs)))),
  id_token_session_expiry_supported: flag,
  dpop_signing_alg: z.optional(z.enum(dpopAlgs)),
  send_back_channel_nonce: flag,
  enable_pushed_authorization_requests: flag,
  pushed_authorization_request_endpoint: z.optional(z.nullable(z.string())),
  upstream_params: z.optional(z.nullable(z.record(z.string(), z.nullable(z.looseObject({}))))),
  non_persistent_attrs: z.optional(z.array(z.string()).check(z.maxLength(96))),
  tenant_domain: z.optional(z.string()),
  useOauthSpecScope: flag,
})
