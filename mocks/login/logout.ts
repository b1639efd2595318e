import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { escapeHtml } from '#text/html.ts'
import { page, sendPage } from '../http/page.ts'
import { addLog } from '../tenant/logs.ts'
import type { TenantState } from '../tenant/state.ts'

export interface LogoutOptions {
  readonly provider: Provider
  readonly state: TenantState
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const logoutUrls = (client: Readonly<Record<string, unknown>> | undefined): string[] => {
  const urls = client?.['allowed_logout_urls']
  return Array.isArray(urls) ? urls.filter((one) => typeof one === 'string') : []
}

/** With a client its own list counts, without one the tenant's, here those of all together. */
function isAllowed(state: TenantState, clientId: string | null, returnTo: string): boolean {
  const clients = clientId === null ? [...state.clients.values()] : [state.clients.get(clientId)]
  return clients.flatMap(logoutUrls).some((one) => returnTo === one || returnTo === `${one}/`)
}

/**
 * `/v2/logout?client_id=…&returnTo=…` (auth0.com/docs, api/authentication "Logout"): ends the
 * session and goes where it is told, if that is an allowed logout URL.
 */
export async function logout(
  { provider, state, now }: LogoutOptions,
  url: URL,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const returnTo = url.searchParams.get('returnTo')
  const clientId = url.searchParams.get('client_id')
  if (returnTo !== null && !isAllowed(state, clientId, returnTo)) {
    const text = `<p>The "returnTo" parameter <code>${escapeHtml(returnTo)}</code> is not one of the allowed logout URLs.</p>`
    return sendPage(res, 400, page('The request was refused', text))
  }
  const session = await provider.Session.get(provider.createContext(req, res))
  if (session.accountId !== undefined)
    addLog(state, now(), {
      type: 'slo',
      user_id: session.accountId,
      ...(clientId !== null && { client_id: clientId }),
    })
  await session.destroy()
  if (returnTo === null) return sendPage(res, 200, page('Signed out', '<p>OK</p>'))
  res.statusCode = 302
  res.setHeader('location', returnTo)
  res.end()
}
