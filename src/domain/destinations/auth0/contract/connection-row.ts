import { z } from 'zod/mini'
import { connectionView, optionsView } from './views.ts'

/** Of the options, what a list shows or is searched by. */
export const optionsRow = z.pick(optionsView, {
  type: true,
  issuer: true,
  discovery_url: true,
  domain: true,
  domain_aliases: true,
})

/** A connection among others: what their list shows, and no more. */
export const connectionRow = z.object({
  id: z.string(),
  name: z.string(),
  strategy: z.string(),
  authentication: connectionView.shape.authentication,
  options: z.optional(optionsRow),
  optionsReadable: z.boolean(),
  /** What the record of its last test says of the present settings; absent where there is none. */
  tested: z.optional(z.enum(['passed', 'waived', 'changed', 'unknown'])),
})
export type ConnectionRow = z.output<typeof connectionRow>
