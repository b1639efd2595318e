import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose'

export interface CloudKeys {
  readonly kid: string
  readonly signingKey: CryptoKey
  readonly privateJwk: JWK
  readonly jwks: { readonly keys: JWK[] }
}

async function createKeys(): Promise<CloudKeys> {
  const kid = 'sandbox-cloudentity-1'
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const marks = { kid, alg: 'ES256', use: 'sig' }
  return {
    kid,
    signingKey: privateKey,
    privateJwk: { ...(await exportJWK(privateKey)), ...marks },
    jwks: { keys: [{ ...(await exportJWK(publicKey)), ...marks }] },
  }
}

let keys: Promise<CloudKeys> | undefined
/** One key per process, as of the tenant. */
export const cloudKeys = (): Promise<CloudKeys> => (keys ??= createKeys())
