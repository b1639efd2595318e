import { z } from 'zod/mini'
import { oidcOptions } from '#domain/destinations/auth0/contract/oidc-options.ts'
import { signingAlgs } from '#domain/oidc/signing-algorithms.ts'
import { isSecure, type OriginRules } from '#domain/wire/origin-rules.ts'
import { invalidBody } from '../errors.ts'
import { parseBody } from './parse-body.ts'

const algorithm = z.enum(signingAlgs)
const text = z.string().check(z.minLength(1))
const required = z.looseObject({ issuer: text, authorization_endpoint: text, jwks_uri: text })

/** Options the API types beside those Greencheck writes (npm `auth0` 7.1.0). */
const typed = z.looseObject({
  send_back_channel_nonce: z.optional(z.boolean()),
  enable_pushed_authorization_requests: z.optional(z.boolean()),
  pushed_authorization_request_endpoint: z.optional(z.nullable(z.string())),
  tenant_domain: z.optional(z.string()),
  useOauthSpecScope: z.optional(z.boolean()),
  non_persistent_attrs: z.optional(z.array(z.string()).check(z.maxLength(96))),
  upstream_params: z.optional(z.nullable(z.record(z.string(), z.nullable(z.looseObject({}))))),
  token_endpoint_auth_signing_alg: z.optional(z.nullable(algorithm)),
  token_endpoint_jwtca_aud_format: z.optional(z.enum(['issuer', 'token_endpoint'])),
  id_token_signed_response_algs: z.optional(z.nullable(z.array(algorithm))),
  id_token_session_expiry_supported: z.optional(z.boolean()),
  dpop_signing_alg: z.optional(z.enum(['ES256', 'ES384', 'ES512', 'Ed25519'])),
  // The schema also requires the signing algorithms; the page for connections without discovery
  // shows metadata without them and promises it works (configure-pkce-claim-mapping-for-oidc.mdx).
  oidc_metadata: z.optional(required),
})

export type OidcOptions = z.output<typeof oidcOptions>

const urls = [
  'discovery_url',
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
  'icon_url',
] as const

const refuse = (format: string, value: string, property: string) =>
  invalidBody(
    `Payload validation error: 'Object didn't pass validation for format ${format}: ${value}' on property ${property}.`,
  )

function demandHttps(options: OidcOptions, rules: OriginRules): void {
  for (const member of urls) {
    const value = options[member]
    if (typeof value !== 'string') continue
    if (!URL.canParse(value) || !isSecure(new URL(value), rules))
      throw refuse('^https://', value, `options.${member}`)
  }
}

const hasOpenid = (scope: string) => scope.split(' ').includes('openid')

/** The options of an `oidc` connection in a create. Throws the API's 400. */
export function validateOidcOptions(body: unknown, rules: OriginRules): OidcOptions {
  const { options } = parseBody(z.looseObject({ options: oidcOptions }), body)
  parseBody(z.looseObject({ options: typed }), body)
  demandHttps(options, rules)
  // UNVERIFIED whether the API enforces it; its description says "Must include 'openid'".
  if (options.scope !== undefined && !hasOpenid(options.scope))
    throw refuse('oidc-scope', options.scope, 'options.scope')
  return options
}

/**
 * `auth0-oidc`: the members its page calls required. UNVERIFIED that the API enforces more than
 * client_id.
 */
const auth0OidcOptions = z.looseObject({
  client_id: text,
  client_secret: text,
  domain: text,
  scope: z.optional(z.string()),
})

export function validateAuth0OidcOptions(body: unknown): void {
  parseBody(z.looseObject({ options: auth0OidcOptions }), body)
}
