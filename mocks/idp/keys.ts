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

let partner: Promise<IssuerKey> | undefined

/** The key of tenant "partner". */
export function partnerKey(): Promise<IssuerKey> {
  partner ??= makeKey('partner-1')
  return partner
}

async function makeKey(kid: string): Promise<IssuerKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const about = { kid, alg: 'RS256', use: 'sig' }
  return {
    privateJwk: { ...(await exportJWK(privateKey)), ...about },
    publicJwk: { ...(await exportJWK(publicKey)), ...about },
  }
}
