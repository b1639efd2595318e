import { z } from 'zod/mini'
import { isObject } from '#domain/wire/json.ts'
import { applyFields } from './fields.ts'
import { logApi } from './api-log.ts'
import { authorize, demandScopes } from './authorize.ts'
import { AnswerLost, TenantError, invalidBody } from './errors.ts'
import { extraRead } from './extra-reads.ts'
import type { Tenant } from './handler.ts'
import { demandKnownQuery, matchRow } from './routes.ts'
import { waitHeaders } from './sentinel-rules.ts'
import { findByName } from './state.ts'
import type { TokenSettings } from './tokens.ts'

/**
 * Read as JSON whatever the content type says: the documentation's own cURL samples send none,
 * and cURL then calls the body a form. The panel makes it strict.
 */
async function readBody(
  request: Request,
  schema: z.ZodMiniType,
  { limits }: Tenant,
): Promise<unknown> {
  const text = await request.text()
  if (text === '' && z.safeParse(schema, undefined).success) return undefined
  limits.demandJson(request)
  try {
    return JSON.parse(text)
  } catch {
    throw invalidBody('Invalid JSON payload')
  }
}

/** Throws what the panel chose for the next answer. */
function obeyPanel({ panel, now }: Tenant): void {
  if (panel.take('next-429'))
    throw new TenantError(
      429,
      'Global limit has been reached',
      'too_many_requests',
      waitHeaders(now(), 2),
    )
  if (panel.take('next-500')) throw new TenantError(500, 'Internal error')
  if (panel.take('next-503')) throw new TenantError(503, 'Service Unavailable')
}

/** Longer than anybody waits. */
const lateMs = 32_000

/** What the panel chose for the next write, before it is done. */
async function meddle({ panel, state, delay }: Tenant, id: string, body: unknown): Promise<void> {
  if (panel.take('late')) await delay(lateMs)
  if (!panel.take('quoting')) return
  const sent = isObject(body) ? body : {}
  const named = findByName(state, String(sent['name']))
  const { options } = (state.connections.get(id) ?? named)?.connection ?? sent
  throw invalidBody(`Payload validation error: 'Not allowed beside ${JSON.stringify(options)}'.`)
}

/** Tells of a refusal before it goes on. */
async function refusable<T>(work: () => T | Promise<T>, refused: (why: TenantError) => void) {
  try {
    return await work()
  } catch (error) {
    if (error instanceof TenantError) refused(error)
    throw error
  }
}

const page = () =>
  new Response('<!doctype html><title>Welcome</title>', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })

/** Answers one request below /api/v2; `path` begins behind it. Throws TenantError, AnswerLost. */
export async function answerApi(
  tenant: Tenant,
  tokens: TokenSettings,
  request: Request,
  path: string,
): Promise<Response> {
  obeyPanel(tenant)
  tenant.limits.spend(`${request.method} ${path}`)
  const grant = await authorize(request, tokens, tenant.panel)
  const query = new URL(request.url).searchParams
  const match = matchRow(request.method, path)
  if (match === undefined) {
    const known = request.method === 'GET' ? extraRead(path) : undefined
    if (known !== undefined) return Response.json(known)
    throw new TenantError(404, 'Not Found')
  }
  const { row, handle, param } = match
  demandScopes(grant, row.scopes)
  demandKnownQuery(row, query)
  const body = row.body === undefined ? undefined : await readBody(request, row.body, tenant)
  tenant.limits.demand(`${row.method} ${row.path}`, body)
  if (row.method !== 'GET') await meddle(tenant, param('id'), body)
  const log = (status: number, answer: unknown) => {
    if (row.method !== 'GET') logApi(tenant, { request, body, grant, status, answer })
  }
  const reply = await refusable(
    () => handle({ tenant, grant, query, param, body }),
    ({ status, message }) => log(status, { statusCode: status, message }),
  )
  log(reply.status, reply.body)
  if (reply.lost) throw new AnswerLost()
  if (row.method !== 'GET' && tenant.panel.take('odd-success')) return page()
  return reply.body === undefined
    ? new Response(null, { status: reply.status })
    : Response.json(applyFields(reply.body, query), { status: reply.status })
}
