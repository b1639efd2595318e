import { z } from 'zod/mini'
import { route } from '#domain/wire/route.ts'
import { connectionView } from './views.ts'

/**
 * The gateway's rows for testing a connection. What a tenant's log or a user holds is a
 * customer's: each answer has the members that the screens show and no others.
 */
const members = z.record(z.string(), z.unknown())

/** One line of the tenant's log about the connection tester (auth0.com/docs "Log Event Type Codes"). */
export const testEvent = z.object({
  log_id: z.string(),
  /** ISO 8601, by the tenant's clock. */
  date: z.string(),
  /** e.g. `s` login, `f` failed login, `seacft` code exchanged, `feacft` exchange failed. */
  type: z.string(),
  description: z.optional(z.string()),
  user_id: z.optional(z.string()),
  /** `details.error` where the line has one. */
  error: z.optional(z.object({ code: z.optional(z.string()), message: z.optional(z.string()) })),
})
export type TestEvent = z.output<typeof testEvent>

export const testedUser = z.object({
  user_id: z.string(),
  identities: z.array(
    z.object({
      user_id: z.string(),
      provider: z.string(),
      connection: z.string(),
      isSocial: z.optional(z.boolean()),
    }),
  ),
  /** Every other root attribute, but the tenant's own records of the user (`app_metadata`, …). */
  profile: members,
})
export type TestedUser = z.output<typeof testedUser>

/** Of the fingerprint in `ConnectionView`, which must be the present one; else 412 `stale`. */
const tested = { fingerprint: z.string() }

/** Writes nothing, and uses what acts for a user elsewhere. */
const tokenUse = {
  secrets: [],
  audit: 'child-token',
  rate: 'personal',
  repeatable: true,
  turn: 'none',
} as const

export const testRoutes = {
  /** What the tenant wrote about logins of the tester through this connection since then. */
  listTestEvents: route({
    method: 'GET',
    path: '/connections/:id/test-events',
    scopes: ['run:tests'],
    rate: 'test-events',
    query: z.object({ since: z.string() }),
    response: z.object({
      events: z.array(testEvent),
      /** Lines that are written in another way than is documented: they are left out. */
      unread: z.number(),
    }),
  }),
  /** A user of this connection and of no other: 404 else. */
  getTestedUser: route({
    method: 'GET',
    path: '/connections/:id/users/:user',
    scopes: ['read:users'],
    rate: 'personal',
    response: testedUser,
  }),
  /** `auth0-oidc`: what the child tenant's access token of the user says. The token itself stays. */
  readChildToken: route({
    method: 'POST',
    path: '/connections/:id/child-token',
    scopes: ['read:user_idp_tokens'],
    body: z.strictObject({ user_id: z.string().check(z.maxLength(512)) }),
    ...tokenUse,
    /** `claims` is absent when the token is no JWT. */
    response: z.object({ header: z.optional(members), claims: z.optional(members) }),
  }),
  /** `auth0-oidc`: asks the child tenant's `/userinfo` with that token. */
  callChildUserinfo: route({
    method: 'POST',
    path: '/connections/:id/child-userinfo',
    scopes: ['read:user_idp_tokens'],
    body: z.strictObject({ user_id: z.string().check(z.maxLength(512)) }),
    ...tokenUse,
    response: z.object({
      url: z.string(),
      /** Absent when nothing answered. */
      status: z.optional(z.number()),
      claims: z.optional(members),
      /** In words, when there are no claims. */
      problem: z.optional(z.string()),
    }),
  }),
  /**
   * Writes into the connection's `metadata`, for colleagues to see, that these settings were
   * tested, or why they are used without a test. Nothing else of the connection changes.
   */
  recordTest: route({
    method: 'POST',
    path: '/connections/:id/test-record',
    scopes: ['run:tests'],
    body: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('passed'), ...tested }),
      z.strictObject({
        outcome: z.literal('waived'),
        ...tested,
        reason: z.string().check(z.minLength(3), z.maxLength(120)),
      }),
    ]),
    secrets: [],
    audit: 'test-record',
    rate: 'test-record',
    repeatable: false,
    turn: 'id',
    response: connectionView,
  }),
} as const
