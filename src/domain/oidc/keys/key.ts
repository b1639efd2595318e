/** One key of a set, read as far as it can be. Numbers of keys count from 1 on screen. */
export interface Key {
  readonly kid: string | undefined
  /** `?` when it is not a string. */
  readonly kty: string
  readonly alg: string | undefined
  readonly use: string | undefined
  readonly ops: readonly string[] | undefined
  readonly crv: string | undefined
  /** RSA: bits of the modulus. EC and OKP: bits of the curve. */
  readonly bits: number | undefined
  /** Names of members that must never be published. */
  readonly secrets: readonly string[]
  readonly faults: readonly KeyFault[]
  readonly certificate: KeyCertificate | undefined
  /**
   * good: the bare values are complete. certificate: only x5c has them, which not every reader
   * takes. none: no public key in it.
   */
  readonly material: 'good' | 'certificate' | 'none'
  /** Algorithms this key can verify; none when it is meant for something else. */
  readonly verifies: readonly string[]
}

export type KeyFault =
  | { readonly fault: 'not-an-object' }
  | { readonly fault: 'unknown-type'; readonly value: string }
  | { readonly fault: 'unknown-curve'; readonly value: string }
  | { readonly fault: 'unknown-alg'; readonly value: string }
  | { readonly fault: 'unknown-op'; readonly value: string }
  | { readonly fault: 'member-missing'; readonly member: string }
  | { readonly fault: 'not-base64'; readonly member: string }
  | { readonly fault: 'plain-base64'; readonly member: string }
  | { readonly fault: 'leading-zero'; readonly member: string }
  | { readonly fault: 'wrong-length'; readonly member: string }
  | { readonly fault: 'off-curve' }

export type KeyCertificate =
  | { readonly state: 'empty' | 'unreadable' | 'differs' }
  | { readonly state: 'read'; readonly notBefore: number; readonly notAfter: number }

/** Curves a signature can be made on, with their bits and algorithm (RFC 7518 §3.4, RFC 8037). */
export const curves: Readonly<Record<string, { bits: number; alg: string }>> = {
  'P-256': { bits: 256, alg: 'ES256' },
  'P-384': { bits: 384, alg: 'ES384' },
  'P-521': { bits: 521, alg: 'ES512' },
  secp256k1: { bits: 256, alg: 'ES256K' },
  Ed25519: { bits: 256, alg: 'EdDSA' },
  Ed448: { bits: 448, alg: 'EdDSA' },
}
export const encryptionCurves = ['X25519', 'X448']

const rsaAlgs = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512']

/** Algorithms of signatures by a key pair (RFC 7518 §3.1, RFC 8037, RFC 8812, RFC 9864). */
export const signatureAlgs: readonly string[] = [
  ...rsaAlgs,
  'ES256',
  'ES384',
  'ES512',
  'ES256K',
  'EdDSA',
  'Ed25519',
  'Ed448',
]
const encryptionAlg = /^(?:RSA|ECDH|A\d|dir$|PBES)/

export const isKnownAlg = (alg: string): boolean =>
  signatureAlgs.includes(alg) || encryptionAlg.test(alg) || /^HS(?:256|384|512)$/.test(alg)

/** Operations of RFC 7517 §4.3. */
export const knownOps = [
  'sign',
  'verify',
  'encrypt',
  'decrypt',
  'wrapKey',
  'unwrapKey',
  'deriveKey',
  'deriveBits',
]

/** What `Key.verifies` says, from the rest of the key. */
export function verifies(key: Omit<Key, 'verifies'>): readonly string[] {
  if (key.material === 'none' || key.secrets.includes('k')) return []
  if (key.use !== undefined && key.use !== 'sig') return []
  const ops = key.ops?.filter((op) => knownOps.includes(op))
  if (ops && ops.length > 0 && !ops.includes('verify')) return []
  const possible = possibleAlgs(key)
  // An alg nobody registered, such as Entra's old "SHA256", says nothing about the key.
  if (key.alg === undefined || !isKnownAlg(key.alg)) return possible
  return possible.filter((alg) => alg === key.alg)
}

function possibleAlgs(key: Pick<Key, 'kty' | 'crv'>): readonly string[] {
  if (key.kty === 'RSA') return rsaAlgs
  const alg = key.crv === undefined ? undefined : curves[key.crv]?.alg
  if (alg === undefined) return []
  return alg === 'EdDSA' && key.crv !== undefined ? [alg, key.crv] : [alg]
}
