interface Cookie {
  readonly name: string
  readonly value: string
  readonly path: string
}

export interface TestBrowser {
  /** One request with the jar's cookies; redirects are not followed. */
  send(url: string, init?: RequestInit): Promise<Response>
  /**
   * Follows redirects, and forms a page submits by itself, as form_post does; answers the last
   * response and its address.
   */
  follow(url: string, init?: RequestInit): Promise<{ response: Response; url: string }>
}

/**
 * As much of a browser as a login needs, for tests: a cookie jar that ignores ports (RFC 6265
 * §8.5) and minds paths. A redirect to an address in `stops` is not followed but answered.
 */
export function createTestBrowser(stops: readonly string[]): TestBrowser {
  const jar = new Map<string, Cookie>()

  async function send(url: string, init: RequestInit = {}): Promise<Response> {
    const { pathname } = new URL(url)
    const cookie = [...jar.values()]
      .filter(({ path }) => pathname === path || pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
    const headers = new Headers(init.headers)
    if (cookie) headers.set('cookie', cookie)
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) remember(line)
    return response
  }

  function remember(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    const read = (key: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1)
    const path = read('path') ?? '/'
    const expires = read('expires')
    if (expires && Date.parse(expires) < Date.now()) jar.delete(`${name} ${path}`)
    else jar.set(`${name} ${path}`, { name, value: pair.slice(name.length + 1), path })
  }

  async function follow(url: string, init?: RequestInit) {
    let current = url
    let response = await send(url, init)
    for (;;) {
      const next = nextStep(response, current, await response.clone().text())
      if (next === undefined) return { response, url: current }
      if (stops.some((stop) => next.url.startsWith(stop)))
        return { response, url: next.init ? current : next.url }
      await response.body?.cancel()
      current = next.url
      response = await send(current, next.init)
    }
  }

  return { send, follow }
}

function nextStep(response: Response, current: string, html: string) {
  const location = response.headers.get('location')
  if (location !== null) return { url: new URL(location, current).href }
  const [, action] = /<form[^>]* action="([^"]+)"/.exec(html) ?? []
  if (action === undefined || !/\.submit\(\)/.test(html)) return undefined
  return { url: new URL(unescapeHtml(action), current).href, init: form(hiddenFields(html)) }
}

/** The hidden fields of a page. */
export function hiddenFields(html: string): Record<string, string> {
  const inputs = html.matchAll(/<input[^>]* name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries(
    [...inputs].map(([, name = '', value = '']) => [name, unescapeHtml(value)]),
  )
}

const unescapeHtml = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

export const form = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
})
