import { escapeHtml } from '#text/html.ts'
import { page } from '../http/page.ts'
import { type Saying, sayings } from '../sentinels-sayings.ts'

const rows: readonly Saying[] = sayings
const sayingOf = (params: URLSearchParams) => rows.find(({ id }) => id === params.get('client_id'))

/**
 * Northwind's endpoints for the clients that are answered in other providers' words. Undefined for
 * every other client. A code is handed out without a login, and the token endpoint refuses it.
 */
export function createSayings(tenantOrigins: readonly string[]) {
  const callbacks = tenantOrigins.map((tenant) => `${tenant}/login/callback`)
  return {
    authorize(params: URLSearchParams): Response | undefined {
      const said = sayingOf(params)
      const callback = params.get('redirect_uri') ?? ''
      if (!said || !callbacks.includes(callback)) return undefined
      if (said.at === 'page') return pageOf(said)
      const answer = new URLSearchParams({
        ...(said.at === 'token' ? { code: 'MOCK_code_of_nobody' } : errorOf(said)),
        state: params.get('state') ?? '',
      })
      return new Response(null, { status: 303, headers: { location: `${callback}?${answer}` } })
    },
    token(params: URLSearchParams): Response | undefined {
      const said = sayingOf(params)
      return said && Response.json(errorOf(said), { status: said.status ?? 400 })
    },
  }
}

const errorOf = ({ error, description }: Saying) => ({
  error,
  ...(description !== undefined && { error_description: description }),
})

const pageOf = ({ status = 400, error, description = '' }: Saying) =>
  new Response(
    page(
      'The request was refused',
      `<p>${escapeHtml(error)}</p>\n<p>${escapeHtml(description)}</p>`,
    ),
    { status, headers: { 'content-type': 'text/html; charset=utf-8' } },
  )
