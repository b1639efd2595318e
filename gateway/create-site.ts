import { type GatewayConfig, publicConfigOf } from './config.ts'
import { isGatewayPath } from './create-gateway.ts'
import { renderPage } from './page.ts'
import { createPreloads } from './preloads.ts'
import { headersFor, headersOfPath } from './security.ts'
import { createStatic } from './static.ts'

type Fetch = (request: Request) => Promise<Response>

/** The gateway and the built page on one origin, every answer with the security headers. */
export async function createSite(config: GatewayConfig, gateway: Fetch): Promise<Fetch> {
  const shown = publicConfigOf(config)
  const files = await createStatic({
    root: config.webRoot,
    page: (html) => renderPage(html, shown),
  })
  const headers = headersFor(config)
  const preloads = await createPreloads(config.webRoot)
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    const response = await (isGatewayPath(pathname) ? gateway : files)(request)
    // What comes back from the tenant is for a screen that its tab alone knows.
    const path = searchParams.has('state') ? undefined : pathname
    const link = isPage(response) ? preloads(path) : undefined
    if (link !== undefined) response.headers.set('link', link)
    const given = { ...headers, ...headersOfPath(pathname) }
    for (const [name, value] of Object.entries(given)) response.headers.set(name, value)
    return response
  }
}

const isPage = ({ status, headers }: Response) =>
  status === 200 && headers.get('content-type')?.startsWith('text/html') === true
