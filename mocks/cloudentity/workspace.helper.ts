import { z } from 'zod'
import { cloudClients, cloudSecrets } from '../sentinels-cloudentity.ts'
import { createWorkspace, type WorkspaceOptions } from './workspace.ts'

const origin = 'http://localhost:4700'
const answer = z.object({ access_token: z.string() })
type Fetch = (request: Request) => Promise<Response>
type Fields = Readonly<Record<string, string>>

/** A token of the machine client, its secret in the body. */
export async function machineToken(fetch: Fetch, at: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: cloudClients.machine,
    client_secret: cloudSecrets.machine,
  })
  const request = new Request(`${at}/acme/admin/oauth2/token`, { method: 'POST', body })
  return answer.parse(await (await fetch(request)).json()).access_token
}

/** One call of the Admin API; the answer's status, headers and JSON. */
export async function callAdmin(
  fetch: Fetch,
  at: string,
  token: string,
  method: string,
  path: string,
  body?: object | string,
  headers: Fields = {},
) {
  const request = new Request(`${at}/api/admin/acme${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const response = await fetch(request)
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    json: text === '' ? undefined : JSON.parse(text),
  }
}

/** A workspace in memory, and what a machine client does with it. */
export async function createTestWorkspace(options: Partial<WorkspaceOptions> = {}) {
  const workspace = await createWorkspace({ origins: [origin], ...options })
  const ask = (request: Request) => workspace.fetch(request)
  const token = await machineToken(ask, origin)
  const call = (method: string, path: string, body?: object | string, headers: Fields = {}) =>
    callAdmin(ask, origin, token, method, path, body, headers)
  const create = async (body: object = idpBody()): Promise<string> =>
    z.object({ id: z.string() }).parse((await call('POST', auth0Path, body)).json).id
  return { ...workspace, origin, call, create }
}

export const auth0Path = '/servers/customers/idps/auth0'
export const pointsPath = '/servers/customers/script-execution-points'

/** A create that is complete; give what shall differ. */
export const idpBody = (more: object = {}, settings: object = {}) => ({
  name: 'Auth0',
  settings: {
    domain: 'localhost:4400',
    client_id: cloudClients.atAcme,
    scopes: ['openid', 'email', 'profile'],
    ...settings,
  },
  credentials: { client_secret: cloudSecrets.atAcme },
  ...more,
})
