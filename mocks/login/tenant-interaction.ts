import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { Federation, LoginRequest } from '../federation/federation.ts'
import { LoginFailed } from '../federation/login-failed.ts'
import { readBody, type NodeHandler } from '../http/node-handler.ts'
import { sendPage } from '../http/page.ts'
import { sandboxClients } from '../sentinels.ts'
import { findByName, type StoredConnection, type TenantState } from '../tenant/state.ts'
import { databaseAccounts } from './database-accounts.ts'
import {
  buttonLabel,
  byEmailDomain,
  enabledConnections,
  isDatabase,
} from './enabled-connections.ts'
import { finishLogin } from './finish-login.ts'
import { sessionEnded } from './interaction.ts'
import { loginBox, passwordPrompt } from './login-box.ts'

export interface TenantInteractionOptions {
  readonly provider: Provider
  readonly federation: Federation
  readonly state: TenantState
  /** Of the login page, as `GET /prompts` answers. */
  readonly prompts: () => TenantState['prompts']
  /** The page with the operators' accounts, for the dashboard. */
  readonly operators: NodeHandler
  readonly onFailure: (clientId: string, failed: LoginFailed) => void
}

/** What stands between `/authorize` and the code: the login box, or the way to a connection. */
export function createTenantInteraction(options: TenantInteractionOptions): NodeHandler {
  const { provider, federation, state, prompts, operators, onFailure } = options

  const refuse = (req: IncomingMessage, res: ServerResponse, failed: LoginFailed) =>
    finishLogin(provider, req, res, {
      error: failed.error,
      error_description: failed.message,
    })

  async function toProvider(
    req: IncomingMessage,
    res: ServerResponse,
    stored: StoredConnection,
    request: LoginRequest,
  ) {
    const url = await federation.begin(stored, request)
    if (url instanceof LoginFailed) return refuse(req, res, url)
    res.statusCode = 302
    res.setHeader('location', url.href)
    res.end()
  }

  async function resume(req: IncomingMessage, res: ServerResponse, uid: string) {
    const outcome = await federation.finish(uid)
    if (outcome === undefined) return sessionEnded(res)
    if (outcome.failed) return refuse(req, res, outcome.failed)
    return finishLogin(provider, req, res, { login: { accountId: outcome.user.user_id } })
  }

  async function box(req: IncomingMessage, res: ServerResponse, request: LoginRequest) {
    const enabled = enabledConnections(state, request.clientId)
    if (enabled.length === 0) {
      const failed = new LoginFailed('invalid_request', 'no connections enabled for the client')
      onFailure(request.clientId, failed)
      return refuse(req, res, failed)
    }
    const form = new URLSearchParams((await readBody(req)).toString())
    if (form.has('cancel'))
      return refuse(req, res, new LoginFailed('access_denied', 'The sign-in was cancelled'))
    const accounts = databaseAccounts(state, enabled)
    const account = accounts.find((one) => one.email === form.get('account'))
    if (account) return finishLogin(provider, req, res, { login: { accountId: account.user_id } })
    const chosen = enabled.find(({ connection }) => connection.name === form.get('connection'))
    const email = form.get('email') ?? ''
    const settings = prompts()
    // In Classic Login too: its older page says so of Identifier First, the present one of
    // Universal Login alone (UNVERIFIED).
    const asksFirst = settings.identifier_first
    const found = chosen ?? (asksFirst ? byEmailDomain(enabled, email) : undefined)
    if (found) return toProvider(req, res, found, request)
    const hasDatabase = enabled.some(isDatabase)
    if (asksFirst && email !== '' && hasDatabase)
      return sendPage(res, 200, passwordPrompt({ email, accounts }))
    const html = loginBox({
      title: 'Log in to acme',
      buttons: enabled.flatMap((stored) => {
        const label = buttonLabel(stored, settings)
        return label === undefined ? [] : [{ name: stored.connection.name, label }]
      }),
      asksPassword: hasDatabase && !asksFirst,
      accounts,
      ...(asksFirst && { email: email || (request.param('login_hint') ?? '') }),
      problem: email === '' ? undefined : `No connection of this application is for ${email}.`,
    })
    sendPage(res, 200, html)
  }

  return async (req, res) => {
    const { prompt, params, uid } = await provider.interactionDetails(req, res)
    if (prompt.name === 'consent') return finishLogin(provider, req, res, { consent: {} })
    const param = (name: string) => {
      const value = params[name]
      return typeof value === 'string' && value !== '' ? value : undefined
    }
    const clientId = param('client_id') ?? ''
    const { pathname } = new URL(req.url ?? '/', 'http://localhost')
    if (pathname.endsWith('/resume')) return resume(req, res, uid)
    if (clientId === sandboxClients.dashboard) return operators(req, res)
    const request = { uid, clientId, param }
    const named = findByName(state, param('connection') ?? '')
    return named ? toProvider(req, res, named, request) : box(req, res, request)
  }
}
