import { page } from '../http/page.ts'
import { idpClients, type IdpClient } from '../sentinels-idp.ts'

const rows: readonly IdpClient[] = idpClients

/**
 * Northwind's endpoints for a visitor who cannot log in, in memory: its authorization endpoint with
 * `prompt=none`, and its token endpoint with a code it never issued. Undefined for every other
 * request. A test holds it equal to the real provider.
 */
export function createClientChecks(origin: string, tenantOrigins: readonly string[]) {
  return async (request: Request): Promise<Response | undefined> => {
    const { pathname, searchParams } = new URL(request.url)
    if (request.method === 'GET' && pathname === '/authorize') return authorize(searchParams)
    if (request.method !== 'POST' || pathname !== '/token') return undefined
    return token(new URLSearchParams(await request.text()))
  }

  function authorize(params: URLSearchParams): Response {
    const client = rows.find(({ id }) => id === params.get('client_id'))
    if (!client) return refusedPage('invalid_client', 'client is invalid')
    const registered = client.callback
      ? [client.callback]
      : tenantOrigins.map((tenant) => `${tenant}/login/callback`)
    const callback = params.get('redirect_uri') ?? ''
    if (!registered.includes(callback))
      return refusedPage(
        'invalid_redirect_uri',
        'redirect_uri did not match any of the client’s registered redirect_uris',
      )
    const answer = { ...errorOf(client, params), state: params.get('state') ?? '', iss: origin }
    if (params.get('response_mode') === 'form_post') return formPost(callback, answer)
    const location = `${callback}?${new URLSearchParams(answer)}`
    return new Response(null, { status: 303, headers: { location } })
  }
}

const refusals = {
  unauthorized_client: 'The client is not authorized to use this response type',
  invalid_request: 'requested response_type is not allowed for this client',
  login_required: 'End-User authentication is required',
} as const

function errorOf({ codeOnly, idTokenOnly }: IdpClient, params: URLSearchParams) {
  const isCode = params.get('response_type') === 'code'
  const refused = codeOnly && !isCode ? 'unauthorized_client' : undefined
  const error = refused ?? (idTokenOnly && isCode ? 'invalid_request' : 'login_required')
  return { error, error_description: refusals[error] }
}

function token(sent: URLSearchParams): Response {
  const client = rows.find(({ id }) => id === sent.get('client_id'))
  if (!client || ![client.secret, client.newSecret].includes(sent.get('client_secret') ?? ''))
    return tokenError(401, 'invalid_client', 'client authentication failed')
  return client.idTokenOnly
    ? tokenError(400, 'invalid_request', 'requested grant type is not allowed for this client')
    : tokenError(400, 'invalid_grant', 'grant request is invalid')
}

const tokenError = (status: number, error: string, error_description: string) =>
  Response.json({ error, error_description }, { status })

const html = (status: number, body: string) =>
  new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })

const refusedPage = (error: string, description: string) =>
  html(400, page('The request was refused', `<p><code>${error}</code></p>\n<p>${description}</p>`))

const formPost = (callback: string, answer: Readonly<Record<string, string>>) =>
  html(
    400,
    `<!doctype html><title>Submitting Callback</title><form method="post" action="${callback}">${Object.entries(
      answer,
    )
      .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}"/>`)
      .join('')}</form>`,
  )
