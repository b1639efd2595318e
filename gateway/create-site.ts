import { type GatewayConfig, publicConfigOf } from './config.ts'
import { isGatewayPath } from './create-gateway.ts'
import { renderPage } from './page.ts'
import { headersFor } from './security.ts'
import { createStatic } from './static.ts'

type Fetch = (request: Request) => Promise<Response>

/** The gateway and the built page on one origin, every answer with the security headers. */
export async function createSite(config: GatewayConfig, gateway: Fetch): Promise<Fetch> {
  const shown = publicConfigOf(config)
  const files = await createStatic({
    root: config.webRoot,
    page: (html) => renderPage(html, shown),
  })
  const headers = Object.entries(headersFor(config))
  return async (request) => {
    const { pathname } = new URL(request.url)
    const response = await (isGatewayPath(pathname) ? gateway : files)(request)
    for (const [name, value] of headers) response.headers.set(name, value)
    return response
  }
}
