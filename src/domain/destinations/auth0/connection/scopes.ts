/** The scope every OpenID request carries (OIDC Core 1.0 §3.1.2.1). */
export const openid = 'openid'

/** Limits of `options.scope`, joined by blanks (Management API). Characters. */
export const scopeLimits = { min: 6, max: 255 } as const

/** scope-token of RFC 6749 §3.3: printable ASCII without blank, quote and backslash. */
export const isScope = (text: string): boolean => /^[\x21\x23-\x5B\x5D-\x7E]+$/.test(text)

/** `openid` first, each once. */
export const withOpenid = (scopes: readonly string[]): string[] => [...new Set([openid, ...scopes])]

/** The string the Management API wants: blanks between, `openid` first. */
export const joinScopes = (scopes: readonly string[]): string => withOpenid(scopes).join(' ')
