import { generateKeyPairSync } from 'node:crypto'
import type { JWK } from 'jose'

export interface IssuerKey {
  readonly privateJwk: JWK
  readonly publicJwk: JWK
}

let shared: IssuerKey | undefined

/**
 * One RS256 key for every issuer of this process. Making it takes longer than a probe in memory
 * waits for an answer, so it is made at once and not while a request is under way.
 */
export function issuerKey(): IssuerKey {
  shared ??= makeKey('northwind-1')
  return shared
}

let partner: IssuerKey | undefined

/** The key of tenant "partner". */
export function partnerKey(): Promise<IssuerKey> {
  partner ??= makeKey('partner-1')
  return Promise.resolve(partner)
}

function makeKey(kid: string): IssuerKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const about = { kid, alg: 'RS256', use: 'sig' }
  return {
    privateJwk: { ...privateKey.export({ format: 'jwk' }), ...about },
    publicJwk: { ...publicKey.export({ format: 'jwk' }), ...about },
  }
}
