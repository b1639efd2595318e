import { adminApi, type AdminApi } from '#domain/destinations/cloudentity/contract/admin-api.ts'
import type { Row } from '#domain/wire/endpoint.ts'
import { parseJson } from '#domain/wire/json.ts'
import { pathParams } from '../../http/path-params.ts'
import { tenantId, workspaceId } from '../places.ts'
import { AdminError, notFound } from './errors.ts'
import type { Cloud } from './handler.ts'
import { handlers } from './handlers.ts'
import { demandPermission } from './permissions.ts'

const isRow = (name: string): name is keyof AdminApi => name in adminApi
const rows = Object.keys(adminApi).filter(isRow)

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new AdminError({ status: 400, error: 'the path could not be read' })
  }
}

function match(method: string, path: string) {
  for (const name of rows) {
    const row: Row = adminApi[name]
    const found = row.method === method ? pathParams(row.path, path, decode) : undefined
    if (found) return { name, row, found }
  }
  throw notFound('path')
}

/** Throws what the panel chose for the next answer. */
function obeyPanel({ panel }: Cloud): void {
  if (panel.take('next-429')) throw new AdminError({ status: 429, error: 'too many requests' })
  if (panel.take('next-500')) throw new AdminError({ status: 500, error: 'internal server error' })
  if (panel.take('next-503')) throw new AdminError({ status: 503, error: 'service unavailable' })
}

async function bodyOf(request: Request): Promise<unknown> {
  const body = parseJson(await request.text())
  if (body !== undefined) return body
  throw new AdminError({ status: 400, error: 'the request body could not be read' })
}

export interface Answer {
  readonly response: Response
  /** It never arrives, though the work is done. */
  readonly lost: boolean
}

/**
 * Answers one request below /api/admin whose bearer was verified; `path` begins with the tenant.
 * Throws AdminError, AnswerLost.
 */
export async function answerAdmin(cloud: Cloud, request: Request, path: string): Promise<Answer> {
  obeyPanel(cloud)
  const [, tenant = '', below = ''] = /^\/([^/]+)(\/.*)$/.exec(path) ?? []
  if (tenant !== tenantId) throw notFound('tenant')
  const { name, row, found } = match(request.method, below)
  if (found.has('wid') && found.get('wid') !== workspaceId) throw notFound('workspace')
  demandPermission(cloud.panel, name)
  const reply = await handlers[name]({
    cloud,
    query: new URL(request.url).searchParams,
    headers: request.headers,
    param: (key) => found.get(key) ?? '',
    body: row.body === undefined ? undefined : await bodyOf(request),
  })
  const { status, body, etag, lost = false } = reply
  const headers: Record<string, string> = etag === undefined ? {} : { etag }
  const response =
    body === undefined
      ? new Response(null, { status, headers })
      : Response.json(body, { status, headers })
  return { response, lost }
}
