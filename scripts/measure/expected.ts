import type { Code, Finding } from '#domain/doctor/finding.ts'
import type { Verdict } from '#domain/doctor/severity.ts'
import type { Judged, Row } from './cases.ts'

export interface Mark {
  readonly right: boolean
  readonly why: string
}

type Reasons = Partial<Record<Code, string>>

/** Called fatal by the index, and a login through Auth0 can work all the same. */
const worksAllTheSame: Reasons = {
  'issuer-slash': 'one final slash: the published issuer is the one stored and compared',
  'openid-not-listed': 'the list need not be complete; Auth0 asks for openid regardless',
  'members-missing': 'required by the specification, and by neither Auth0 nor the login',
  'subject-type-unknown': 'Auth0 does not read it',
  'duplicate-members': 'both carry the same value, or one that Auth0 does not read',
  'other-endpoints': 'an endpoint this connection does not use',
  'wrong-type': 'a member that the login does not need',
  'issuer-of-family': 'always published so: the published issuer is the one stored and compared',
}

/** Called fatal by the index, and not to be told from what lies here. */
const cannotTell: Reasons = {
  'issuer-differs': 'nothing is offered before the named issuer is asked; both ways on are told',
  'not-found': 'a server that fails says nothing about the issuer',
}

/** Called less than fatal by the index, and blocking for a cause beside the one it is about. */
const blocksBesides: Reasons = {
  'issuer-differs': 'the member in question stands in another provider’s document',
  'workload-issuer': 'there is no page to log in at, as the index says too',
}

/** What in a real provider's notes explains a finding that blocks. */
const explained: Partial<Record<Code, RegExp>> = {
  'issuer-differs': /issuer differs|≠|lacks the .* path|served from another host|other host/i,
  'issuer-invalid': /issuer not https|no scheme|e-mail address/i,
  'issuer-template': /template|placeholder/i,
  incomplete: /missing REQUIRED|no authorization_endpoint|no token_endpoint/i,
  'channel-not-offered':
    /no (?:code|id_token) response type|no token_endpoint|no client_secret_\* auth/i,
  'endpoint-unusable': /http endpoints|localhost|http 0\.0\.0\.0|template|placeholder/i,
  'algorithm-not-accepted': /RS256 not in id_token algs/i,
  'signed-request-required': /signed request/i,
}

/** The same, where the document itself shows it to whoever reads it. */
const shown: Partial<Record<Code, RegExp>> = {
  'signed-request-required': /"require_signed_request_object"\s*:\s*true/,
  'endpoint-unusable':
    /"(?:authorization_endpoint|token_endpoint|jwks_uri)"\s*:\s*"(?:http:|https:\/\/(?:localhost|[^"/]*\.local)\b)/,
  'channel-not-offered':
    /"response_modes_supported"\s*:\s*\[(?![^\]]*"(?:query|form_post)")[^\]]*"/,
}

/** Of a document that is good but for what its name says: the finding it must have, or one of them. */
const minimal: Readonly<Record<string, readonly [Verdict, ...Code[]]>> = {
  'auth-empty': ['works-with-warnings', 'client-auth-basic'],
  'grants-only-cc': ['will-not-work', 'workload-issuer'],
  'issuer-wk': ['could-not-tell', 'issuer-is-document-url'],
  'modes-fragment': ['will-not-work', 'channel-not-offered'],
  'modes-jwt': ['will-not-work', 'channel-not-offered'],
  'modes-jwtall': ['will-not-work', 'channel-not-offered'],
  'pkce-invalid': ['works-with-warnings', 'pkce-unknown'],
  'pkce-lower': ['works-with-warnings', 'pkce-unknown'],
  'typo-end': ['will-not-work', 'incomplete', 'likely-typo'],
}

const blocking = (judged: Judged) =>
  judged.diagnosis.findings.filter(({ severity }) => severity === 'blocks')

/** Codes once each, with what was typed in front where that was refused already. */
function named(judged: Judged, findings: readonly Finding[]): string {
  const input = judged.refusedInput === undefined ? [] : [`input (${judged.refusedInput})`]
  return [...new Set([...input, ...findings.map(({ code }) => code)])].join(', ')
}

/** Weighed against a login, without what a folder cannot know. */
const toldOf = ({ diagnosis }: Judged) =>
  diagnosis.findings.filter((one) => one.severity !== 'fine' && one.code !== 'keys-unchecked')

/** A good document with one fault; of one that the table does not know, anything has to be told. */
export function markMinimal(judged: Judged, name: string): Mark {
  const told = toldOf(judged)
  const why = told.length === 0 ? 'NOTHING FOUND' : named(judged, told)
  const row = minimal[name]
  if (!row) return { right: told.length > 0, why }
  const [verdict, ...codes] = row
  const has = codes.every((code) => told.some((one) => one.code === code))
  return { right: has && judged.diagnosis.verdict === verdict, why }
}

/** No reason to block; what is less stands beside it. */
export function markKeySet(judged: Judged): Mark {
  const told = toldOf(judged).filter(({ severity }) => severity !== 'note')
  return { right: judged.diagnosis.verdict !== 'will-not-work', why: named(judged, told) }
}

/** A case that is known to be broken, against the severity its index gives. */
export function markBroken(judged: Judged): Mark {
  const severity = judged.row['severity'] ?? ''
  const causes = blocking(judged)
  const told = toldOf(judged)
  const codes: readonly string[] = told.map(({ code }) => code)
  const reason = (reasons: Reasons) =>
    Object.entries(reasons).find(([code]) => codes.includes(code))?.[1]
  if (severity.startsWith('fatal')) {
    if (causes.length > 0 || judged.refusedInput !== undefined) {
      return { right: true, why: named(judged, causes) }
    }
    const open = judged.diagnosis.verdict === 'could-not-tell' ? reason(cannotTell) : undefined
    const why = open ?? reason(worksAllTheSame)
    return { right: why !== undefined, why: why ?? 'NOT BLOCKED' }
  }
  if (causes.length > 0) {
    const why = reason(blocksBesides)
    return { right: why !== undefined, why: `${named(judged, told)}: ${why ?? 'TOO STRICT'}` }
  }
  const silent = told.length === 0 && severity !== 'ok'
  return { right: !silent, why: silent ? 'NOTHING FOUND' : named(judged, told) }
}

/** A real provider, against its class and the notes of its index. */
export function markReal(judged: Judged): Mark {
  const { row } = judged
  const causes = blocking(judged)
  const why = named(judged, causes)
  if (row['class'] !== 'login') return { right: isToldApart(causes, row), why }
  const notes = row['notes'] ?? ''
  const open = causes.filter(
    ({ code }) => !explained[code]?.test(notes) && !shown[code]?.test(judged.text),
  )
  return { right: open.length === 0, why: open.length > 0 ? `${why} UNEXPLAINED` : why }
}

/** What blocks for a fault, whoever it is. */
const faults: readonly Code[] = ['incomplete', 'endpoint-unusable', 'channel-not-offered']

/**
 * By name; a third party's forgery may also fall for what is forged in it, and a machine's issuer for
 * the required members its index says it lacks.
 */
function isToldApart(causes: readonly Finding[], row: Row): boolean {
  const has = (code: Code) => causes.some((one) => one.code === code)
  if (causes.some(({ code }) => !faults.includes(code))) return true
  if (row['authenticity'] === 'D') return has('endpoint-unusable')
  const lacking = /missing REQUIRED/.test(row['notes'] ?? '')
  return row['class'] === 'non-login' && lacking && has('incomplete')
}
