import { isObject } from '#domain/wire/json.ts'
import { bitLength, decodeBase64, sameBytes, trimZeros } from './base64.ts'
import { readCertificate } from './der.ts'
import {
  curves,
  encryptionCurves,
  isKnownAlg,
  knownOps,
  verifies,
  type Key,
  type KeyCertificate,
  type KeyFault,
} from './key.ts'
import { isOnCurve } from './point.ts'

type Jwk = Readonly<Record<string, unknown>>
interface Material {
  readonly good: boolean
  readonly bits?: number
  /** As a certificate holds it: RSA the modulus, EC x and y. */
  readonly bytes?: Uint8Array
  readonly faults: readonly KeyFault[]
}

/** Private and symmetric members (RFC 7518 §6.2.2, §6.3.2, §6.4). */
const secretMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

const string = (jwk: Jwk, name: string): string | undefined => {
  const value = Object.hasOwn(jwk, name) ? jwk[name] : undefined
  return typeof value === 'string' ? value : undefined
}

/** Reads one JWK. A key that cannot be used says why; it never fails the set (RFC 7517 §5). */
export function readKey(value: unknown): Key {
  const jwk = isObject(value) ? value : {}
  const kty = string(jwk, 'kty') ?? '?'
  const alg = string(jwk, 'alg')
  const ops = operations(jwk)
  const material = materialOf(jwk, kty)
  const certificate = certificateOf(jwk, material.bytes)
  const faults: KeyFault[] = isObject(value) ? [...material.faults] : [{ fault: 'not-an-object' }]
  if (alg !== undefined && !isKnownAlg(alg)) faults.push({ fault: 'unknown-alg', value: alg })
  const unknownOp = ops?.find((op) => !knownOps.includes(op))
  if (unknownOp !== undefined) faults.push({ fault: 'unknown-op', value: unknownOp })
  const key = {
    kid: string(jwk, 'kid'),
    kty,
    alg,
    use: string(jwk, 'use'),
    ops,
    crv: string(jwk, 'crv'),
    bits: material.bits,
    secrets: secretMembers.filter((name) => Object.hasOwn(jwk, name)),
    faults,
    certificate,
    material: usable(material.good, certificate),
  }
  return { ...key, verifies: verifies(key) }
}

const usable = (good: boolean, certificate: KeyCertificate | undefined): Key['material'] => {
  if (good) return 'good'
  return certificate?.state === 'read' ? 'certificate' : 'none'
}

function operations(jwk: Jwk): readonly string[] | undefined {
  const ops = Object.hasOwn(jwk, 'key_ops') ? jwk['key_ops'] : undefined
  return Array.isArray(ops) ? ops.filter((op) => typeof op === 'string') : undefined
}

function materialOf(jwk: Jwk, kty: string): Material {
  if (kty === 'RSA') return rsa(jwk)
  if (kty === 'EC' || kty === 'OKP') return curve(jwk, kty)
  if (kty === 'oct') return { good: false, faults: [] }
  return { good: false, faults: [{ fault: 'unknown-type', value: kty }] }
}

function rsa(jwk: Jwk): Material {
  const n = number(jwk, 'n')
  const e = number(jwk, 'e')
  const zero = n.bytes && n.bytes.length > 1 && n.bytes[0] === 0
  const faults: KeyFault[] = [...n.faults, ...e.faults]
  if (zero) faults.push({ fault: 'leading-zero', member: 'n' })
  if (!n.bytes || !e.bytes) return { good: false, faults }
  return { good: true, bits: bitLength(n.bytes), bytes: trimZeros(n.bytes), faults }
}

function curve(jwk: Jwk, kty: 'EC' | 'OKP'): Material {
  const crv = string(jwk, 'crv')
  const known = crv === undefined ? undefined : curves[crv]
  if (!known) {
    if (crv !== undefined && encryptionCurves.includes(crv)) return { good: false, faults: [] }
    const fault: KeyFault =
      crv === undefined
        ? { fault: 'member-missing', member: 'crv' }
        : { fault: 'unknown-curve', value: crv }
    return { good: false, faults: [fault] }
  }
  const names = kty === 'EC' ? ['x', 'y'] : ['x']
  const read = names.map((name) => ({ name, ...number(jwk, name) }))
  const faults = read.flatMap((part) => part.faults)
  const octets = crv === 'Ed448' ? 57 : Math.ceil(known.bits / 8)
  const short = read.find(({ bytes }) => bytes && bytes.length !== octets)
  if (short) faults.push({ fault: 'wrong-length', member: short.name })
  const [x, y] = read.map(({ bytes }) => bytes)
  if (crv !== undefined && x && y && !short && !isOnCurve(crv, x, y)) {
    faults.push({ fault: 'off-curve' })
  }
  const parts = read.flatMap(({ bytes }) => (bytes ? [bytes] : []))
  const fatal = faults.some(({ fault }) => fault !== 'plain-base64')
  const good = parts.length === names.length && !fatal
  return { good, bits: known.bits, ...(good && { bytes: joined(parts) }), faults }
}

function number(jwk: Jwk, member: string): { bytes?: Uint8Array; faults: readonly KeyFault[] } {
  if (string(jwk, member) === undefined) return { faults: [{ fault: 'member-missing', member }] }
  const decoded = decodeBase64(jwk[member])
  if (!decoded) return { faults: [{ fault: 'not-base64', member }] }
  const faults: KeyFault[] = decoded.form === 'base64' ? [{ fault: 'plain-base64', member }] : []
  return { bytes: decoded.bytes, faults }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

/** x5c is a list of base64 DER; the first certificate holds this key (RFC 7517 §4.7). */
function certificateOf(jwk: Jwk, bare: Uint8Array | undefined): KeyCertificate | undefined {
  if (!Object.hasOwn(jwk, 'x5c')) return undefined
  const chain = jwk['x5c']
  if (!Array.isArray(chain)) return { state: 'unreadable' }
  if (chain.length === 0) return { state: 'empty' }
  const der = decodeBase64(chain[0])
  const read = der && readCertificate(der.bytes)
  if (!read) return { state: 'unreadable' }
  if (bare && read.key && !sameBytes(bare, read.key)) return { state: 'differs' }
  return { state: 'read', notBefore: read.notBefore, notAfter: read.notAfter }
}
