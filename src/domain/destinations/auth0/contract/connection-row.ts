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
    /**
     * For how many it is enabled, the connection tester apart; only tenants before a migration say so
     * in a list.
     */
    applications: z.optional(z.number()),
    /** The connection on whose copy, which this is, a new secret is tried. */
    trialOf: z.optional(z.string()),
    /** The day until which its secret is noted to be good. */
    expires: z.optional(z.string()),
    /** What the record of its last test says of the present settings; absent where there is none. */
    tested: z.optional(z.enum(['passed', 'waived', 'changed', 'unknown'])),
    /** When, as that record says. ISO 8601. */
    testedAt: z.optional(z.string()),
  },
)
export type ConnectionRow = z.output<typeof connectionRow>
