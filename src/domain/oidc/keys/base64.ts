/** How a value was written. JWK values are base64url without padding (RFC 7518 §2). */
export interface Decoded {
  readonly bytes: Uint8Array
  readonly form: 'base64url' | 'base64'
}

/** Decodes base64url, and plain base64 as well, telling which; undefined for anything else. */
export function decodeBase64(text: unknown): Decoded | undefined {
  if (typeof text !== 'string' || text === '') return undefined
  const form = /[+/=\s]/.test(text) ? 'base64' : 'base64url'
  const plain = text.replaceAll('-', '+').replaceAll('_', '/')
  try {
    const decoded = atob(plain)
    const bytes = new Uint8Array(decoded.length)
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = decoded.charCodeAt(at)
    return bytes.length === 0 ? undefined : { bytes, form }
  } catch {
    return undefined
  }
}

/** Without leading zero octets: the bytes of an unsigned number. */
export function trimZeros(bytes: Uint8Array): Uint8Array {
  let start = 0
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1
  return bytes.subarray(start)
}

/** Length in bits of an unsigned big-endian number. */
export function bitLength(bytes: Uint8Array): number {
  const digits = trimZeros(bytes)
  const first = digits[0] ?? 0
  return first === 0 ? 0 : (digits.length - 1) * 8 + (32 - Math.clz32(first))
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
