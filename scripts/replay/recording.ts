import { readFileSync } from 'node:fs'
import { z } from 'zod'

const json = z.unknown()
const interaction = z.object({
  cassette: z.string(),
  /** A date where it is known, and the number in the cassette. */
  at: z.string(),
  request: z.object({
    method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
    path: z.string(),
    body: z.optional(json),
  }),
  response: z.object({ status: z.number(), body: z.optional(json) }),
})
/** A request to a live tenant and what it answered. */
export type Interaction = z.output<typeof interaction>

export const readRecording = (file: string): readonly Interaction[] =>
  z.array(interaction).parse(JSON.parse(readFileSync(file, 'utf8')))

/** `2026-06`, or an empty text: then it is older than any that is known. */
export const monthOf = ({ at }: Interaction): string => /^\d{4}-\d\d/.exec(at)?.[0] ?? ''

/** The path below the API's base, and its query. */
export function target({ request }: Interaction): { path: string; query: URLSearchParams } {
  const { pathname, searchParams } = new URL(request.path, 'https://tenant.example')
  return { path: pathname.replace(/^\/api\/v2/, ''), query: searchParams }
}

/** The parts of a path, decoded: `connections`, an id, `clients`. */
export const partsOf = (path: string): readonly string[] =>
  path.split('/').slice(1).map(decodeURIComponent)
