import { separators } from '#text/unseen.ts'

/** The scope every OpenID request carries (OIDC Core 1.0 §3.1.2.1). */
export const openid = 'openid'

/** Limits of `options.scope`, joined by blanks (Management API). Characters. */
export const scopeLimits = { min: 6, max: 255 } as const

/** scope-token of RFC 6749 §3.3: printable ASCII without blank, quote and backslash. */
export const isScope = (text: string): boolean => /^[\x21\x23-\x5B\x5D-\x7E]+$/.test(text)

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
