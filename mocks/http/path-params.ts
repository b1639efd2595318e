/**
 * Parameters of `/connections/:id` in `/connections/con_1`; undefined when it is another path.
 * `decode` turns a part into text, or throws the answer to one that is malformed.
 */
export function pathParams(
  pattern: string,
  path: string,
  decode: (part: string) => string,
): Map<string, string> | undefined {
  const wanted = pattern.split('/')
  const parts = path.split('/')
  if (wanted.length !== parts.length) return undefined
  const found = new Map<string, string>()
  for (const [index, part] of parts.entries()) {
    const piece = wanted[index] ?? ''
    if (piece.startsWith(':')) found.set(piece.slice(1), decode(part))
    else if (piece !== part) return undefined
  }
  return found
}
