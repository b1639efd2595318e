import { z } from 'zod/mini'
import type { ResponseOf } from '#domain/wire/endpoint.ts'
import { isObject } from '#domain/wire/json.ts'
import type {
  ChangedBy,
  ConnectionChange,
} from '#domain/destinations/auth0/contract/routes-of-changes.ts'
import { mostLogPages } from '#domain/destinations/auth0/contract/routes-of-provisioned.ts'
import type { GatewayContract } from '#domain/gateway-api/gateway.ts'
import type { Reads } from '../reads.ts'
import { read } from '../tenant.ts'
import { logLines, told } from '../tested/log-events.ts'
import { redactText } from '../tested/redact.ts'
import { fieldsOf } from './fields-of.ts'

const perPage = 100

const member = z.catch(z.optional(z.string()), undefined)
const person = z.catch(
  z.optional(z.object({ name: member, email: member, user_id: member })),
  undefined,
)

/**
 * `sapi` and `fapi` are documented as of every POST, PUT, PATCH and DELETE (auth0.com/docs,
 * tenant-logs/management-success/sapi); what stands in `details` is not, and was read from lines
 * that others published. UNVERIFIED: whether each refusal has a line.
 */
const apiLine = z.object({
  log_id: z.string(),
  date: z.string(),
  type: z.enum(['sapi', 'fapi']),
  description: member,
  client_id: member,
  client_name: member,
  details: z.object({
    request: z.object({
      method: z.string(),
      path: z.string(),
      body: z.optional(z.unknown()),
      auth: z.catch(z.optional(z.object({ user: person })), undefined),
    }),
    response: z.catch(
      z.optional(z.object({ statusCode: z.optional(z.number()), body: z.optional(z.unknown()) })),
      undefined,
    ),
  }),
})
type ApiLine = z.output<typeof apiLine>

interface Asked {
  readonly id: string
  readonly page: number
  /** Client ID of the gateway's own machine client. */
  readonly own: string
}

/** Chosen by its connection here: the path of a request is no field that a search of the log knows. */
export async function listChanges(
  tenant: Reads,
  { id, page, own }: Asked,
  signal: AbortSignal,
): Promise<ResponseOf<GatewayContract['listChanges']>> {
  const query = { q: '(type:sapi OR type:fapi)', sort: 'date:-1', per_page: perPage, page }
  const answer = read(logLines, await tenant.raw('listLogs', { query }, signal))
  const written = Array.isArray(answer) ? answer : answer.logs
  const all = written.flatMap((line) => {
    const parsed = apiLine.safeParse(told(line))
    return parsed.success ? [parsed.data] : []
  })
  const isLast = written.length < perPage || page + 1 >= mostLogPages
  return {
    changes: all.filter((line) => isAbout(line, id)).map((line) => projected(line, own)),
    unread: written.length - all.length,
    ...(!isLast && { next: page + 1 }),
  }
}

const base = '/api/v2'
const below = (path: string) => (path.startsWith(`${base}/`) ? path.slice(base.length) : path)

/** It is named in the path; of its creation in the answer. */
function isAbout({ details: { request, response } }: ApiLine, id: string): boolean {
  const path = below(request.path)
  if (path.split(/[/?]/).includes(id)) return true
  const made = path === '/connections' && isObject(response?.body) ? response.body['id'] : undefined
  return made === id
}

function projected(line: ApiLine, own: string): ConnectionChange {
  const { log_id, date, type, description, details } = line
  const { request, response } = details
  const fields = fieldsOf(request.body)
  return {
    log_id,
    date,
    ok: type === 'sapi',
    method: redactText(request.method).toUpperCase(),
    path: redactText(below(request.path)),
    by: byOf(line, own),
    ...(response?.statusCode !== undefined && { status: response.statusCode }),
    ...(description !== undefined && { description: redactText(description) }),
    ...(fields && { fields }),
  }
}

/** A token of a person names them; one of a machine has its application alone. */
function byOf(
  { client_id: clientId, client_name: name, details }: ApiLine,
  own: string,
): ChangedBy {
  const who = details.request.auth?.user
  const person = who?.email ?? who?.name ?? who?.user_id
  if (person !== undefined) return { kind: 'person', name: redactText(person) }
  if (clientId === undefined) return { kind: 'untold' }
  if (clientId === own) return { kind: 'greencheck' }
  return {
    kind: 'application',
    clientId: redactText(clientId),
    ...(name !== undefined && { name: redactText(name) }),
  }
}
