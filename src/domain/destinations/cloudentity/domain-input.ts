/** What was taken off a domain that was pasted: said at the field. */
export interface CleanedDomain {
  /** Host name in lower case, with a port where one was given. */
  readonly host: string
  readonly removed?: string
}

/**
 * "Do not include the protocol in the domain": a pasted URL is cut to its host.
 *
 * @returns undefined where there is no host in it
 */
export function cleanDomain(text: string): CleanedDomain | undefined {
  const typed = text.trim().replace(/^["'<“]+|["'>”]+$/g, '')
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`
  if (!URL.canParse(url)) return undefined
  const { host, username, password } = new URL(url)
  if (username !== '' || password !== '' || !/^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/.test(host))
    return undefined
  const [before = '', after = ''] = text.trim().toLowerCase().split(host)
  const removed = [before, after === '/' ? '' : after].filter(Boolean).join(' … ')
  return { host, ...(removed !== '' && { removed }) }
}

/** `acme.eu.auth0.com` → `eu`; undefined for the older US form and for custom domains. */
export const regionOf = (host: string): string | undefined =>
  /^[^.]+\.([a-z]{2}(?:-\d)?)\.auth0\.com$/.exec(host)?.[1]
