import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { createFederation } from '../federation/federation.ts'
import { readBody, type NodeHandler } from '../http/node-handler.ts'
import { addLog } from '../tenant/logs.ts'
import type { TenantState } from '../tenant/state.ts'
import { accounts } from './accounts.ts'
import { createInteraction, isInteraction, sessionEnded, withinInteraction } from './interaction.ts'
import { logout } from './logout.ts'
import { createProvider, type LoginOptions } from './provider.ts'
import { createTenantInteraction } from './tenant-interaction.ts'
import { keepIssued, logExchanges } from './tenant-log.ts'
import { breakUserinfo } from './userinfo-down.ts'

export interface TenantLoginOptions extends Omit<LoginOptions, 'onRefused'> {
  readonly originRules: OriginRules
  readonly prompts?: () => TenantState['prompts']
  readonly smallProfiles?: () => boolean
  /** Milliseconds since the epoch. */
  readonly now?: () => number
}

/** Everything of the tenant that a browser meets when somebody signs in. */
export function createLogin(options: TenantLoginOptions): NodeHandler {
  const { origin, state, originRules, now = Date.now } = options
  const { prompts = () => state.prompts, smallProfiles = () => false } = options
  const failed = (client_id: string, description: string, connection?: string) =>
    addLog(state, now(), {
      type: 'f',
      client_id,
      description,
      ...(connection && { connection }),
    })
  const provider = createProvider({
    ...options,
    onRefused: (clientId, connection, why) => failed(clientId, why, connection),
  })
  logExchanges(provider, state, now)
  keepIssued(provider, state)
  breakUserinfo(provider, state)
  const toProvider = provider.callback()
  const federation = createFederation({ origin, state, originRules, smallProfiles, now })
  const operators = createInteraction(provider, 'Sign in to acme', accounts, {
    onSignIn: ({ sub, email }, clientId) =>
      addLog(state, now(), {
        type: 's',
        client_id: String(clientId),
        user_id: sub,
        user_name: email,
      }),
  })
  const interaction = withinInteraction(
    createTenantInteraction({
      provider,
      federation,
      state,
      prompts,
      operators,
      onFailure: (clientId, { message }) => failed(clientId, message),
    }),
  )

  /** The interaction's cookie does not come along here: its own address finishes the login. */
  const callback: NodeHandler = async (req, res) => {
    const url = new URL(req.url ?? '/', origin)
    const posted = req.method === 'POST' && (await readBody(req)).toString()
    const uid = federation.receive(new URLSearchParams(posted || url.search))
    if (uid === undefined) return sessionEnded(res)
    res.statusCode = 303
    res.setHeader('location', `/interaction/${uid}/resume`)
    res.end()
  }

  return async (req, res) => {
    // People paste links of both forms, and Auth0 takes both.
    req.url = req.url?.replace(/^\/authorize\/(?=\?|$)/, '/authorize')
    const url = new URL(req.url ?? '/', origin)
    if (isInteraction(url.pathname)) return interaction(req, res)
    if (url.pathname === '/login/callback') return callback(req, res)
    if (url.pathname === '/v2/logout') return logout({ provider, state, now }, url, req, res)
    if (url.pathname === '/authorize') {
      // UNVERIFIED what Auth0 takes for a request without scope, as the direct links of its pages.
      if (!url.searchParams.has('scope')) {
        url.searchParams.set('scope', 'openid profile email')
        req.url = `${url.pathname}${url.search}`
      }
      // Browsers without third-party cookies send none from a hidden frame.
      if (url.searchParams.get('response_mode') === 'web_message') delete req.headers.cookie
    }
    return toProvider(req, res)
  }
}
