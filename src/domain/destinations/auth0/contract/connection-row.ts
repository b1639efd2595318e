import { z } from 'zod/mini'
import { connectionView, optionsView } from './views.ts'

/** Of the options, what a list shows or is searched by. */
export const optionsRow = z.pick(optionsView, {
  type: true,
  issuer: true,
  discovery_url: true,
  domain: true,
  domain_aliases: true,
  tenant_domain: true,
})

/** A connection among others: what their list shows, and no more. */
export const connectionRow = z.extend(
  z.pick(connectionView, {
    id: true,
    name: true,
    strategy: true,
    display_name: true,
    show_as_button: true,
    authentication: true,
    optionsReadable: true,
  }),
  {
    options: z.optional(optionsRow),
    /** Whether an application uses it; only tenants before a migration say so in a list. */
    used: z.optional(z.boolean()),
    /** The day until which its secret is noted to be good. */
    expires: z.optional(z.string()),
    /** What the record of its last test says of the present settings; absent where there is none. */
    tested: z.optional(z.enum(['passed', 'waived', 'changed', 'unknown'])),
  },
)
export type ConnectionRow = z.output<typeof connectionRow>
