import { z } from 'zod/mini'

/** The members of an application that the screens need. */
export const clientView = z.object({
  client_id: z.string(),
  name: z.string(),
  app_type: z.optional(z.string()),
  callbacks: z.array(z.string()),
  is_first_party: z.optional(z.boolean()),
  /** The dashboard's own client: shown with the reason, never enabled. */
  reserved: z.optional(z.enum(['dashboard', 'tester', 'machine'])),
})
export type ClientView = z.output<typeof clientView>
