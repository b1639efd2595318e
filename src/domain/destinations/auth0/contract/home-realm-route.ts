import { z } from 'zod/mini'
import { route } from '#domain/wire/route.ts'

export const homeRealmRoute = {
  /** Ids of the connections that are enabled for an application, by checkpoint pages. */
  listApplicationConnections: route({
    method: 'GET',
    path: '/clients/:id/connections',
    scopes: ['read:connections', 'read:clients'],
    query: z.object({ from: z.optional(z.string()), take: z.optional(z.coerce.number()) }),
    response: z.object({ ids: z.array(z.string()), next: z.optional(z.string()) }),
  }),
} as const
