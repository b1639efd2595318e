import { generateKeyPair, importJWK, SignJWT, decodeJwt, type JWK, type JWTPayload } from 'jose'
import type { Provider } from 'oidc-provider'
import type { Misbehaviour } from '../sentinels-idp.ts'

const hour = 3600

/** How each misbehaviour changes the claims of a good ID token. */
const changes: Partial<Record<Misbehaviour, (claims: JWTPayload) => JWTPayload>> = {
  'wrong-nonce': (claims) => ({ ...claims, nonce: 'of-another-login' }),
  'expired-token': (claims) => ({
    ...claims,
    iat: (claims.iat ?? 0) - 2 * hour,
    exp: (claims.iat ?? 0) - hour,
  }),
  // `nbf` as some providers send it: what makes a clock that is ahead felt.
  'clock-ahead': (claims) => ({
    ...claims,
    iat: (claims.iat ?? 0) + hour,
    nbf: (claims.iat ?? 0) + hour,
    exp: (claims.exp ?? 0) + hour,
  }),
  'rotated-key': (claims) => claims,
}

let rotated: ReturnType<typeof generateKeyPair> | undefined

/** The key that signs now and is not published yet. */
async function signingKey(does: Misbehaviour, published: JWK) {
  if (does !== 'rotated-key') return importJWK(published, 'RS256')
  rotated ??= generateKeyPair('RS256')
  return (await rotated).privateKey
}

async function spoil(token: string, does: Misbehaviour, published: JWK): Promise<string> {
  const change = changes[does]
  if (change === undefined) return token
  const kid = does === 'rotated-key' ? 'northwind-2' : (published.kid ?? '')
  return new SignJWT(change(decodeJwt(token)))
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(await signingKey(does, published))
}

/** Makes the provider issue the ID tokens of some subjects as `misbehaviourOf` says. */
export function misbehave(
  provider: Provider,
  key: JWK,
  misbehaviourOf: (sub: unknown) => Misbehaviour | undefined,
): void {
  const { prototype } = provider.IdToken
  const issue: unknown = Reflect.get(prototype, 'issue')
  if (typeof issue !== 'function') throw new Error('oidc-provider: IdToken.issue is not there')
  Reflect.set(prototype, 'issue', async function (this: unknown, ...args: unknown[]) {
    const jwt = String(await Reflect.apply(issue, this, args))
    const does = misbehaviourOf(decodeJwt(jwt).sub)
    return does === undefined ? jwt : spoil(jwt, does, key)
  })
}
