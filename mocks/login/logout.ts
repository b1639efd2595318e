import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { escapeHtml, page, sendPage } from '../http/page.ts'

/**
 * `/v2/logout?client_id=…&returnTo=…` (auth0.com/docs, api/authentication "Logout"): ends the
 * session and goes where it is told, if that is an allowed logout URL.
 */
export async function logout(
  provider: Provider,
  allowed: readonly string[],
  url: URL,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const returnTo = url.searchParams.get('returnTo')
  if (returnTo !== null && !allowed.some((one) => returnTo === one || returnTo === `${one}/`)) {
    const text = `<p>The "returnTo" parameter <code>${escapeHtml(returnTo)}</code> is not one of the allowed logout URLs.</p>`
    return sendPage(res, 400, page('The request was refused', text))
  }
  const session = await provider.Session.get(provider.createContext(req, res))
  await session.destroy()
  if (returnTo === null) return sendPage(res, 200, page('Signed out', '<p>OK</p>'))
  res.statusCode = 302
  res.setHeader('location', returnTo)
  res.end()
}
