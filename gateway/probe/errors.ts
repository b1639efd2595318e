import type { FailureClass } from '#domain/wire/evidence.ts'

/** `detail` is a word of ours or the code of the system; never text that came over the wire. */
export interface NetworkFailure {
  readonly class: FailureClass
  readonly detail: string
}

/** A failure that the probe itself found. */
export class ProbeError extends Error {
  constructor(readonly failure: NetworkFailure) {
    super(`${failure.class}: ${failure.detail}`)
  }
}

/** OpenSSL's codes as Node names them (nodejs.org/api/tls.html, X509 certificate error codes). */
const tlsReasons: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not yet valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown CA',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown CA',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown CA',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown CA',
  CERT_UNTRUSTED: 'unknown CA',
  INVALID_CA: 'unknown CA',
  CERT_REVOKED: 'revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'name mismatch',
}

const byPattern: readonly (readonly [RegExp, FailureClass, detail?: string])[] = [
  // What answered does not speak TLS, or shares no version or cipher with us.
  [/^(EPROTO$|ERR_SSL_|ERR_TLS_)/, 'tls', 'handshake'],
  // The rest of OpenSSL's verification codes speak of a chain that cannot be trusted.
  [/CERT|CRL|SIGNATURE/, 'tls'],
  [/^ETIMEDOUT$/, 'timeout'],
  // Node's HTTP parser (HPE_HEADER_OVERFLOW among it), zlib and brotli: not what it says it is.
  [/^(HPE_|Z_|ERR__|ERR_BROTLI)/, 'protocol'],
]

/** Sorts what a socket, the TLS layer, the HTTP parser or zlib threw into a class of evidence. */
export function networkFailure(error: unknown): NetworkFailure {
  if (error instanceof ProbeError) return error.failure
  const code = codeOf(error)
  const reason = tlsReasons[code]
  if (reason !== undefined) return { class: 'tls', detail: reason }
  const [, kind, detail = code] = byPattern.find(([pattern]) => pattern.test(code)) ?? []
  return { class: kind ?? 'connect', detail }
}

/** The system's name for an error, `unknown` where it has none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return 'unknown'
  return typeof error.code === 'string' ? error.code : 'unknown'
}
