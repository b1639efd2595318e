import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { pickEncoding } from './accept-encoding.ts'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * Best first. How much is tried: everything for what is sent many times, little for one answer: a
 * page of 100 connections takes a tenth of a millisecond then, less than to wait for a thread.
 */
const encoders: Readonly<Record<string, (bytes: Bytes, often: boolean) => Bytes>> = {
  br: (bytes, often) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: often ? constants.BROTLI_MAX_QUALITY : 4,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
  gzip: (bytes, often) => gzipSync(bytes, { level: often ? constants.Z_BEST_COMPRESSION : 4 }),
}
export const encodings = Object.keys(encoders)

/** Bytes; fewer fit one packet, compressed or not. */
const worthIt = 1024

export interface Encoded {
  readonly plain: Bytes
  /** By the name of the encoding. */
  readonly coded: ReadonlyMap<string, Bytes>
}

const encode = (bytes: Bytes, encoding: string, often: boolean) =>
  encoders[encoding]?.(bytes, often) ?? bytes

/** In every encoding, made once: for what does not change while the gateway runs. */
export function encodedOnce(text: string): Encoded {
  const plain = new TextEncoder().encode(text)
  const names = plain.byteLength < worthIt ? [] : encodings
  return { plain, coded: new Map(names.map((name) => [name, encode(plain, name, true)])) }
}

/**
 * A text as the browser takes it, and the headers that say how (RFC 9110 §12.5.3).
 *
 * @param accepts the request's `Accept-Encoding`
 */
export function encodedFor(accepts: string | null, text: string) {
  const plain = new TextEncoder().encode(text)
  const ready = plain.byteLength < worthIt ? [] : encodings
  const encoding = pickEncoding(accepts, ready)
  const vary = { vary: 'accept-encoding' }
  return encoding === undefined
    ? { bytes: plain, headers: vary }
    : {
        bytes: encode(plain, encoding, false),
        headers: { ...vary, 'content-encoding': encoding },
      }
}
