import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import type { Jwt, Pasted } from '#domain/oidc/tokens/decode.ts'
import { type TokenKind, detectObject, detectToken } from '#domain/oidc/tokens/detect.ts'
import { problemWords } from '#domain/oidc/tokens/problem.ts'
import type { TokenWarning } from '#domain/oidc/tokens/warning.ts'
import { tokenWarnings } from '#domain/oidc/tokens/warnings.ts'
import { visible } from '#text/visible.ts'

export const kindWords: Readonly<Record<TokenKind, string>> = {
  'id-token': 'ID token',
  'access-token': 'Access token',
  'logout-token': 'Logout token',
  token: 'A signed token',
}

/** What whoever reads it would refuse or stumble over: for an ID token, Auth0. */
export const warningsOf = ({ header, claims }: Jwt, kind: TokenKind, now: number): TokenWarning[] =>
  tokenWarnings({ header, claims, kind, algorithms: auth0Profile.idTokenSigningAlgs }, now)

/** What is wrong with the text, at its field; undefined where it can be read. */
export function errorOf(read: Pasted): string | undefined {
  if (read.kind !== 'problem') return undefined
  const { headline, how } = problemWords(read.problem)
  return visible(`${headline}. ${how}`)
}

/** What the live region says: no counting of minutes, that would be said again and again. */
export function announcementOf(read: Pasted, now: number): string {
  if (read.kind === 'empty') return ''
  if (read.kind === 'problem') return errorOf(read) ?? ''
  if (read.kind === 'object')
    return detectObject(read.members) === 'profile' ? 'Profile read.' : 'Claims read.'
  const { kind } = detectToken(read)
  const warnings = warningsOf(read, kind, now)
  const of = (counted: (warning: TokenWarning) => boolean) => warnings.filter(counted).length
  const expired = of(({ code }) => code === 'expired')
  const refused = of((one) => one.refused) - expired
  const rest = of((one) => !one.refused) + read.faults.length
  const found = [
    ...(expired > 0 ? ['expired'] : []),
    ...(refused > 0 ? [refused === 1 ? '1 fault' : `${refused} faults`] : []),
    ...(rest > 0 ? [rest === 1 ? '1 warning' : `${rest} warnings`] : []),
  ]
  return `${kindWords[kind]} decoded: ${found.join(', ') || 'no warning'}. Signature not checked.`
}
