import { trimZeros } from './base64.ts'

/**
 * As much of DER (ITU-T X.690) and of a certificate (RFC 5280 §4.1) as it takes to read the
 * validity and the public key. Nothing is verified.
 */
interface Value {
  readonly tag: number
  readonly body: Uint8Array
}

export interface Certificate {
  /** Epoch in milliseconds. */
  readonly notBefore: number
  readonly notAfter: number
  /** RSA: the modulus without leading zeros. EC: the point, x and y. */
  readonly key: Uint8Array | undefined
}

const sequence = 0x30
const integer = 0x02
const bitString = 0x03
const utcTime = 0x17
const generalizedTime = 0x18
const explicitVersion = 0xa0

const shortTime = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/
const longTime = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/

/** Undefined when the bytes are no certificate. */
export function readCertificate(bytes: Uint8Array): Certificate | undefined {
  const fields = childrenOf(bytes, [sequence, sequence])
  if (!fields) return undefined
  const offset = fields[0]?.tag === explicitVersion ? 1 : 0
  const validity = fields[3 + offset]
  const keyInfo = fields[5 + offset]
  const times = validity?.tag === sequence ? values(validity.body) : undefined
  const notBefore = timeOf(times?.[0])
  const notAfter = timeOf(times?.[1])
  if (notBefore === undefined || notAfter === undefined) return undefined
  return { notBefore, notAfter, key: keyInfo && publicKey(keyInfo) }
}

function publicKey(info: Value): Uint8Array | undefined {
  const bits = values(info.body)?.[1]
  if (bits?.tag !== bitString) return undefined
  const body = bits.body.subarray(1)
  if (body[0] === 4) return body.subarray(1)
  const modulus = childrenOf(body, [sequence])?.[0]
  return modulus?.tag === integer ? trimZeros(modulus.body) : undefined
}

/** Goes down through the first value of each tag given, and lists what is inside. */
function childrenOf(bytes: Uint8Array, tags: readonly number[]): readonly Value[] | undefined {
  let inside = values(bytes)
  for (const tag of tags) {
    const first = inside?.[0]
    if (first?.tag !== tag) return undefined
    inside = values(first.body)
  }
  return inside
}

/** The values side by side in these bytes; undefined when the lengths do not add up. */
function values(bytes: Uint8Array): readonly Value[] | undefined {
  const found: Value[] = []
  let at = 0
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0
    let length = bytes[at + 1]
    at += 2
    if (length === undefined) return undefined
    if (length > 0x84 || length === 0x80) return undefined
    if (length > 0x80) {
      const more = length - 0x80
      length = bytes.subarray(at, at + more).reduce((sum, byte) => sum * 256 + byte, 0)
      at += more
    }
    if (at + length > bytes.length) return undefined
    found.push({ tag, body: bytes.subarray(at, at + length) })
    at += length
  }
  return found
}

/** `YYMMDDHHMMSSZ` with the century of RFC 5280 §4.1.2.5.1, or `YYYYMMDDHHMMSSZ`. */
function timeOf(value: Value | undefined): number | undefined {
  if (value?.tag !== utcTime && value?.tag !== generalizedTime) return undefined
  const text = String.fromCharCode(...value.body.subarray(0, 20))
  const pattern = value.tag === generalizedTime ? longTime : shortTime
  const [whole, year = '', month, day, hour, minute, second = '00'] = pattern.exec(text) ?? []
  if (whole === undefined) return undefined
  const century = Number(year) < 50 ? '20' : '19'
  const full = year.length === 4 ? year : century + year
  const time = Date.parse(`${full}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(time) ? undefined : time
}
