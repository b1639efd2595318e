import { z } from 'zod/mini'

const flag = z.optional(z.literal(true))
/** A flag that does not hold is absent, not false (recorded). */
export const key = z.object({
  kid: z.string(),
  algorithm: z.string(),
  key_use: z.literal('signing'),
  subject_dn: z.string(),
  cert: z.string(),
  fingerprint: z.string(),
  thumbprint: z.string(),
  pkcs: z.string(),
  current: flag,
  current_since: z.optional(z.string()),
  next: flag,
  previous: flag,
})
export type ConnectionKey = z.output<typeof key>
