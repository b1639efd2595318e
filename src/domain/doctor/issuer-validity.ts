import { holdsUnseen } from '#text/unseen.ts'
import { isSecure, type OriginRules } from '#domain/wire/origin-rules.ts'
import { parseUrl } from '#domain/oidc/issuer/normalize.ts'

export type IssuerProblem =
  'unseen' | 'not-a-url' | 'scheme' | 'userinfo' | 'query' | 'fragment' | 'too-long'

/** Auth0's limit, characters (Management API, options.issuer). */
const maxIssuer = 255

const placeholder = /\{[^{}]*\}|<[^<>]*>|\$\w+|%7B/i

/** A placeholder in place of a value: `{tenantid}`, `<issuer>`, `$HOST`. */
export const isTemplate = (text: string): boolean => placeholder.test(text)

/** An https URL without query and fragment (OIDC Discovery 1.0 §3); undefined when it is one. */
export function issuerProblem(issuer: string, rules: OriginRules): IssuerProblem | undefined {
  // A URL parser drops or encodes them, and a reader takes the issuer for another one; no URI has
  // them (RFC 3986 §2).
  if (holdsUnseen(issuer)) return 'unseen'
  const url = parseUrl(issuer)
  // A URL parser would let `https:/host` and blanks pass.
  if (!url || !/^[a-z][a-z0-9+.-]*:\/\/[^/\s]/i.test(issuer) || /\s/.test(issuer)) {
    return 'not-a-url'
  }
  if (!isSecure(url, rules)) return 'scheme'
  if (url.username !== '' || url.password !== '') return 'userinfo'
  if (issuer.includes('#')) return 'fragment'
  if (issuer.includes('?')) return 'query'
  return issuer.length > maxIssuer ? 'too-long' : undefined
}

/** True when the issuer is one that could be compared at all. */
export const isValidIssuer = (issuer: string, rules: OriginRules): boolean =>
  !isTemplate(issuer) && issuerProblem(issuer, rules) === undefined
