import { readBody, replay, toNodeHandler, type NodeHandler } from './node-handler.ts'

export interface TenantListenerOptions {
  readonly origin: string
  readonly management: (request: Request) => Promise<Response>
  readonly login: NodeHandler
}

const form = 'application/x-www-form-urlencoded'
const managed = (path: string) =>
  path.startsWith('/api/v2/') ||
  path.startsWith('/scim/v2/') ||
  path === '/sandbox' ||
  path.startsWith('/sandbox/')

/** One address for a tenant's two halves: its APIs, and the login people see. */
export function createTenantListener(options: TenantListenerOptions): NodeHandler {
  const { origin, login } = options
  const management = toNodeHandler(options.management, origin)
  return async (req, res) => {
    const { pathname } = new URL(req.url ?? '/', origin)
    if (managed(pathname)) return management(req, res)
    if (pathname !== '/oauth/token' || req.method !== 'POST') return login(req, res)
    const contentType = req.headers['content-type'] ?? form
    const body = await readBody(req)
    const parameters = parse(contentType, body.toString())
    // Auth0's token endpoint takes JSON too; the OpenID provider does not.
    return parameters.get('grant_type') === 'client_credentials'
      ? management(replay(req, body, contentType), res)
      : login(replay(req, Buffer.from(String(parameters)), form), res)
  }
}

function parse(contentType: string, body: string): URLSearchParams {
  if (!contentType.startsWith('application/json')) return new URLSearchParams(body)
  try {
    const parsed: unknown = JSON.parse(body)
    const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []
    return new URLSearchParams(entries.map(([name, value]) => [name, String(value)]))
  } catch {
    return new URLSearchParams()
  }
}
