import type { ServerMetadata } from 'openid-client'
import { z } from 'zod'
import type { Connection } from '#domain/destinations/auth0/contract/connection.ts'
import { channels, pkceModes, type Channel, type PkceMode } from '#domain/oidc/values.ts'
import { signingAlgs } from '#domain/oidc/signing-algorithms.ts'
import { isSecure, tenantOrigin, type OriginRules } from '#domain/wire/origin-rules.ts'
import { LoginFailed } from './login-failed.ts'

/** The identity provider behind a connection, and how the tenant talks to it. */
export interface Upstream {
  readonly server: ServerMetadata
  readonly clientId: string
  readonly clientSecret: string | undefined
  readonly channel: Channel
  readonly pkce: 'S256' | 'plain' | undefined
  readonly scope: string
  /** In the back channel only when the connection asks for it (`send_back_channel_nonce`). */
  readonly sendsNonce: boolean
  /** By the name at the provider. */
  readonly params: Readonly<Record<string, UpstreamParam>>
}

const param = z.union([z.object({ value: z.string() }), z.object({ alias: z.string() })])
/** Sent as it is, or taken from the application's request under the name `alias`. */
export type UpstreamParam = z.output<typeof param>

const text = z.string().nullish()
const texts = z.array(z.string()).nullish()

const oidcOptions = z.looseObject({
  // The schema's own default (npm `auth0` 7.1.0).
  type: z.enum(channels).default('front_channel'),
  client_id: z.string(),
  client_secret: text,
  issuer: text,
  authorization_endpoint: text,
  token_endpoint: text,
  jwks_uri: text,
  userinfo_endpoint: text,
  scope: z.string().default('openid'),
  connection_settings: z.looseObject({ pkce: z.enum(pkceModes).optional() }).optional(),
  oidc_metadata: z
    .looseObject({
      code_challenge_methods_supported: texts.catch(undefined),
      id_token_signing_alg_values_supported: texts.catch(undefined),
    })
    .optional(),
  attribute_map: z.looseObject({ userinfo_scope: z.string().optional() }).optional(),
  upstream_params: z.record(z.string(), param.nullable().catch(null)).nullish(),
  send_back_channel_nonce: z.boolean().optional(),
  id_token_signed_response_algs: texts,
})

const auth0Options = z.looseObject({
  client_id: z.string(),
  client_secret: z.string(),
  domain: z.string(),
  scope: z.string().default('openid'),
})

/** "The strongest algorithm available" (configure-pkce-claim-mapping-for-oidc.mdx). */
function pkceOf(mode: PkceMode, supported: readonly string[]): Upstream['pkce'] {
  if (mode === 'disabled') return undefined
  if (mode !== 'auto') return mode
  return supported.includes('S256') ? 'S256' : supported.includes('plain') ? 'plain' : undefined
}

const words = (...lists: readonly (string | undefined)[]) => [
  ...new Set(lists.flatMap((list) => list?.split(' ') ?? []).filter(Boolean)),
]

function fromOidc(options: unknown): Upstream {
  const given = oidcOptions.parse(options)
  const metadata = given.oidc_metadata
  const { issuer, authorization_endpoint: authorization, jwks_uri: keys } = given
  if (!issuer || !authorization || !keys)
    throw new LoginFailed('unauthorized', 'the connection lacks an endpoint of its issuer')
  const wanted = given.id_token_signed_response_algs ?? [...signingAlgs]
  const offered = metadata?.id_token_signing_alg_values_supported ?? ['RS256']
  const params = Object.entries(given.upstream_params ?? {})
  return {
    server: {
      issuer,
      authorization_endpoint: authorization,
      jwks_uri: keys,
      id_token_signing_alg_values_supported: offered.filter((alg) => wanted.includes(alg)),
      ...(given.token_endpoint ? { token_endpoint: given.token_endpoint } : {}),
      ...(given.userinfo_endpoint ? { userinfo_endpoint: given.userinfo_endpoint } : {}),
    },
    clientId: given.client_id,
    clientSecret: given.client_secret ?? undefined,
    channel: given.type,
    pkce: pkceOf(
      given.connection_settings?.pkce ?? 'auto',
      metadata?.code_challenge_methods_supported ?? [],
    ),
    scope: words(given.scope, given.attribute_map?.userinfo_scope).join(' '),
    sendsNonce: given.type === 'front_channel' || given.send_back_channel_nonce === true,
    params: Object.fromEntries(params.flatMap(([name, one]) => (one ? [[name, one]] : []))),
  }
}

function fromAuth0(options: unknown, rules: OriginRules): Upstream {
  const given = auth0Options.parse(options)
  const origin = tenantOrigin(given.domain, rules)
  return {
    server: {
      issuer: `${origin}/`,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/oauth/token`,
      jwks_uri: `${origin}/.well-known/jwks.json`,
      userinfo_endpoint: `${origin}/userinfo`,
      id_token_signing_alg_values_supported: ['RS256'],
    },
    clientId: given.client_id,
    clientSecret: given.client_secret,
    channel: 'back_channel',
    pkce: undefined,
    scope: words('openid', given.scope).join(' '),
    sendsNonce: false,
    params: {},
  }
}

function demandSecure({ server }: Upstream, rules: OriginRules): void {
  for (const [member, value] of Object.entries(server))
    if (typeof value === 'string' && (!URL.canParse(value) || !isSecure(new URL(value), rules)))
      throw new LoginFailed('unauthorized', `${member} is not an https URL`)
}

/** Throws LoginFailed for a connection nobody can log in through. */
export function upstreamOf({ strategy, options }: Connection, rules: OriginRules): Upstream {
  const upstream =
    strategy === 'oidc'
      ? fromOidc(options)
      : strategy === 'auth0-oidc'
        ? fromAuth0(options, rules)
        : undefined
  if (upstream === undefined)
    throw new LoginFailed('unauthorized', `the sandbox does not log in through "${strategy}"`)
  demandSecure(upstream, rules)
  return upstream
}
