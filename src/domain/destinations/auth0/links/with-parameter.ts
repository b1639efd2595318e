/** The link with another value of a parameter, wherever and however often that stood in it. */
export function withParameter(link: URL, name: string, value: string): string {
  const changed = new URL(link)
  changed.searchParams.set(name, value)
  return changed.href
}
