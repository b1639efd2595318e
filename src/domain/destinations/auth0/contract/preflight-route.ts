import { z } from 'zod/mini'
import { channels, pkceModes } from '#domain/oidc/values.ts'
import { failureClasses } from '#domain/wire/evidence.ts'
import { route } from '#domain/wire/route.ts'

/**
 * "Check client": what an identity provider says of a client before anybody logs in. The answer is
 * evidence: what came back, never a judgement, no body, no code, no token, no secret.
 */
const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))

/**
 * The Client Secret to try, and the host it goes to as the operator has confirmed it. Where it is
 * stored it is read from the tenant, and only for the place and client it is stored for.
 */
const credential = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('given'), client_secret: text(700), host: text(255) }),
  z.strictObject({
    kind: z.literal('stored'),
    // Ids as Auth0 makes them; a dot would name another endpoint of the tenant.
    connection: z.string().check(z.regex(/^[\w-]{1,128}$/)),
    host: text(255),
  }),
])

const request = z.strictObject({
  /** Of the document that the endpoints are taken from. */
  discoveryUrl: text(255),
  /** The issuer it publishes, where that is not the one it is found at and the operator goes on with it. */
  accepted_issuer: z.optional(text(2083)),
  client_id: text(255),
  channel: z.enum(channels),
  /** With those that `attribute_map.userinfo_scope` adds. */
  scope: text(511),
  pkce: z.enum(pkceModes),
  /** As the connection's option; the front channel always sends one (OIDC Core 1.0 §3.2.2.1). */
  send_back_channel_nonce: z.optional(z.boolean()),
  /** Those with a fixed value: nobody logs in, whose login could have the others. */
  upstream_params: z.optional(z.record(text(255), z.string().check(z.maxLength(2083)))),
  /** One of the tenant's own, `https://{domain or custom domain}/login/callback`. */
  callback: text(255),
  /** Back channel only. Without it the token endpoint is not asked. */
  credential: z.optional(credential),
})
export type PreflightRequest = z.output<typeof request>

/** Nothing came back. `class`: `refused` where the guarded fetch did not let it out. */
const silence = z.object({ kind: z.literal('silence'), class: z.enum(failureClasses) })

/** How the authorization endpoint answered a request with `prompt=none` and no cookies. */
const authorizationAnswer = z.discriminatedUnion('kind', [
  z.object({
    /** Back to exactly our callback. */
    kind: z.literal('callback'),
    by: z.enum(['redirect', 'form']),
    /** Our `state` came with it. */
    ours: z.boolean(),
    /** RFC 6749 §4.1.2.1; absent: it came with a code or a token, or with nothing. */
    error: z.optional(z.string()),
    description: z.optional(z.string()),
    /** With a code or token, although nobody is logged in. */
    issued: z.boolean(),
  }),
  /** To somewhere else, not followed. Its host; empty where the address is none. */
  z.object({ kind: z.literal('elsewhere'), host: z.string() }),
  z.object({
    kind: z.literal('page'),
    title: z.optional(z.string()),
    /** What the error dictionary reads on it: the id of a row. */
    reads: z.optional(z.string()),
  }),
  silence,
])
export type AuthorizationAnswer = z.output<typeof authorizationAnswer>

/** How the token endpoint answered a made-up code. */
const tokenAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    /** RFC 6749 §5.2; absent: the answer is no such error. */
    error: z.optional(z.string()),
    description: z.optional(z.string()),
  }),
  silence,
])
export type TokenAnswer = z.output<typeof tokenAnswer>

/** Milliseconds; `status` is absent where nothing came back. */
const timing = { ms: z.number(), status: z.optional(z.number()) }
const tokenStep = z.object({ ...timing, answer: tokenAnswer })
export type TokenStep = z.output<typeof tokenStep>

export const preflightEvidence = z.object({
  /** Epoch in milliseconds. */
  at: z.number(),
  /** As published. */
  issuer: z.string(),
  authorization: z.object({
    ...timing,
    host: z.string(),
    answer: authorizationAnswer,
    /**
     * With a made-up client, where no answer came back to the callback. `alike`: it got the same
     * answer, but for its own name and for what is new each time.
     */
    control: z.optional(z.object({ ...timing, alike: z.boolean() })),
  }),
  token: z.optional(
    z.object({
      host: z.string(),
      /** With a made-up secret. */
      control: tokenStep,
      /** With the given or stored one. Absent: the control request left nothing to learn from it. */
      real: z.optional(tokenStep),
    }),
  ),
})
export type PreflightEvidence = z.output<typeof preflightEvidence>

export const preflightRoute = {
  /**
   * Asks the IdP once with `prompt=none`, and where it does not return to the callback once more with a made-up client;
   * with a credential twice at its token endpoint, with a made-up code: the IdP may log two failed
   * attempts. 400 `invalid_request` when the callback is
   * not the tenant's or the stored secret belongs elsewhere; 422 from the issuer `document_unusable`,
   * `issuer_differs`, `endpoint_missing`, `host_differs`.
   */
  preflightClient: route({
    method: 'POST',
    path: '/preflight/client',
    scopes: ['preflight:clients'],
    body: request,
    secrets: ['credential.client_secret'],
    audit: 'preflight',
    rate: 'preflight',
    repeatable: false,
    turn: 'none',
    response: preflightEvidence,
  }),
} as const
