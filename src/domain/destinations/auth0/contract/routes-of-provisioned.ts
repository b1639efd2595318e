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
} as const
