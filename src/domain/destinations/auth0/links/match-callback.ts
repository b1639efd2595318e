export type CallbackMatch =
  | { readonly kind: 'exact' }
  /** An entry with a wildcard or placeholder could cover it: Auth0 decides. */
  | { readonly kind: 'pattern'; readonly entry: string }
  /** Registered but for this much. */
  | { readonly kind: 'nearly'; readonly entry: string }
  | { readonly kind: 'none' }

const withoutSlash = (uri: string) => uri.replace(/\/$/, '').toLowerCase()

/**
 * Whether a redirect URI is one of the Allowed Callback URLs. Auth0 compares them as text; a `*`
 * for a subdomain and `{organization_name}` stand for others
 * (auth0.com/docs, subdomain-url-placeholders).
 */
export function matchCallback(uri: string, callbacks: readonly string[]): CallbackMatch {
  if (callbacks.includes(uri)) return { kind: 'exact' }
  const pattern = callbacks.find((entry) => /[*{]/.test(entry) && covers(entry, uri))
  if (pattern !== undefined) return { kind: 'pattern', entry: pattern }
  const entry = callbacks.find((one) => withoutSlash(one) === withoutSlash(uri))
  return entry === undefined ? { kind: 'none' } : { kind: 'nearly', entry }
}

/** Piece by piece and without a regular expression: entries are the tenant's, of any length. */
function covers(entry: string, uri: string): boolean {
  const pieces = entry.split(/\*|\{[a-z_]*\}/)
  const [first = '', ...rest] = pieces
  if (!uri.startsWith(first)) return false
  let at = first.length
  for (const [index, piece] of rest.entries()) {
    const last = index === rest.length - 1
    const next = last ? uri.length - piece.length : uri.indexOf(piece, at + 1)
    // A placeholder stands for one or more characters of a host's label.
    if (next <= at || !uri.startsWith(piece, next) || !/^[\w-]+$/.test(uri.slice(at, next)))
      return false
    at = next + piece.length
  }
  return at === uri.length
}
