import { ownFailure } from './failure.ts'

/** Bytes. A hand-given metadata document (128 KB at most) and everything around it fits. */
const maxBodyBytes = 256 * 1024

/** The JSON body of a request; 400 when it is none, 413 when it is longer than the limit. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw ownFailure(400, 'invalid_request', 'The body must be sent as application/json.')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(request)) {
    size += chunk.byteLength
    if (size > maxBodyBytes)
      throw ownFailure(413, 'invalid_request', 'The request is larger than 256 KB.')
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw ownFailure(400, 'invalid_request', 'The body is not JSON.')
  }
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
