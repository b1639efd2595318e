import { separators } from '#text/unseen.ts'

/** The scope every OpenID request carries (OIDC Core 1.0 §3.1.2.1). */
export const openid = 'openid'

/** Limits of `options.scope`, joined by blanks (Management API). Characters. */
export const scopeLimits = { min: 6, max: 255 } as const

/** scope-token of RFC 6749 §3.3: printable ASCII without blank, quote and backslash. */
export const isScope = (text: string): boolean => /^[\x21\x23-\x5B\x5D-\x7E]+$/.test(text)

/** What a scope brings (OIDC Core 1.0 §5.4, §11; `groups` is common, not standard). */
export const standardScopes = {
  openid: 'the user’s id (sub). Required.',
  profile: 'name, nickname, given_name, family_name, picture and more',
  email: 'email, email_verified',
  address: 'address',
  phone: 'phone_number, phone_number_verified',
  offline_access: 'a refresh token of the provider; Auth0 needs none to log a user in',
  groups: 'the user’s groups, where the provider has this scope; it is not a standard one',
} as const satisfies Record<string, string>

const brings: Readonly<Record<string, string>> = standardScopes

/** What a scope brings, in words; undefined when only the provider knows. */
export const scopeBrings = (scope: string): string | undefined =>
  Object.hasOwn(brings, scope) ? brings[scope] : undefined

export interface ParsedScopes {
  readonly scopes: readonly string[]
  readonly invalid: readonly string[]
}

const between = new RegExp(`[,;${separators}]+`, 'u')

/** Reads pasted scopes: commas, blanks or lines between them. Each once. */
export function parseScopes(pasted: string): ParsedScopes {
  const pieces = [...new Set(pasted.split(between).filter((piece) => piece !== ''))]
  return { scopes: pieces.filter(isScope), invalid: pieces.filter((piece) => !isScope(piece)) }
}

/** `openid` first, each once. */
export const withOpenid = (scopes: readonly string[]): string[] => [...new Set([openid, ...scopes])]

/** The string the Management API wants: blanks between, `openid` first. */
export const joinScopes = (scopes: readonly string[]): string => withOpenid(scopes).join(' ')

/**
 * Scopes to offer: those published and not yet chosen, the standard ones first. `scopes_supported`
 * is only RECOMMENDED (OIDC Discovery 1.0 §3); without it, the standard scopes are offered.
 */
export function suggestScopes(supported: unknown, chosen: readonly string[]): string[] {
  const published = Array.isArray(supported)
    ? supported.filter((one): one is string => typeof one === 'string' && isScope(one))
    : []
  const offered = published.length > 0 ? published : ['profile', 'email', 'address', 'phone']
  const known = Object.keys(standardScopes)
  const rank = (scope: string) => (known.includes(scope) ? known.indexOf(scope) : known.length)
  return [...new Set(offered)]
    .filter((scope) => scope !== openid && !chosen.includes(scope))
    .sort((a, b) => rank(a) - rank(b))
}
