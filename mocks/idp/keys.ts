import { exportJWK, generateKeyPair, type JWK } from 'jose'

export interface IssuerKey {
  readonly privateJwk: JWK
  readonly publicJwk: JWK
}

let shared: Promise<IssuerKey> | undefined

/** One RS256 key for every issuer of this process: making one takes longer than any answer. */
export function issuerKey(): Promise<IssuerKey> {
  shared ??= makeKey('northwind-1')
  return shared
}

async function makeKey(kid: string): Promise<IssuerKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const about = { kid, alg: 'RS256', use: 'sig' }
  return {
    privateJwk: { ...(await exportJWK(privateKey)), ...about },
    publicJwk: { ...(await exportJWK(publicKey)), ...about },
  }
}
