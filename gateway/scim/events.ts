import { z } from 'zod/mini'
import type { ResponseOf } from '#domain/wire/endpoint.ts'
import { isObject } from '#domain/wire/json.ts'
import {
  mostLogPages,
  type ScimEvent,
} from '#domain/destinations/auth0/contract/routes-of-provisioned.ts'
import { traitsOf } from '#domain/destinations/auth0/scim/traits.ts'
import type { GatewayContract } from '#domain/gateway-api/gateway.ts'
import type { Reads } from '../reads.ts'
import { read } from '../tenant.ts'
import { logLines, told } from '../tested/log-events.ts'
import { redactText } from '../tested/redact.ts'

const perPage = 100

/** As documented (auth0.com/docs, tenant-logs/scim-event). */
const scimLine = z.object({
  log_id: z.string(),
  date: z.string(),
  type: z.enum(['sscim', 'fscim']),
  description: z.catch(z.optional(z.string()), undefined),
  connection_id: z.catch(z.optional(z.string()), undefined),
  details: z.object({
    connection_id: z.catch(z.optional(z.string()), undefined),
    request: z.object({
      method: z.string(),
      path: z.string(),
      query: z.optional(z.unknown()),
      body: z.optional(z.unknown()),
    }),
    response: z.catch(z.optional(z.object({ statusCode: z.number() })), undefined),
  }),
})
type ScimLine = z.output<typeof scimLine>

/** Chosen by its connection here: the documented place of its id is no field that a search knows. */
export async function listScimEvents(
  tenant: Reads,
  { id, page }: { readonly id: string; readonly page: number },
  signal: AbortSignal,
): Promise<ResponseOf<GatewayContract['listScimEvents']>> {
  const query = { q: '(type:sscim OR type:fscim)', sort: 'date:-1', per_page: perPage, page }
  const answer = read(logLines, await tenant.raw('listLogs', { query }, signal))
  const written = Array.isArray(answer) ? answer : answer.logs
  const all = written.flatMap((line) => {
    const parsed = scimLine.safeParse(told(line))
    return parsed.success ? [parsed.data] : []
  })
  const isLast = written.length < perPage || page + 1 >= mostLogPages
  return {
    events: all
      .filter((line) => (line.details.connection_id ?? line.connection_id) === id)
      .map((line) => projected(line, id)),
    unread: written.length - all.length,
    ...(!isLast && { next: page + 1 }),
  }
}

function projected({ log_id, date, type, description, details }: ScimLine, id: string): ScimEvent {
  const { request, response } = details
  const filter = isObject(request.query) ? request.query['filter'] : undefined
  const base = `/scim/v2/connections/${id}`
  const path = request.path.startsWith(base) ? request.path.slice(base.length) : request.path
  return {
    log_id,
    date,
    ok: type === 'sscim',
    method: redactText(request.method),
    path: redactText(path),
    ...(typeof filter === 'string' && { filter: redactText(filter) }),
    ...(response && { status: response.statusCode }),
    ...(description !== undefined && { description: redactText(description) }),
    traits: traitsOf(request.body),
  }
}
