import { z } from 'zod/mini'
import { attributeMap, syncModes } from './connection.ts'
import { channels, pkceModes } from '#domain/oidc/values.ts'
import { connectionMetadata, upstreamParams } from './option-values.ts'

/**
 * What a browser may see of a connection. The options are those of the field tables
 * (`connection/fields.ts`, `connection/edit/editable.ts`) and no others; a secret is a boolean.
 */
const url = z.optional(z.nullable(z.string()))
const strings = z.optional(z.array(z.string()))
const flag = z.optional(z.boolean())

/** The members of a discovery document that are shown; the rest goes by name and type. */
export const metadataView = z.object({
  issuer: z.optional(z.string()),
  authorization_endpoint: z.optional(z.string()),
  token_endpoint: z.optional(z.string()),
  jwks_uri: z.optional(z.string()),
  userinfo_endpoint: z.optional(z.string()),
  end_session_endpoint: z.optional(z.string()),
  pushed_authorization_request_endpoint: z.optional(z.string()),
  response_types_supported: strings,
  response_modes_supported: strings,
  grant_types_supported: strings,
  subject_types_supported: strings,
  id_token_signing_alg_values_supported: strings,
  token_endpoint_auth_methods_supported: strings,
  code_challenge_methods_supported: strings,
  scopes_supported: strings,
  claims_supported: strings,
})
export type MetadataView = z.output<typeof metadataView>

export const optionsView = z.object({
  type: z.optional(z.enum(channels)),
  discovery_url: url,
  client_id: z.optional(z.string()),
  issuer: url,
  authorization_endpoint: url,
  token_endpoint: url,
  jwks_uri: url,
  userinfo_endpoint: url,
  oidc_metadata: z.optional(metadataView),
  scope: z.optional(z.string()),
  connection_settings: z.optional(z.object({ pkce: z.optional(z.enum(pkceModes)) })),
  attribute_map: z.optional(z.object(attributeMap.shape)),
  domain_aliases: strings,
  icon_url: z.optional(z.string()),
  set_user_root_attributes: z.optional(z.enum(syncModes)),
  token_endpoint_auth_method: z.optional(z.nullable(z.string())),
  token_endpoint_auth_signing_alg: z.optional(z.nullable(z.string())),
  token_endpoint_jwtca_aud_format: z.optional(z.string()),
  id_token_signed_response_algs: z.optional(z.nullable(z.array(z.string()))),
  id_token_session_expiry_supported: flag,
  dpop_signing_alg: z.optional(z.string()),
  send_back_channel_nonce: flag,
  enable_pushed_authorization_requests: flag,
  pushed_authorization_request_endpoint: url,
  upstream_params: z.optional(z.nullable(upstreamParams)),
  non_persistent_attrs: strings,
  tenant_domain: z.optional(z.string()),
  useOauthSpecScope: flag,
  /** `auth0-oidc` only: the other tenant, host only. */
  domain: z.optional(z.string()),
})
export type OptionsView = z.output<typeof optionsView>

export const connectionView = z.object({
  id: z.string(),
  name: z.string(),
  strategy: z.string(),
  display_name: z.optional(z.string()),
  show_as_button: z.optional(z.boolean()),
  is_domain_connection: z.optional(z.boolean()),
  authentication: z.optional(z.object({ active: z.optional(z.boolean()) })),
  connected_accounts: z.optional(z.object({ active: z.optional(z.boolean()) })),
  metadata: z.optional(connectionMetadata),
  /** Absent: another strategy than `oidc` and `auth0-oidc`, or options that may not be read. */
  options: z.optional(optionsView),
  optionsReadable: z.boolean(),
  secretStored: z.optional(z.boolean()),
  /** Options outside the field tables: their name and JSON type, never their value. */
  otherOptions: z.array(z.object({ name: z.string(), type: z.string() })),
  /** What an edit has to name; it is stale once anything shown here, but the metadata, changed. */
  tag: z.optional(z.string()),
  /**
   * Of what a test login depends on: issuer, endpoints, client and its secret, channel, PKCE,
   * scopes, mapping. Another one asks for a new test. Absent where options may not be read.
   */
  fingerprint: z.optional(z.string()),
  /**
   * Operators sign in to this dashboard through it: only its display name and metadata are changed
   * here. Absent where the tenant does not tell.
   */
  ownLogin: z.optional(z.boolean()),
})
export type ConnectionView = z.output<typeof connectionView>
