import type { Provider } from 'oidc-provider'
import { escapeHtml } from '#text/html.ts'
import { readBody, type NodeHandler } from '../../http/node-handler.ts'
import { page, sendPage } from '../../http/page.ts'
import { finishLogin } from '../../login/finish-login.ts'
import { withinInteraction } from '../../login/interaction.ts'
import { partnerAccounts } from '../../sentinels-idp.ts'
import { partnerClient, subOf, type PartnerConnection } from './people.ts'

const { email: address, password } = partnerAccounts.database

const social = `<form method="post"><button name="connection" value="${partnerAccounts.social.connection}">Continue with Google</button></form>`

const database = `<h2>With a password</h2>
<p>The only user with a password:<br><code>${address}</code><br><code>${password}</code></p>
<form method="post">
<label>Email address<input name="email" type="email" required></label>
<label>Password<input name="password" type="password" required></label>
<button>Continue</button></form>`

const html = (connections: readonly PartnerConnection[], problem: string) =>
  page(
    'Log in to partner',
    `${problem === '' ? '' : `<p role="alert">${escapeHtml(problem)}</p>`}
${connections.includes('social') ? social : ''}
${connections.includes('database') ? database : ''}
<form method="post"><button name="cancel" value="yes">Cancel</button></form>`,
  )

/** The login page of tenant "partner": the connections enabled for the application. */
export function createPartnerLogin(provider: Provider): NodeHandler {
  return withinInteraction(async (req, res) => {
    const { params, prompt } = await provider.interactionDetails(req, res)
    if (prompt.name === 'consent') return finishLogin(provider, req, res, { consent: {} })
    const connections: readonly PartnerConnection[] =
      partnerClient(params['client_id'])?.connections ?? []
    const form = new URLSearchParams((await readBody(req)).toString())
    if (form.has('cancel'))
      return finishLogin(provider, req, res, {
        error: 'access_denied',
        error_description: 'User did not authorize the request',
      })
    const chosen: PartnerConnection = form.has('connection') ? 'social' : 'database'
    const known = chosen === 'social' || fits(form)
    if (req.method === 'POST' && known && connections.includes(chosen))
      return finishLogin(provider, req, res, { login: { accountId: subOf(chosen) } })
    const problem = req.method === 'POST' ? 'Wrong email or password.' : ''
    sendPage(res, 200, html(connections, problem))
  })
}

const fits = (form: URLSearchParams) =>
  form.get('email') === address && form.get('password') === password
