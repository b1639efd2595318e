import { z } from 'zod/mini'
import { route } from '#domain/wire/route.ts'
import { mostLogPages } from './routes-of-provisioned.ts'

const text = z.string()

/** Who sent a request to the Management API, as far as its line tells. */
const changedBy = z.discriminatedUnion('kind', [
  /** This gateway: for whom, its own audit log says. */
  z.object({ kind: z.literal('greencheck') }),
  /** Somebody signed in to Auth0's dashboard. */
  z.object({ kind: z.literal('person'), name: text }),
  z.object({ kind: z.literal('application'), clientId: text, name: z.optional(text) }),
  z.object({ kind: z.literal('untold') }),
])
export type ChangedBy = z.output<typeof changedBy>

/** One request to the Management API that was about a connection: `sapi` or `fapi` of the log. */
export const connectionChange = z.object({
  log_id: text,
  /** ISO 8601, by the tenant's clock. */
  date: text,
  /** `sapi`; else `fapi`. */
  ok: z.boolean(),
  method: text,
  /** Below `/api/v2`. */
  path: text,
  status: z.optional(z.number()),
  description: z.optional(text),
  by: changedBy,
  /** Names of the members its body had, `options.scope` too; absent where the line has no body. */
  fields: z.optional(z.array(text)),
})
export type ConnectionChange = z.output<typeof connectionChange>

export const changeRoutes = {
  /**
   * What was changed at this connection, newest first, from one page of the tenant's log. Others'
   * changes are on the same pages, so that one may have none.
   */
  listChanges: route({
    method: 'GET',
    path: '/connections/:id/changes',
    scopes: ['read:connections', 'read:logs'],
    rate: 'personal',
    query: z.object({
      page: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lt(mostLogPages))),
    }),
    response: z.object({
      changes: z.array(connectionChange),
      /** Lines that are written in another way than was expected: they are left out. */
      unread: z.number(),
      /** Of the next page; absent: there is none. */
      next: z.optional(z.number()),
    }),
  }),
} as const
