import { z } from 'zod'
import {
  customDomain,
  logEvent,
  tenantClient,
  user,
} from '#domain/destinations/auth0/contract/management.ts'
import { isObject } from '#domain/wire/json.ts'
import type { Interaction } from './recording.ts'
import type { Sandbox } from './sandbox.ts'

type State = Sandbox['management']['state']

const itemsOf = (body: unknown, member: string): readonly unknown[] => {
  if (Array.isArray(body)) return body
  const listed = isObject(body) ? body[member] : undefined
  return Array.isArray(listed) ? listed : [body]
}
const parsed = <S extends z.core.$ZodType>(schema: S, items: readonly unknown[]) =>
  items.flatMap((item) => {
    const found = z.safeParse(schema, item)
    return found.success ? [found.data] : []
  })

/** An application a request names, as far as the answer tells of it. */
export function seedClient(state: State, id: string, body?: unknown): void {
  const known = state.clients.get(id)
  if (known !== undefined && known.name !== id) return
  const [told] = parsed(tenantClient, [body])
  state.clients.set(id, {
    name: id,
    ...(told?.client_id === id ? told : {}),
    client_id: id,
  })
}

export function seedClients(state: State, { response }: Interaction): void {
  // Another request saw another moment.
  state.clients.clear()
  for (const client of parsed(tenantClient, itemsOf(response.body, 'clients')))
    seedClient(state, client.client_id, client)
}

const more = { custom_domain_id: 'cd_more', domain: 'more.example', status: 'ready' }

/** The domains an answer lists, and one more behind them where it says there are. */
export function seedDomains(state: State, { response }: Interaction, isLater: boolean): void {
  const { customDomains } = state
  // A later page goes on behind the one before; anything else saw another moment.
  customDomains.length = isLater ? customDomains.findIndex((one) => one === more) : 0
  customDomains.push(...parsed(customDomain, itemsOf(response.body, 'custom_domains')))
  if (isObject(response.body) && response.body['next'] !== undefined) customDomains.push(more)
}

/** The lines an answer shows, and so many newer ones as the pages before it held. */
export function seedLogs(state: State, { response }: Interaction, query: URLSearchParams): void {
  // The recorder writes null for what was absent.
  const told = itemsOf(response.body, 'logs').map((line) =>
    isObject(line)
      ? Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null))
      : line,
  )
  const lines = parsed(logEvent, told)
  // Another request saw another moment.
  state.logs.length = 0
  state.logs.push(...(query.has('from') ? lines : lines.toReversed()))
  const newer = Number(query.get('page') ?? 0) * Number(query.get('per_page') ?? 50)
  for (let left = newer; left > 0; left -= 1)
    state.logs.push({ log_id: `9999${left}`, date: new Date().toISOString(), type: 's' })
}

export function seedUser(state: State, { response }: Interaction): void {
  for (const { user_id, identities, ...profile } of parsed(user, [response.body]))
    state.users.set(user_id, {
      user_id,
      connection: identities?.[0]?.connection ?? '',
      ...(identities && { identities }),
      profile,
    })
}

/** Every tenant carries settings of its own. */
export function seedSettings(state: State, { response: { body } }: Interaction): void {
  if (!isObject(body)) return
  const { flags, ...rest } = body
  for (const name of Object.keys(state.settings)) delete state.settings[name]
  Object.assign(state.settings, structuredClone({ ...rest, flags: isObject(flags) ? flags : {} }))
}

export function seedPrompts(state: State, { response: { body } }: Interaction): void {
  if (isObject(body)) Object.assign(state.prompts, body)
}
