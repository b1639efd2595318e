import { z } from 'zod/mini'

/** Values of the options of an `oidc` connection that are more than text (npm `auth0` 7.1.0). */
export const clientAuthMethods = ['client_secret_post', 'private_key_jwt'] as const
/** What `aud` of a client assertion names. */
export const audienceForms = ['issuer', 'token_endpoint'] as const
export const dpopAlgs = ['ES256', 'ES384', 'ES512', 'Ed25519'] as const

/** Parameters of the login request that an upstream parameter can repeat. */
export const upstreamAliases = [
  'acr_values',
  'audience',
  'client_id',
  'display',
  'id_token_hint',
  'login_hint',
  'max_age',
  'prompt',
  'resource',
  'response_mode',
  'response_type',
  'ui_locales',
] as const

/** By the parameter's name: a fixed value, the value of another parameter, or null. */
export const upstreamParams = z.record(
  z.string(),
  z.nullable(
    z.union([
      z.strictObject({ value: z.string() }),
      z.strictObject({ alias: z.enum(upstreamAliases) }),
    ]),
  ),
)

/** `metadata` of a connection: at most 10 members. */
export const connectionMetadata = z.record(
  z.string(),
  z.nullable(z.string().check(z.maxLength(255, 'A value has at most 255 characters.'))),
)
