import { z } from 'zod'
import type { z as mini } from 'zod/mini'
import { AdminError } from './errors.ts'

/** The body as the schema types it, unknown members kept; else a 400 that names each member. */
export function parsed<S extends mini.ZodMiniType>(schema: S, body: unknown): z.output<S> {
  const result = z.safeParse(schema, body)
  if (result.success) return result.data
  const details = Object.fromEntries(
    result.error.issues.map(({ path, message }) => [path.join('.') || 'body', message]),
  )
  throw new AdminError({ status: 400, error: 'the request body could not be read', details })
}
