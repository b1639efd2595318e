import type { Pasted } from './decode.ts'
import { detectObject, detectToken } from './detect.ts'
import type { Members } from './part.ts'

/** Why claims that were pasted may not be those of the login. */
export type ClaimsDoubt =
  | 'own-token' // issued by this tenant itself: what came out, not what came in
  | 'other-issuer'
  | 'other-client' // with pairwise subjects its `sub` is another one
  | 'access-token'
  | 'profile' // a stored profile
  | 'unsigned' // JSON: nothing says who wrote it

export interface PastedClaims {
  /** Absent where nothing can be predicted from it. */
  readonly claims?: Members
  readonly doubts: readonly ClaimsDoubt[]
}

interface Expected {
  /** Of the connection. */
  readonly issuer?: string | null | undefined
  readonly clientId?: string | undefined
  /** `iss` of this tenant's own tokens. */
  readonly tenant?: unknown
}

/** The provider's claims out of what was pasted. Signature and times are not looked at. */
export function pastedClaims(pasted: Pasted, expected: Expected): PastedClaims {
  if (pasted.kind === 'empty' || pasted.kind === 'problem') return { doubts: [] }
  const claims = pasted.kind === 'jwt' ? pasted.claims : pasted.members
  if (pasted.kind === 'object' && detectObject(claims) === 'profile') return { doubts: ['profile'] }
  const { iss } = claims
  if (typeof iss === 'string' && iss === expected.tenant) return { doubts: ['own-token'] }
  const doubts: ClaimsDoubt[] = []
  if (pasted.kind === 'object') doubts.push('unsigned')
  else if (detectToken(pasted).kind === 'access-token') doubts.push('access-token')
  if (iss !== undefined && expected.issuer && iss !== expected.issuer) doubts.push('other-issuer')
  if (isForAnother(claims['aud'], expected.clientId)) doubts.push('other-client')
  return { claims, doubts }
}

function isForAnother(aud: unknown, clientId: string | undefined): boolean {
  if (aud === undefined || clientId === undefined) return false
  const all: readonly unknown[] = Array.isArray(aud) ? aud : [aud]
  return !all.includes(clientId)
}

const words: Readonly<Record<ClaimsDoubt, string>> = {
  'own-token':
    'This is a token of your own tenant: it shows what came out. Paste the one the provider issued.',
  profile: 'This is a stored profile. Paste the provider’s ID token, or its claims as JSON.',
  unsigned: 'Claims without a token: nothing says who wrote them.',
  'access-token': 'It looks like an access token. A login is made from the ID token.',
  'other-issuer': 'Another issuer than the connection’s issued it.',
  'other-client':
    'It is for another client. Where a provider gives every client another sub, its user_id differs.',
}

export const claimsDoubtWords = (doubt: ClaimsDoubt): string => words[doubt]
