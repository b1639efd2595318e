import type { NodeHandler } from '../http/node-handler.ts'
import type { TenantState } from '../tenant/state.ts'
import { accounts } from './accounts.ts'
import { answerDirectLink } from './direct-link.ts'
import { createInteraction, isInteraction } from './interaction.ts'
import { logout } from './logout.ts'
import { createProvider, type LoginOptions } from './provider.ts'

/** Everything of the tenant that a browser meets when somebody signs in. */
export function createLogin(options: LoginOptions & { readonly state: TenantState }): NodeHandler {
  const { origin, publicUrls, state } = options
  const provider = createProvider(options)
  const toProvider = provider.callback()
  const interaction = createInteraction(provider, 'Sign in to acme', accounts)
  return async (req, res) => {
    // People paste links of both forms, and Auth0 takes both.
    req.url = req.url?.replace(/^\/authorize\/(?=\?|$)/, '/authorize')
    const url = new URL(req.url ?? '/', origin)
    if (isInteraction(url.pathname)) return interaction(req, res)
    if (url.pathname === '/v2/logout') return logout(provider, publicUrls, url, req, res)
    if (url.pathname === '/authorize') {
      if (url.searchParams.get('connection')) return answerDirectLink(url, state, res)
      // Browsers without third-party cookies send none from a hidden frame.
      if (url.searchParams.get('response_mode') === 'web_message') delete req.headers.cookie
    }
    return toProvider(req, res)
  }
}
