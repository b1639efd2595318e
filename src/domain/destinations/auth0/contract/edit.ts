import { z } from 'zod/mini'

/** The longest id of a field; which ones there are says `connection/edit/editable.ts`. */
const field = z.string().check(z.maxLength(80))
const items = z.array(z.string().check(z.maxLength(2083))).check(z.minLength(1), z.maxLength(1000))

/** One change of one field. `add` and `remove` are for lists, and change nothing the second time. */
export const operation = z.union([
  z.strictObject({ field, set: z.custom((value) => value !== undefined) }),
  z.strictObject({ field, unset: z.literal(true) }),
  z.strictObject({ field, add: z.readonly(items) }),
  z.strictObject({ field, remove: z.readonly(items) }),
])
export type Operation = z.output<typeof operation>

export const edit = z.strictObject({
  /** Of the connection as the operator saw it. */
  tag: z.string().check(z.maxLength(2048)),
  operations: z.array(operation).check(z.maxLength(100)),
  /** Replaces the stored one; null takes it away. Absent: it stays, where it may. */
  clientSecret: z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(700)))),
  /** For the audit log. */
  reason: z.optional(z.string().check(z.maxLength(500))),
})
export type Edit = z.output<typeof edit>
