import { z } from 'zod'
import {
  customDomain,
  logEvent,
  tenantClient,
} from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import { isObject } from '#domain/wire/json.ts'
import type { Ids } from './ids.ts'
import { addressOf, around, listed, numbered } from './lists.ts'
import { since } from './moment.ts'
import type { Stage } from './stage.ts'
import { seedClient } from './prepare-things.ts'
import { target, type Interaction } from './recording.ts'
import type { Sandbox } from './sandbox.ts'

// What was around a page was another moment's as well: each request of a list is seeded anew.
type State = Sandbox['management']['state']

const parsed = <S extends z.core.$ZodType>(schema: S, items: readonly unknown[]) =>
  items.flatMap((item) => {
    const found = z.safeParse(schema, item)
    return found.success ? [found.data] : []
  })

/** The cursor a recorded page began at, as the sandbox gives it behind so many things. */
export async function learnCursor({ sandbox, ids }: Stage, one: Interaction, behind: number) {
  const { query } = target(one)
  const from = query.get('from')
  if (from === null) return
  query.delete('from')
  query.set('take', String(behind))
  const { body } = await sandbox.send('GET', addressOf(ids, one, query), undefined)
  ids.learn({ next: from }, body)
}

const seedDomains = (state: State, one: Interaction): void => {
  const domains = parsed(customDomain, listed(one, 'custom_domains'))
  const { before, behind } = around(one, domains.length)
  // They must be found by whatever the page was searched for.
  const like = domains[0] ?? { domain: 'more.example', status: 'ready' }
  const more = (place: string, count: number) =>
    numbered(count).map((number) => ({ ...like, custom_domain_id: `cd_${place}${number}` }))
  const { customDomains } = state
  customDomains.splice(0, customDomains.length, ...more('before', before), ...domains)
  customDomains.push(...more('behind', behind))
}

const seedClients = (state: State, one: Interaction, ids: Ids): void => {
  const { query } = target(one)
  const isGlobal = query.get('is_global') === 'true'
  const clients = parsed(tenantClient, listed(one, 'clients'))
  const { before, behind } = around(one, clients.length)
  const more = (place: string, count: number) =>
    numbered(count).map((number) => ({ ...clients[0], client_id: `${place}${number}` }))
  state.clients.clear()
  // Applications are listed by their ids.
  for (const client of [...more('-', before), ...clients, ...more('~', behind)])
    seedClient(ids, state, client.client_id, { ...client, ...(isGlobal && { global: true }) })
}

/** Lines of the log; the recorder writes null for what was absent. */
const linesOf = (items: readonly unknown[]) =>
  parsed(
    logEvent,
    items
      .filter(isObject)
      .map((line) =>
        Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null)),
      ),
  )

const seedLogs = (state: State, one: Interaction): void => {
  const { query } = target(one)
  const lines = linesOf(listed(one, 'logs'))
  const oldestFirst = query.has('from') || query.get('sort') === 'date:1'
  const { before, behind } = around(one, lines.length)
  const like = lines[0] ?? { date: new Date().toISOString(), type: 's' }
  const more = (mark: string, count: number) =>
    numbered(count).map((number) => ({ ...like, log_id: `${mark}${number}` }))
  const page = [...more('9999', query.has('from') ? 0 : before), ...lines, ...more('0', behind)]
  state.logs.splice(0, state.logs.length, ...(oldestFirst ? page : page.toReversed()))
}

/** The one line or domain of an answer. */
export function seedOne({ logs, customDomains }: State, { response: { body } }: Interaction): void {
  logs.splice(0, logs.length, ...linesOf([body]))
  customDomains.splice(0, customDomains.length, ...parsed(customDomain, [body]))
}

/** The applications a connection is enabled for, as the answer lists them where nothing told. */
export function seedEnabled(stage: Stage, one: Interaction, id: string): void {
  const { sandbox, recording, ids } = stage
  const stored = sandbox.management.state.connections.get(ids.of(id))
  const tells = ({ request, response: { body } }: Interaction) =>
    request.path.startsWith(`/api/v2/connections/${id}/clients`) ||
    (isObject(body) && body['id'] === id && body['enabled_clients'] !== undefined)
  const clients = parsed(z.object({ client_id: z.string() }), listed(one, 'clients'))
  const { before, behind } = around(one, clients.length)
  if (stored === undefined) return
  if (since(recording, one, tells) === 'all' && before + behind === 0) return
  stored.enabledClients.clear()
  for (const { client_id: client } of clients) stored.enabledClients.add(ids.of(client))
  for (const number of numbered(before)) stored.enabledClients.add(`-${number}`)
  for (const number of numbered(behind)) stored.enabledClients.add(`~${number}`)
}

const seeds: Readonly<Record<string, (state: State, one: Interaction, ids: Ids) => void>> = {
  'custom-domains': seedDomains,
  clients: seedClients,
  logs: seedLogs,
}

/** The things an answer lists, and as many more around them as it says there are. */
export async function seedList(stage: Stage, one: Interaction, kind: string): Promise<void> {
  seeds[kind]?.(stage.sandbox.management.state, one, stage.ids)
  // A line's own id is the cursor of the log.
  if (kind !== 'logs') await learnCursor(stage, one, 1)
}
