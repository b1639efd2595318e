import type { Pasted } from '#domain/oidc/tokens/decode.ts'
import { detectToken } from '#domain/oidc/tokens/detect.ts'
import { problemWords } from '#domain/oidc/tokens/problem.ts'
import { visible } from '#text/visible.ts'

export interface ExpectedToken {
  readonly kind: 'id-token' | 'access-token' | 'user-info'
  /** What `iss` is to be; undefined where nobody knows. */
  readonly issuer: string | undefined
}

/** What is wrong with the text, at its field; undefined where it can be read. */
export function errorOf(read: Pasted): string | undefined {
  if (read.kind !== 'problem') return undefined
  const { headline, how } = problemWords(read.problem)
  return visible(`${headline}. ${how}`)
}

/** Why what was read may not be what is asked for; unsigned claims say too little to doubt them. */
export function doubtOf(read: Pasted, { kind, issuer }: ExpectedToken): string | undefined {
  if (read.kind === 'empty' || read.kind === 'problem') return undefined
  const claims = read.kind === 'jwt' ? read.claims : read.members
  const { iss } = claims
  if (typeof iss === 'string' && issuer !== undefined && iss !== issuer)
    return `Issued by ${visible(iss)}, not by ${visible(issuer)}: it may be another login’s.`
  if (read.kind !== 'jwt') return undefined
  const detected = detectToken(read).kind
  if (kind !== 'access-token' && detected === 'access-token')
    return 'It looks like an access token.'
  return kind === 'access-token' && detected === 'id-token'
    ? 'It looks like an ID token.'
    : undefined
}
