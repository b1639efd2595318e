import type { IncomingMessage, ServerResponse } from 'node:http'
import type { InteractionResults, Provider } from 'oidc-provider'
import { LoginFailed } from '../../federation/login-failed.ts'
import { readBody, type NodeHandler } from '../../http/node-handler.ts'
import { sendPage } from '../../http/page.ts'
import { finishLogin } from '../../login/finish-login.ts'
import { sessionEnded, withinInteraction } from '../../login/interaction.ts'
import { clientOf } from '../clients.ts'
import { grantScopes } from '../state.ts'
import type { Workspace } from '../workspace.ts'
import type { Logins, Next } from './logins.ts'
import { consentPage, pickerPage } from './pages.ts'
import { discovered, instant, listed } from './picker.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** What stands between the application's request and the code: identity provider and consent. */
export function createCloudInteraction(
  provider: Provider,
  workspace: Workspace,
  logins: Logins,
): NodeHandler {
  const { state } = workspace

  const refuse = (req: IncomingMessage, res: ServerResponse, failed: LoginFailed) =>
    finishLogin(provider, req, res, { error: failed.error, error_description: failed.message })

  async function go(req: IncomingMessage, res: ServerResponse, next: Next | undefined) {
    if (next === undefined) return sessionEnded(res)
    if (next instanceof LoginFailed) return refuse(req, res, next)
    if ('sub' in next) return finishLogin(provider, req, res, { login: { accountId: next.sub } })
    res.statusCode = 303
    res.setHeader('location', next.href)
    res.end()
  }

  async function pick(
    req: IncomingMessage,
    res: ServerResponse,
    uid: string,
    form: URLSearchParams,
    hint: string,
  ) {
    const all = listed(state)
    const discovery = state.server.idp_discovery?.enabled === true
    const chosen = all.find(({ id }) => id === form.get('idp'))
    if (chosen) return go(req, res, await logins.begin(uid, chosen, hint))
    const asked = form.get('email') ?? ''
    const found = !discovery ? all : asked === '' ? [] : discovered(all, asked)
    const only = discovery ? instant(found) : undefined
    if (only) return go(req, res, await logins.begin(uid, only, asked))
    const none = asked !== '' && found.length === 0
    const problem = none ? `No identity provider is for ${asked}.` : undefined
    sendPage(res, 200, pickerPage({ idps: found, discovery, email: asked || hint, problem }))
  }

  async function consent(
    req: IncomingMessage,
    res: ServerResponse,
    clientId: string,
    form: URLSearchParams,
    asked: { readonly scopes: readonly string[]; readonly sub: string },
  ) {
    const answer = form.get('consent')
    if (answer === null)
      return sendPage(
        res,
        200,
        consentPage(clientOf(workspace, clientId)?.client_name ?? clientId, asked.scopes),
      )
    if (answer !== 'allow')
      return refuse(req, res, new LoginFailed('access_denied', 'The user denied the consent'))
    grantScopes(state, asked.sub, clientId, asked.scopes)
    const result: InteractionResults = { consent: {} }
    // Merged: who logged in just now is not to be asked again.
    return provider.interactionFinished(req, res, result, { mergeWithLastSubmission: true })
  }

  return withinInteraction(async (req, res) => {
    const { prompt, params, uid, session } = await provider.interactionDetails(req, res)
    const { pathname } = new URL(req.url ?? '/', 'http://localhost')
    if (pathname.endsWith('/resume')) return go(req, res, await logins.resume(uid))
    const form = new URLSearchParams((await readBody(req)).toString())
    if (form.has('cancel'))
      return refuse(req, res, new LoginFailed('access_denied', 'The login was cancelled'))
    const clientId = text(params['client_id'])
    if (prompt.name !== 'consent')
      return pick(req, res, uid, form, form.get('hint') || text(params['login_hint']))
    const sub = session?.accountId ?? ''
    const missing = prompt.details['missingOIDCScope']
    const scopes = Array.isArray(missing) ? missing.map(String) : text(params['scope']).split(' ')
    return consent(req, res, clientId, form, { scopes, sub })
  })
}
