import type { Members } from './part.ts'
import type { TokenKind } from './detect.ts'
import { emailWarnings } from './email-verified.ts'
import { describeTime } from './times.ts'
import type { TokenWarning } from './warning.ts'

interface Subject {
  readonly header?: Members | undefined
  readonly claims: Members
  readonly kind: TokenKind | 'claims'
}

/** Seconds that clients commonly allow; a clock further off than that shows. */
const leeway = 60

const warn = (code: string, name: string, refused: boolean, words: string): TokenWarning => ({
  code,
  name,
  refused,
  words,
})

/** What a reader of the token would refuse or stumble over, at `now` (epoch in milliseconds). */
export function tokenWarnings({ header, claims, kind }: Subject, now: number): TokenWarning[] {
  return [
    ...(header ? ofHeader(header) : []),
    ...ofTimes(claims, now),
    ...(kind === 'id-token' ? ofIdToken(claims) : []),
    ...ofClaims(claims),
    ...(aboutUser(kind) ? emailWarnings(claims) : []),
  ]
}

/** An access token is for an API, which asks UserInfo for an address; a logout token has none. */
const aboutUser = (kind: Subject['kind']) => kind !== 'access-token' && kind !== 'logout-token'

function ofHeader(header: Members): TokenWarning[] {
  const { alg, kid } = header
  const found: TokenWarning[] = []
  if (typeof alg !== 'string')
    found.push(warn('alg-missing', 'alg', true, 'It does not say how it is signed.'))
  else if (alg.toLowerCase() === 'none')
    found.push(warn('alg-none', 'alg', true, 'Unsigned: anybody could have written it.'))
  else if (alg.startsWith('HS'))
    found.push(
      warn(
        'alg-symmetric',
        'alg',
        true,
        'Signed with the client’s secret, not with a key. ID tokens of a connection are verified with published keys: their IT has to choose RS256.',
      ),
    )
  if (kid === undefined)
    found.push(
      warn('kid-missing', 'kid', false, 'Without kid every published key has to be tried.'),
    )
  return found
}

function ofTimes(claims: Members, now: number): TokenWarning[] {
  return ['exp', 'nbf', 'iat', 'auth_time'].flatMap((name): TokenWarning[] => {
    if (claims[name] === undefined) return []
    const { state, words } = describeTime(name, claims[name], now)
    const ahead = Number(claims[name]) - now / 1000
    if (state === 'expired') return [warn('expired', name, true, `It ${words}.`)]
    if (state === 'not-yet') return [warn('not-yet', name, true, `It is ${words}.`)]
    if (state === 'milliseconds' || state === 'unreadable')
      return [warn('time', name, true, `${name} is ${words}.`)]
    if (name !== 'exp' && state === 'future' && ahead > leeway)
      return [
        warn(
          'clock',
          name,
          true,
          `${name} is ${words}, in the future: the issuer’s clock or this computer’s is wrong.`,
        ),
      ]
    return []
  })
}

function ofIdToken(claims: Members): TokenWarning[] {
  const required = ['iss', 'sub', 'aud', 'exp', 'iat'] as const
  const missing = required
    .filter((name) => claims[name] === undefined)
    .map((name) =>
      warn('missing', name, true, `An ID token must carry ${name} (OIDC Core 1.0 §2).`),
    )
  const several = Array.isArray(claims['aud']) && claims['aud'].length > 1
  if (several && claims['azp'] === undefined)
    missing.push(
      warn('azp', 'azp', false, 'Several audiences and no azp (OIDC Core 1.0 §3.1.3.7).'),
    )
  return missing
}

function ofClaims(claims: Members): TokenWarning[] {
  const found: TokenWarning[] = []
  const { sub } = claims
  if (sub !== undefined && typeof sub !== 'string')
    found.push(warn('sub-type', 'sub', true, 'sub has to be a string (RFC 7519 §4.1.2).'))
  if (typeof sub === 'string' && sub.length > 255)
    found.push(
      warn('sub-length', 'sub', true, 'sub has at most 255 characters (OIDC Core 1.0 §2).'),
    )
  return found
}
