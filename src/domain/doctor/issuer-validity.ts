import { holdsUnseen } from '#text/unseen.ts'
import { isSecure } from '#domain/wire/origin-rules.ts'
import { parseUrl } from '#domain/oidc/issuer/normalize.ts'
import type { Case } from './case.ts'

export type IssuerProblem =
  'unseen' | 'not-a-url' | 'scheme' | 'userinfo' | 'query' | 'fragment' | 'too-long'

const placeholder = /\{[^{}]*\}|<[^<>]*>|\$\w+|%7B/i

/** A placeholder in place of a value: `{tenantid}`, `<issuer>`, `$HOST`. */
export const isTemplate = (text: string): boolean => placeholder.test(text)

type Given = Pick<Case, 'rules' | 'profile'>

/** An https URL without query and fragment (OIDC Discovery 1.0 §3); undefined when it is one. */
export function issuerProblem(
  issuer: string,
  { rules, profile: { maxIssuer = Infinity } }: Given,
): IssuerProblem | undefined {
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
export const isValidIssuer = (issuer: string, given: Given): boolean =>
  !isTemplate(issuer) && issuerProblem(issuer, given) === undefined
