import { ownFailure } from './failure.ts'

interface Limits {
  /** Types of the content that are taken. */
  readonly kinds: RegExp
  readonly maxBytes: number
}

/** A hand-given metadata document (128 KB at most) and everything around it fits. */
const usual: Limits = { kinds: /^application\/json\s*(;|$)/i, maxBytes: 256 * 1024 }

/** Levels. Metadata documents have a handful; what reads values here calls itself for each. */
const maxDepth = 100

/** The JSON body of a request; 400 when it is none or too deep, 413 when it is longer than the limit. */
export async function readJson(request: Request, limits = usual): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!limits.kinds.test(type))
    throw ownFailure(400, 'invalid_request', 'The body must be sent as application/json.')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(request)) {
    size += chunk.byteLength
    if (size > limits.maxBytes)
      throw ownFailure(
        413,
        'invalid_request',
        `The request is larger than ${limits.maxBytes / 1024} KB.`,
      )
    chunks.push(chunk)
  }
  const value = parsed(Buffer.concat(chunks).toString('utf8'))
  if (isDeep(value, maxDepth))
    throw ownFailure(400, 'invalid_request', `The body has more than ${maxDepth} levels.`)
  return value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw ownFailure(400, 'invalid_request', 'The body is not JSON.')
  }
}

/** Level by level, because a call for each would be what it guards against. */
export function isDeep(value: unknown, max: number): boolean {
  const inner = (one: unknown): unknown[] =>
    typeof one === 'object' && one !== null ? Object.values(one) : []
  let level = inner(value)
  for (let depth = 1; level.length > 0 && depth < max; depth++) level = level.flatMap(inner)
  return level.length > 0
}

async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader()
  if (reader === undefined) return
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
