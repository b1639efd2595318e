import type { ServerResponse } from 'node:http'
import { escapeHtml, page, sendPage } from '../http/page.ts'
import { findByName, type TenantState } from '../tenant/state.ts'

/**
 * Answers `/authorize` with a `connection`: the errors of Auth0 where the link cannot work,
 * else a page that says what the link names.
 */
export function answerDirectLink(url: URL, state: TenantState, res: ServerResponse): void {
  const param = (name: string) => url.searchParams.get(name) ?? ''
  const client = state.clients.get(param('client_id'))
  if (!client) return refuse(res, `Unknown client: ${param('client_id')}`)
  const redirectUri = param('redirect_uri')
  // Checked before anything is sent there (RFC 6749 §4.1.2.1).
  if (!client.callbacks?.includes(redirectUri)) {
    return refuse(
      res,
      `Callback URL mismatch: ${redirectUri} is not in the list of allowed callback URLs`,
    )
  }
  const stored = findByName(state, param('connection'))
  if (!stored || stored.deleting || !stored.enabledClients.has(client.client_id)) {
    res.statusCode = 302
    res.setHeader('location', errorRedirect(redirectUri, url))
    res.end()
    return
  }
  const { name, display_name: shown } = stored.connection
  sendPage(
    res,
    501,
    page(
      'The link is right; this is where the sandbox stops',
      `<p>Application: <strong>${escapeHtml(client.name ?? client.client_id)}</strong></p>
<p>Connection: <strong>${escapeHtml(shown ?? name)}</strong> (<code>${escapeHtml(name)}</code>)</p>
<p>Auth0 would now send the user to that connection's identity provider. This sandbox does not follow the link there yet.</p>`,
    ),
  )
}

function refuse(res: ServerResponse, why: string): void {
  const text = `<p><code>invalid_request</code></p>\n<p>${escapeHtml(why)}</p>`
  sendPage(res, 400, page('The request was refused', text))
}

/** Auth0 gives one answer to an unknown connection and to one not enabled for the client. */
function errorRedirect(redirectUri: string, asked: URL): string {
  const target = new URL(redirectUri)
  const answer = new URLSearchParams({
    error: 'invalid_request',
    error_description: 'the connection was not found',
  })
  const state = asked.searchParams.get('state')
  if (state !== null) answer.set('state', state)
  // OAuth 2.0 Multiple Response Type Encoding Practices §5: tokens travel in the fragment.
  if (/token/.test(asked.searchParams.get('response_type') ?? '')) target.hash = String(answer)
  else for (const [name, value] of answer) target.searchParams.append(name, value)
  return target.href
}
