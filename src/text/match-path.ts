/**
 * The parameters of an address like `/connections/$id`, decoded (RFC 3986 §2.1); undefined where a
 * path is none of it.
 */
export function matchPath(
  pattern: string,
  path: string,
): Readonly<Record<string, string>> | undefined {
  const names = pattern.split('/')
  const parts = path.split('/')
  if (names.length !== parts.length) return undefined
  const found: Record<string, string> = {}
  for (const [at, name] of names.entries()) {
    const part = parts[at] ?? ''
    if (!name.startsWith('$')) {
      if (name !== part) return undefined
      continue
    }
    const value = decoded(part)
    if (!value) return undefined
    found[name.slice(1)] = value
  }
  return found
}

/** A part of a path as text; undefined where it is none. */
export function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
