import { isScope, openid } from './scopes.ts'

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
