import { isObject } from '#domain/wire/json.ts'
import { isSecretName } from '#domain/wire/secret-names.ts'
import type { Tenant } from './handler.ts'
import { addLog } from './logs.ts'
import type { Grant } from './tokens.ts'

interface ApiRequest {
  readonly request: Request
  /** As it was sent. */
  readonly body: unknown
  readonly grant: Grant
  readonly status: number
  readonly answer: unknown
}

/** As the pages of the Management API head them; UNVERIFIED that the log does. */
const headings: readonly (readonly [RegExp, string])[] = [
  [/^POST \/api\/v2\/connections$/, 'Create a connection'],
  [/^PATCH \/api\/v2\/connections\/[^/]+$/, 'Update a connection'],
  [/^DELETE \/api\/v2\/connections\/[^/]+$/, 'Delete a connection'],
]

/** UNVERIFIED how Auth0 writes a secret in its log; no secret is written here. */
function loggable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(loggable)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, isHidden(name) ? '*****' : loggable(one)]),
  )
}
const isHidden = (name: string) => isSecretName(name) || name === 'token'

/**
 * `sapi` and `fapi`: a request of the Management API that is no GET (auth0.com/docs,
 * tenant-logs/management-success/sapi). `details` as in lines that others published; UNVERIFIED
 * that each refusal has a line.
 */
export function logApi(tenant: Tenant, written: ApiRequest): void {
  const { request, body, grant, status, answer } = written
  const { pathname, searchParams } = new URL(request.url)
  const userAgent = request.headers.get('user-agent') ?? ''
  const heading = headings.find(([pattern]) => pattern.test(`${request.method} ${pathname}`))
  addLog(tenant.state, tenant.now(), {
    type: status < 400 ? 'sapi' : 'fapi',
    client_id: grant.clientId,
    ...(heading && { description: heading[1] }),
    details: {
      request: {
        method: request.method.toLowerCase(),
        path: pathname,
        query: Object.fromEntries(searchParams),
        userAgent,
        ...(body !== undefined && { body: loggable(body) }),
        channel: 'api',
        ip: '127.0.0.1',
        // Of a machine's token; that of a person names the person.
        auth: { user: {}, strategy: 'jwt', credentials: { scopes: grant.scopes } },
      },
      response: { statusCode: status, ...(answer !== undefined && { body: loggable(answer) }) },
    },
  })
}
