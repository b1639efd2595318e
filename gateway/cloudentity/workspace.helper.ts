import { createManagement } from '#mocks/tenant/management.ts'
import { permissions } from '#domain/gateway-api/gateway.ts'
import type { GatewayConfig } from '../config.ts'
import { createGateway } from '../create-gateway.ts'
import { seedState } from './seed.helper.ts'
import { createStub, type StubOptions } from './stub.helper.ts'
import { audience, config, errorOf, noProbe, origin, originRules, sub } from '../bench.helper.ts'

/** For tests: the least of a workspace that can be read and written, and a gateway before it. */
export const machineSecret = 'MOCK_workspace_machine_secret'
export const machineToken = 'MOCK_workspace_token'
const host = 'localhost:4700'

interface Options extends StubOptions {
  /** Stands before the workspace; undefined: as it answers by itself. */
  readonly before?: (request: Request, body: unknown) => Response | Promise<Response> | undefined
  readonly config?: Partial<NonNullable<GatewayConfig['cloudentity']>>
  readonly now?: () => number
  /** Stands before the tenant; undefined: as it answers by itself. */
  readonly beforeTenant?: (request: Request) => Response | Promise<Response> | undefined
}

export async function openWorkspace(options: Options = {}) {
  const state = seedState()
  const stub = createStub(state, options)
  const sent: { readonly line: string; readonly body: unknown; readonly headers: Headers }[] = []
  async function workspaceFetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    const text = await request.clone().text()
    const json = request.headers.get('content-type') === 'application/json'
    const body: unknown = json ? JSON.parse(text) : text
    sent.push({ line: `${request.method} ${pathname}`, body, headers: request.headers })
    const first = await options.before?.(request, body)
    if (first) return first
    if (pathname === '/acme/admin/oauth2/token')
      return Response.json({ access_token: machineToken, expires_in: 3600 })
    const base = '/api/admin/acme'
    if (request.headers.get('authorization') !== `Bearer ${machineToken}`)
      return stub.refusal(401, 'unauthorized')
    const client = /^\/api\/admin\/acme\/clients\/(.+)$/.exec(pathname)?.[1]
    if (client !== undefined) return stub.client(client)
    const own = `${base}/servers/customers`
    return pathname.startsWith(own)
      ? stub.handle(request, pathname.slice(own.length), body)
      : stub.notThere()
  }

  const tenant = await createManagement({
    originRules,
    origins: [origin],
    audience,
    fetch: () => Promise.reject(new TypeError('fetch failed')),
  })
  const lines: object[] = []
  const gateway = createGateway({
    config: {
      ...config,
      originRules: { loopbackHttp: [...originRules.loopbackHttp, `http://${host}`] },
      cloudentity: {
        host,
        hostKind: 'default',
        tenantId: 'acme',
        workspaceId: 'customers',
        clientId: 'service',
        clientSecret: machineSecret,
        clientAuth: 'basic',
        tokenUrl: `http://${host}/acme/admin/oauth2/token`,
        ...options.config,
      },
    },
    tenantFetch: async (request) =>
      (await options.beforeTenant?.(request)) ?? tenant.fetch(request),
    workspaceFetch,
    probe: noProbe,
    now: options.now ?? Date.now,
    log: (line) => void lines.push(line),
  })

  const tokenOf = (may: readonly string[]) => tenant.issueOperatorToken({ sub, permissions: may })
  const all = await tokenOf(permissions)
  const send = (method: string, path: string, body?: unknown, token = all) =>
    gateway(
      new Request(`http://localhost:3000/api/cloudentity${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
  return {
    state,
    stub,
    tenant,
    lines,
    sent,
    send,
    tokenOf,
    /** Bodies of the writes, in their order. */
    writes: () => sent.filter(({ line }) => !line.startsWith('GET') && !line.endsWith('/token')),
    audits: () => lines.filter((line) => 'type' in line && line.type === 'audit'),
    /** The answer's status and its JSON, or its error. */
    async ask(method: string, path: string, body?: unknown, token?: string) {
      const answer = await send(method, path, body, token)
      const { status } = answer
      if (status >= 400) return { status, error: await errorOf(answer), body: undefined }
      const text = await answer.text()
      return {
        status,
        error: undefined,
        body: text === '' ? undefined : (JSON.parse(text) as unknown),
      }
    },
  }
}
