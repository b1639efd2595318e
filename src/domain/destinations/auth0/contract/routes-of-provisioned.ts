import { z } from 'zod/mini'
import { route } from '#domain/wire/route.ts'

/**
 * The gateway's rows about those whom SCIM provisioned. A tenant does not mark them: they are told
 * by an attribute in `app_metadata` that the mapping writes and no login does.
 */
export const linkView = z.discriminatedUnion('state', [
  /** No row of the mapping writes such an attribute: nobody can be told from who logged in. */
  z.object({ state: z.literal('untold') }),
  /** SCIM has made no user yet. */
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('match'), user_id: z.string() }),
  z.object({
    state: z.literal('apart'),
    /** Users whom SCIM made. */
    provisioned: z.number(),
    /** One of them has the email of the login, and another id. */
    twin: z.optional(z.object({ user_id: z.string(), id: z.string() })),
  }),
])
export type LinkView = z.output<typeof linkView>

/** What of a request's body tells why it was refused; the body itself holds a person's data. */
export const scimTraits = [
  'deactivates',
  'activates',
  'boolean-text',
  'manager-text',
  'no-path',
] as const
export type ScimTrait = (typeof scimTraits)[number]

export const scimEvent = z.object({
  log_id: z.string(),
  /** ISO 8601, by the tenant's clock. */
  date: z.string(),
  /** `sscim`; else `fscim`. */
  ok: z.boolean(),
  method: z.string(),
  /** Below the connection's endpoint: `/Users/…`. */
  path: z.string(),
  filter: z.optional(z.string()),
  status: z.optional(z.number()),
  description: z.optional(z.string()),
  traits: z.array(z.enum(scimTraits)),
})
export type ScimEvent = z.output<typeof scimEvent>

/** Pages of 100 lines: the log reaches 1,000 back (auth0.com/docs, "Search log events"). */
export const mostLogPages = 10

const provisionedUser = z.object({
  user_id: z.string(),
  /** As their directory gave it. */
  id: z.string(),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  blocked: z.boolean(),
  updated_at: z.optional(z.string()),
})
export type ProvisionedUser = z.output<typeof provisionedUser>

/** One row of the mapping read backwards. */
const scimMember = z.object({ scim: z.string(), auth0: z.string(), value: z.unknown() })
export type ScimMember = z.output<typeof scimMember>

/** A search reaches 1,000 users (auth0.com/docs, "User Search Best Practices"): 20 pages of 50. */
export const mostUserPages = 20

const text = z.string().check(z.minLength(1), z.maxLength(320))

export const provisionedRoutes = {
  /** Whether a login with this `sub` finds a user whom SCIM made. At most four reads, however many users. */
  checkLink: route({
    method: 'GET',
    path: '/connections/:id/scim/link',
    scopes: ['read:users', 'read:scim_config'],
    rate: 'personal',
    query: z.object({ sub: text, email: z.optional(text) }),
    response: linkView,
  }),
  /**
   * What a provider's directory asked of this connection, newest first, from one page of the
   * tenant's log. Others' requests are on the same pages, so that one may have none.
   */
  listScimEvents: route({
    method: 'GET',
    path: '/connections/:id/scim/events',
    scopes: ['read:users', 'read:scim_config'],
    rate: 'personal',
    query: z.object({
      page: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lt(mostLogPages))),
    }),
    response: z.object({
      events: z.array(scimEvent),
      /** Lines that are written in another way than is documented: they are left out. */
      unread: z.number(),
      /** Of the next page; absent: there is none. */
      next: z.optional(z.number()),
    }),
  }),
  /** Users whom SCIM made, the last changed first, some seconds late. */
  listProvisioned: route({
    method: 'GET',
    path: '/connections/:id/scim/users',
    scopes: ['read:users', 'read:scim_config'],
    rate: 'personal',
    query: z.object({
      /** How a name or an email begins; or the directory's whole id. */
      text: z.optional(text),
      page: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lt(mostUserPages))),
    }),
    response: z.discriminatedUnion('state', [
      z.object({ state: z.literal('untold') }),
      z.object({
        state: z.literal('told'),
        total: z.number(),
        users: z.array(provisionedUser),
        next: z.optional(z.number()),
      }),
    ]),
  }),
  /** A user of this connection as SCIM would show them: the mapping read backwards. */
  getProvisioned: route({
    method: 'GET',
    path: '/connections/:id/scim/users/:user',
    scopes: ['read:users', 'read:scim_config'],
    rate: 'personal',
    response: z.object({ members: z.array(scimMember) }),
  }),
} as const
