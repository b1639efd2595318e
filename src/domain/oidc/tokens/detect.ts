import type { Jwt } from './decode.ts'
import type { Members } from './part.ts'

export type TokenKind = 'id-token' | 'access-token' | 'logout-token' | 'token'

export interface Detected {
  readonly kind: TokenKind
  /** What it was told by, a sentence; absent where nothing tells. */
  readonly why?: string
}

const has = (members: Members, ...names: string[]): string | undefined =>
  names.find((name) => members[name] !== undefined && members[name] !== null)

/** What a token is: a JWT does not have to say, so this names what it was told by. */
export function detectToken({ header, claims }: Pick<Jwt, 'header' | 'claims'>): Detected {
  const typ = String(header['typ'])
    .toLowerCase()
    .replace(/^application\//, '')
  if (typ === 'at+jwt') return { kind: 'access-token', why: 'Its typ says so (RFC 9068 §2.1).' }
  if (typ === 'logout+jwt') return { kind: 'logout-token', why: 'Its typ says so.' }
  if (has(claims, 'events'))
    return {
      kind: 'logout-token',
      why: 'It carries events, as logout tokens do (OIDC Back-Channel Logout 1.0 §2.4).',
    }
  const ofId = has(claims, 'nonce', 'at_hash', 'c_hash')
  if (ofId)
    return { kind: 'id-token', why: `It carries ${ofId}, as ID tokens do (OIDC Core 1.0 §2).` }
  const ofAccess = has(claims, 'scope', 'scp', 'permissions', 'gty')
  if (ofAccess) return { kind: 'access-token', why: `It carries ${ofAccess}, as access tokens do.` }
  const { aud } = claims
  const audiences: readonly unknown[] = Array.isArray(aud) ? aud : [aud]
  if (audiences.some((one) => typeof one === 'string' && /^https?:\/\//.test(one)))
    return { kind: 'access-token', why: 'Its aud is the address of an API.' }
  // The members every ID token has (OIDC Core 1.0 §2).
  const idToken = ['iss', 'sub', 'aud', 'exp', 'iat'].every((name) => has(claims, name))
  return idToken
    ? { kind: 'id-token', why: 'It has what every ID token has, and nothing of an access token.' }
    : { kind: 'token' }
}

export type ObjectKind = 'profile' | 'claims'

/** A stored profile, or claims: a decoded token, UserInfo's answer. */
export const detectObject = (members: Members): ObjectKind =>
  has(members, 'user_id', 'identities') && !has(members, 'exp') ? 'profile' : 'claims'
