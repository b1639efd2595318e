import { Readable, type Transform, pipeline } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { ProbeError } from './errors.ts'

export interface Body {
  /** Bytes after inflating, as far as they were read. */
  readonly bytes: number
  /** The whole body; absent when it is above the limit. */
  readonly raw?: Uint8Array
}

/**
 * What we ask for. Not deflate: some servers send it without the zlib wrapper that RFC 9110
 * §8.4.1.2 demands; sent unasked and with the wrapper it is understood.
 */
export const acceptEncoding = 'gzip, br'

const inflaters: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** An incompressible body grows by a few bytes; a stream that inflates to nothing must end too. */
const compressedSlack = 1024

/**
 * Reads a body of at most `maxBytes` after inflating, and stops reading at the first byte above.
 * Throws an error that `networkFailure` can sort: a broken stream, an unknown or stacked coding.
 */
export async function readBody(
  source: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Body> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of inflated(source, encoding, maxBytes + compressedSlack)) {
      bytes += chunk.byteLength
      if (bytes > maxBytes) return { bytes }
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof CompressedTooLarge) return { bytes }
    throw error
  }
  return { bytes, raw: new Uint8Array(Buffer.concat(chunks)) }
}

function inflated(
  source: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  maxCompressed: number,
): AsyncIterable<Uint8Array> {
  const coding = (encoding ?? '').trim().toLowerCase()
  if (coding === '' || coding === 'identity') return source
  const create = Object.hasOwn(inflaters, coding) ? inflaters[coding] : undefined
  if (!create) throw new ProbeError({ class: 'protocol', detail: 'content-encoding' })
  const inflater = create()
  // The callback has nothing to do: pipeline destroys both ends, and the reader sees the error.
  pipeline(Readable.from(limited(source, maxCompressed)), inflater, () => {})
  return inflater
}

class CompressedTooLarge extends Error {}

async function* limited(source: AsyncIterable<Uint8Array>, max: number) {
  let seen = 0
  for await (const chunk of source) {
    seen += chunk.byteLength
    if (seen > max) throw new CompressedTooLarge()
    yield chunk
  }
}
