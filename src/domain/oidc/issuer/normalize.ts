import { invisible, unseenOrSpace } from '#text/unseen.ts'
import { isSecure, type OriginRules } from '#domain/wire/origin-rules.ts'
import { pastedUrl } from './pasted-url.ts'

/** What was changed or understood while reading the input; the screen says so. */
export type InputNote =
  | 'taken'
  | 'slashes'
  | 'blanks-removed'
  | 'scheme-added'
  | 'request-cut'
  | 'full-url'
  | 'completed'
  | 'oauth-form'
  | 'uma-form'

export interface NormalizedIssuer {
  readonly ok: true
  /** The discovery document's URL: what is asked, and what a connection stores. */
  readonly documentUrl: string
  /**
   * Issuers that fit what was typed, the exact form first. One final slash is left open: two
   * issuers that differ by it share one document (OIDC Discovery 1.0 §4.1).
   */
  readonly expected: readonly string[]
  readonly host: string
  readonly notes: readonly InputNote[]
}

export const inputProblems = [
  'empty',
  'not-a-url',
  'scheme',
  'userinfo',
  'query',
  'fragment',
  'host',
  'too-long',
  'several',
] as const
export type InputProblem = (typeof inputProblems)[number]

export interface RefusedIssuer {
  readonly ok: false
  readonly code: InputProblem
}

const wellKnown = '/.well-known/openid-configuration'
/** Behind `/.well-known/`, what is not asked as it stands: other servers' documents, or nothing. */
const kinds: Readonly<Record<string, InputNote>> = {
  '': 'completed',
  'oauth-authorization-server': 'oauth-form',
  'uma2-configuration': 'uma-form',
}

// No blank and nothing unseen belongs to a URL that was meant (RFC 3986 §2).
const noise = new RegExp(`[${unseenOrSpace}]+`, 'gu')
const invisibles = new RegExp(`[${invisible}]+`, 'gu')
const scheme = /^[a-z][a-z0-9+.-]*:\/\//i
const oneSlash = /^[a-z][a-z0-9+.-]*:\/(?!\/)/i

const refuse = (code: InputProblem): RefusedIssuer => ({ ok: false, code })

/**
 * Reads what an operator typed or pasted: an issuer, or the full URL of its document. Never
 * throws. `maxLength`: characters of the document's URL that a destination takes.
 */
export function normalizeIssuer(
  typed: string,
  rules: OriginRules,
  maxLength = Infinity,
): NormalizedIssuer | RefusedIssuer {
  const pasted = pastedUrl(typed.replace(invisibles, '').trim())
  const clean = pasted.text.replace(noise, '')
  if (clean === '') return refuse('empty')
  if (pasted.several) return refuse('several')
  const notes = new Set<InputNote>()
  if (pasted.taken) notes.add('taken')
  if (pasted.slashes) notes.add('slashes')
  if (clean !== pasted.text || typed.search(invisibles) >= 0) notes.add('blanks-removed')
  if (oneSlash.test(clean)) return refuse('not-a-url')

  const whole = scheme.test(clean) ? clean : withScheme(clean, rules)
  if (whole !== clean) notes.add('scheme-added')
  const text = withoutRequest(whole)
  if (text !== whole) notes.add('request-cut')
  const url = parseUrl(text)
  if (!url) return refuse('not-a-url')
  const problem = findProblem(url, text, rules)
  if (problem) return refuse(problem)

  const issuer = issuerPart(url, text, notes)
  // Entra wants `?appid=` on the document's URL of an app with its own keys; an issuer has no query.
  if (text.includes('?') && !notes.has('full-url')) return refuse('query')
  const documentUrl = notes.has('full-url') ? url.href : addSuffix(issuer.normal)
  if (documentUrl.length > maxLength) return refuse('too-long')
  const forms = [issuer.literal, issuer.normal].flatMap((form) => [form, flipSlash(form)])
  return { ok: true, documentUrl, expected: [...new Set(forms)], host: url.host, notes: [...notes] }
}

/** The document's URL of an issuer: one terminating slash is removed first (Discovery §4.1). */
export const addSuffix = (issuer: string): string => `${issuer.replace(/\/$/, '')}${wellKnown}`

export function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}

const withScheme = (text: string, rules: OriginRules): string => {
  const http = parseUrl(`http://${text}`)
  return http && rules.loopbackHttp.includes(http.origin) ? `http://${text}` : `https://${text}`
}

/** Without an authorization request, which may be pasted with the endpoint it was sent to. */
function withoutRequest(url: string): string {
  const [address = '', query, ...more] = url.split('?')
  if (query === undefined || more.length > 0 || /#|\/\.well-known\//.test(url)) return url
  const sent = new URLSearchParams(query)
  return sent.has('client_id') || sent.has('response_type') ? address : url
}

function findProblem(url: URL, text: string, rules: OriginRules): InputProblem | undefined {
  if (!isSecure(url, rules)) return 'scheme'
  if (url.username !== '' || url.password !== '') return 'userinfo'
  if (text.includes('#')) return 'fragment'
  const bare = !/[.:]/.test(url.hostname) && url.hostname !== 'localhost'
  return bare && !rules.loopbackHttp.includes(url.origin) ? 'host' : undefined
}

/** The issuer as it was written and as a URL parser writes it, without the well-known part. */
function issuerPart(url: URL, text: string, notes: Set<InputNote>) {
  const found = /\/\.well-known(?:\/([^/]*)|$)/.exec(url.pathname)
  if (found) {
    const [, name = ''] = found
    notes.add(Object.hasOwn(kinds, name) ? (kinds[name] ?? 'full-url') : 'full-url')
    return { literal: cutWellKnown(text), normal: cutWellKnown(url.origin + url.pathname) }
  }
  // `new URL('https://h').href` ends with a slash that nobody typed.
  const bare = url.pathname === '/' && !text.endsWith('/')
  return { literal: text, normal: bare ? url.origin : url.origin + url.pathname }
}

/** Without `/.well-known/…`; a path after it was put there as RFC 8414 §3.1 would have it. */
function cutWellKnown(url: string): string {
  const at = url.indexOf('/.well-known')
  const [, , , ...path] = url
    .slice(at)
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .split('/')
  return [url.slice(0, at), ...path].join('/')
}

const flipSlash = (issuer: string) => (issuer.endsWith('/') ? issuer.slice(0, -1) : `${issuer}/`)
