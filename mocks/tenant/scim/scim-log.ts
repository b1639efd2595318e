import { isObject } from '#domain/wire/json.ts'
import type { Tenant } from '../handler.ts'
import { addLog } from '../logs.ts'
import type { StoredConnection } from '../state.ts'

export interface ScimEvent {
  readonly request: Request
  /** As it was sent. */
  readonly body: unknown
  readonly status: number
  /** Of the user or group, where there is one. */
  readonly id: string | undefined
  /** Of a refusal. */
  readonly detail: string | undefined
}

/** A longer list of members is left out of the log (auth0.com/docs, tenant-logs/scim-event). */
const mostLogged = 1000

const verbs: Readonly<Record<string, string>> = {
  POST: 'create',
  GET: 'read',
  PUT: 'replace',
  PATCH: 'update',
  DELETE: 'delete',
}

/** Nobody's password belongs into a log, wherever it stands. */
function loggable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(loggable)
  if (!isObject(value)) return value
  const gone =
    String(value['path']).toLowerCase() === 'password' ? ['value', 'password'] : ['password']
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => !gone.includes(name.toLowerCase()) && !isLong(name, one))
      .map(([name, one]) => [name, loggable(one)]),
  )
}
const isLong = (name: string, value: unknown) =>
  /^(members|value)$/i.test(name) && Array.isArray(value) && value.length > mostLogged

/** `sscim` and `fscim`: what a provisioning client asked, and what it was answered. */
export function logScim(tenant: Tenant, { connection }: StoredConnection, event: ScimEvent): void {
  const { request, body, status, id, detail } = event
  const { pathname, searchParams } = new URL(request.url)
  const kind = pathname.includes('/Groups') ? 'group' : 'user'
  addLog(tenant.state, tenant.now(), {
    type: status < 400 ? 'sscim' : 'fscim',
    connection: connection.name,
    connection_id: connection.id,
    strategy: connection.strategy,
    ...(id !== undefined && kind === 'user' && { user_id: id }),
    ...(detail !== undefined && { description: detail }),
    details: {
      // UNVERIFIED how Auth0 names them.
      action: `${verbs[request.method] ?? request.method.toLowerCase()}_${kind}`,
      connection_id: connection.id,
      request: {
        method: request.method,
        path: pathname,
        query: Object.fromEntries(searchParams),
        userAgent: request.headers.get('user-agent') ?? '',
        ip: '127.0.0.1',
        ...(body !== undefined && { body: loggable(body) }),
      },
      response: { statusCode: status },
    },
  })
}
