/**
 * The address a link may be opened at: the tenant's `/authorize`, at an origin it is known to
 * answer at. Anything else, whatever it looks like, is text: undefined.
 *
 * @param origins `https`, or the sandbox's own
 */
export function openableLink(link: string, origins: readonly string[]): string | undefined {
  if (!URL.canParse(link)) return undefined
  const url = new URL(link)
  const { protocol, username, password, pathname } = url
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  if (username !== '' || password !== '' || !/^\/authorize\/?$/.test(pathname)) return undefined
  return origins.includes(url.origin) ? url.href : undefined
}
