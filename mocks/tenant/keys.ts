import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose'

export interface TenantKeys {
  readonly kid: string
  readonly signingKey: CryptoKey
  /** With private members, for a login side that signs with the same key. */
  readonly privateJwk: JWK
  /** What /.well-known/jwks.json answers. */
  readonly jwks: { readonly keys: readonly JWK[] }
}

/** RSA, because Auth0 signs RS256. */
async function createKeys(): Promise<TenantKeys> {
  const kid = 'sandbox-1'
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const marks = { kid, alg: 'RS256', use: 'sig' }
  return {
    kid,
    signingKey: privateKey,
    privateJwk: { ...(await exportJWK(privateKey)), ...marks },
    jwks: { keys: [{ ...(await exportJWK(publicKey)), ...marks }] },
  }
}

let keys: Promise<TenantKeys> | undefined
/** One key per process: making one takes longer than a component test. Tenants differ by origin. */
export const tenantKeys = (): Promise<TenantKeys> => (keys ??= createKeys())
