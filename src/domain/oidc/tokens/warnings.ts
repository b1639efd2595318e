import type { Members } from './part.ts'
import type { TokenKind } from './detect.ts'
import { claimsElsewhere, groupOverage, leavesOutGroups } from './elsewhere.ts'
import { emailWarnings } from './email-verified.ts'
import { describeTime } from './times.ts'
import type { TokenWarning } from './warning.ts'

interface Subject {
  readonly header?: Members | undefined
  /** With which ID tokens of a connection may be signed. */
  readonly algorithms?: readonly string[]
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
export function tokenWarnings(subject: Subject, now: number): TokenWarning[] {
  const { header, claims, kind } = subject
  return [
    ...(header ? ofHeader(header, subject) : []),
    ...ofTimes(claims, now),
    ...(kind === 'id-token' ? ofIdToken(claims) : []),
    ...ofClaims(claims),
    ...ofClaimsElsewhere(claims),
    ...(aboutUser(kind) ? emailWarnings(claims) : []),
  ]
}

/** An access token is for an API, which asks UserInfo for an address; a logout token has none. */
const aboutUser = (kind: Subject['kind']) => kind !== 'access-token' && kind !== 'logout-token'

function ofHeader(header: Members, { kind, algorithms }: Subject): TokenWarning[] {
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
  // An access token is its API's to verify.
  else if (kind !== 'access-token' && algorithms?.includes(alg) === false)
    found.push(
      warn(
        'alg-not-taken',
        'alg',
        true,
        `ID tokens of a connection may be signed with ${algorithms.join(', ')}, written like this. Their IT has to choose one of them for this client.`,
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

function ofClaims({ iss, sub, aud }: Members): TokenWarning[] {
  const found: TokenWarning[] = []
  if (iss !== undefined && typeof iss !== 'string')
    found.push(
      warn(
        'iss-type',
        'iss',
        true,
        'iss has to be one string (RFC 7519 §4.1.1): it is compared with the connection’s issuer, character for character.',
      ),
    )
  if (iss === '') found.push(warn('iss-empty', 'iss', true, 'iss is empty: it names no issuer.'))
  if (sub !== undefined && typeof sub !== 'string')
    found.push(warn('sub-type', 'sub', true, 'sub has to be a string (RFC 7519 §4.1.2).'))
  if (typeof sub === 'string' && sub.trim() === '')
    found.push(
      warn(
        'sub-empty',
        'sub',
        true,
        'sub is empty: it names nobody, and a user_id is made of it. Their IT chooses an attribute that every user has.',
      ),
    )
  if (typeof sub === 'string' && sub.length > 255)
    found.push(
      warn('sub-length', 'sub', true, 'sub has at most 255 characters (OIDC Core 1.0 §2).'),
    )
  const audiences: readonly unknown[] = Array.isArray(aud) ? aud : [aud]
  if (aud === '' || audiences.length === 0)
    found.push(warn('aud-empty', 'aud', true, 'aud is empty: it is for no client.'))
  else if (aud !== undefined && audiences.some((one) => typeof one !== 'string'))
    found.push(
      warn('aud-type', 'aud', true, 'aud has to be a string or a list of them (RFC 7519 §4.1.3).'),
    )
  return found
}

function ofClaimsElsewhere(claims: Members): TokenWarning[] {
  const groups = leavesOutGroups(claims)
  const others = claimsElsewhere(claims)
    .filter((name) => name !== 'groups' || !groups)
    .slice(0, 10)
  return [
    ...(groups ? [warn('group-overage', 'groups', false, groupOverage)] : []),
    ...(others.length > 0
      ? [
          warn(
            'claims-elsewhere',
            '_claim_names',
            false,
            `The token only points to ${others.join(', ')}: whoever wants the values has to ask where _claim_sources says (OIDC Core 1.0 §5.6.2). Of a connection no such request is documented.`,
          ),
        ]
      : []),
  ]
}
