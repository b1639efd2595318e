import type { Provider } from 'oidc-provider'
import { escapeHtml } from '#text/html.ts'
import { readBody, type NodeHandler } from '../../http/node-handler.ts'
import { page, sendPage } from '../../http/page.ts'
import { clientOf } from '../clients.ts'
import { paths } from '../places.ts'
import { grantedScopes, withdrawGrant } from '../state.ts'
import type { Workspace } from '../workspace.ts'

const application = (id: string, name: string) =>
  `<h2>${escapeHtml(name)}</h2>
<form action="${paths.demo}/login"><button>LOGIN TO DEMO APP</button></form>
<p><code>${escapeHtml(id)}</code></p>`

const grant = (id: string, name: string, scopes: readonly string[]) =>
  `<h2>Shared with ${escapeHtml(name)}</h2>
<p>${scopes.map((one) => `<code>${escapeHtml(one)}</code>`).join(' ')}</p>
<form method="post"><button name="withdraw" value="${escapeHtml(id)}">Withdraw</button></form>`

/** The User portal: the workspace's applications, and what was granted to them. */
export function createPortal(provider: Provider, workspace: Workspace): NodeHandler {
  const { state } = workspace
  const clients = () => [...state.clients.keys()].flatMap((id) => clientOf(workspace, id) ?? [])

  return async (req, res) => {
    const session = await provider.Session.get(provider.createContext(req, res))
    const sub = session.accountId
    if (req.method === 'POST') {
      const form = new URLSearchParams((await readBody(req)).toString())
      if (sub !== undefined) withdrawGrant(state, sub, form.get('withdraw') ?? '')
      res.statusCode = 303
      res.setHeader('location', paths.portal)
      return void res.end()
    }
    const granted = clients().flatMap(({ client_id: id, client_name: name }) => {
      const scopes = sub === undefined ? [] : [...grantedScopes(state, sub, id)]
      return scopes.length === 0 ? [] : [grant(id, name, scopes)]
    })
    const apps = clients().map(({ client_id: id, client_name: name }) => application(id, name))
    const none = '<p>There is no application.</p>'
    sendPage(res, 200, page('User portal', [...apps, ...granted].join('\n') || none))
  }
}
