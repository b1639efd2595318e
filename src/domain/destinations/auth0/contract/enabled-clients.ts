import { z } from 'zod/mini'

/** The body of PATCH /connections/{id}/clients: incremental, at most 50 a call. */
export const clientChange = z
  .array(z.strictObject({ client_id: z.string(), status: z.boolean() }))
  .check(z.minLength(1), z.maxLength(50))
/** An application that is to be enabled, or no longer. */
export type ClientChange = z.output<typeof clientChange>[number]

/** A page of the client ids that are enabled for a connection. */
export const enabledClients = z.object({
  clients: z.array(z.object({ client_id: z.string() })),
  next: z.optional(z.string()),
})
