import { z } from 'zod/mini'
import { wellFormed } from '#text/well-formed.ts'

/** Who failed: the gateway itself, an Auth0 tenant, a Cloudentity workspace, or the customer's issuer. */
export const errorSources = ['gateway', 'tenant', 'workspace', 'issuer'] as const

/**
 * The body of every answer of the gateway that is not a success. `status` repeats what the
 * source said; the HTTP status of the answer itself is 502 for a tenant's 401, 403 and 5xx, so
 * that only a gateway 401 means "sign in".
 */
export const gatewayError = z.object({
  error: z.object({
    source: z.enum(errorSources),
    status: z.number(),
    /** Stable: the tenant's errorCode where it has one, else one of the gateway's own. */
    code: z.string(),
    message: z.string(),
    requestId: z.string(),
    /** Path of the property that was complained about, e.g. `options.client_id`. */
    property: z.optional(z.string()),
    /** The scope or permission that was missing. */
    missing: z.optional(z.string()),
    /** Seconds to wait, for 429. */
    retryAfter: z.optional(z.number()),
    /** A write left, and what became of it could not be told. */
    outcome: z.optional(z.literal('unknown')),
    /** What a workspace says beside its message, as it came and of any shape; whole or not at all. */
    details: z.optional(z.unknown()),
    /** For `stale`: the fields that changed meanwhile and what they are now; no value: not set. */
    changed: z.optional(z.array(z.object({ field: z.string(), now: z.optional(z.unknown()) }))),
  }),
})
export type GatewayError = z.output<typeof gatewayError>['error']
export type ErrorSource = (typeof errorSources)[number]

/** The gateway's own codes. */
export const gatewayCodes = [
  'token_missing',
  'token_expired',
  'token_invalid',
  'permission_missing',
  'machine_scope_missing', // the tenant answered 403 insufficient_scope to the gateway's own token
  'machine_refused', // the tenant refused the gateway's client credentials
  'not_configured', // a route of a destination that this gateway was not given
  'tenant_unreachable',
  'answer_too_large', // the tenant's answer is longer than it may be, and was not read further
  'answer_lost', // a write was sent, no answer came, and what became of it could not be told
  'too_many_requests',
  'stale', // an edit of a connection that changed since it was read
  'options_unreadable', // the tenant does not show the options, so they are not written
  'secret_required', // the edit would send the stored secret to another place
  'metadata_full', // there is no room in a connection's metadata for the record of a test
  'no_trial', // there is no copy of the connection with a new secret
  'not_tested', // no login has passed with the new secret
  'dashboard_client', // the dashboard's own client can never be enabled for a connection
  'own_login', // operators sign in through this connection: it is changed in Auth0 itself
  'invalid_request',
  'not_found',
  'internal',
] as const
export type GatewayCode = (typeof gatewayCodes)[number]

/** Header on every answer to an authenticated request: the operator's `sub`, as `headerSafe` writes it. */
export const operatorHeader = 'greencheck-operator'
/** A `sub` may hold any character, and half of a pair; a header may not. */
export const headerSafe = (sub: string): string =>
  /^[\x20-\x7e]*$/.test(sub) ? sub : encodeURIComponent(wellFormed(sub))
/** Header on every answer. */
export const requestIdHeader = 'x-request-id'
