import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isObject } from '#domain/wire/json.ts'

const stored = z.looseObject({
  id: z.string(),
  name: z.string(),
  strategy: z.enum(['oidc', 'okta']),
  options: z.looseObject({}),
})
/** A connection of a kind that has an issuer, as a live tenant answered it. */
export type Stored = z.output<typeof stored>

function storedIn(value: unknown): readonly Stored[] {
  const found = stored.safeParse(value)
  if (found.success) return [found.data]
  const parts = isObject(value) ? Object.values(value) : Array.isArray(value) ? value : []
  return parts.flatMap((part: unknown) => storedIn(part))
}

/** Every such connection that a file of answers, or of interactions, holds. */
export const readStored = (file: string): readonly Stored[] =>
  storedIn(JSON.parse(readFileSync(file, 'utf8')))
