import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { isObject } from '#domain/wire/json.ts'
import { addConnection, type StoredConnection } from '#mocks/tenant/state.ts'
import type { Stage } from './stage.ts'
import type { Interaction } from './recording.ts'
import type { Sandbox } from './sandbox.ts'

type Members = Readonly<Record<string, unknown>>
type State = Sandbox['management']['state']

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined)
const strings = z.array(z.string())

/** What one answer says about a connection; without members where it says nothing. */
function said({ response: { body } }: Interaction, id: string): Members {
  const listed = isObject(body) && Array.isArray(body['connections']) ? body['connections'] : body
  const items: readonly unknown[] = Array.isArray(listed) ? listed : [listed]
  for (const item of items.filter(isObject)) {
    if (item['id'] === id) return item
    if (item['connection_id'] === id)
      return { name: item['connection_name'], strategy: item['strategy'] }
  }
  return {}
}

export const tellsOf = (one: Interaction, id: string) => Object.keys(said(one, id)).length > 0

/** What was said of it before, the latest last; an answer with options is all of it. */
const earlier = (recording: readonly Interaction[], id: string, until: Interaction): Members =>
  recording.slice(0, recording.indexOf(until)).reduce<Members>((known, one) => {
    const members = said(one, id)
    return members['options'] === undefined ? { ...known, ...members } : members
  }, {})

/**
 * What the recording says about a connection: the latest before `until`, and what is missing then
 * from the earliest after it, which a later change has not touched.
 */
export function knownConnection(
  recording: readonly Interaction[],
  id: string,
  until: Interaction,
): Members {
  let known = earlier(recording, id, until)
  for (const one of recording.slice(recording.indexOf(until))) {
    if (known['options'] !== undefined) break
    known = { ...said(one, id), ...known }
  }
  return known
}

/** A connection as the recording knows it; what nothing is known of is made up. */
export function seedConnection(
  state: State,
  id: string,
  known: Members,
  fallback: Members = {},
): StoredConnection {
  const { enabled_clients: enabled, ...members } = { ...fallback, ...known }
  return addConnection(
    state,
    {
      is_domain_connection: false,
      ...members,
      id,
      name: asText(members['name']) ?? `known-as-${id.replaceAll('_', '-')}`,
      strategy: asText(members['strategy']) ?? 'oidc',
    },
    strings.safeParse(enabled).data ?? [],
  )
}

const without = (members: Members, names: readonly string[]): Members =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)))

/**
 * Where requests are missing before an answer, and it tells something new of what it was not sent:
 * then somebody changed the connection meanwhile.
 */
export function catchUp(
  stage: Stage,
  stored: StoredConnection,
  one: Interaction,
  id: string,
): void {
  const { sandbox, recording, ids } = stage
  const { body } = one.request
  const sent = isObject(body) ? Object.keys(body) : []
  const told = without(said(one, id), sent)
  const before = earlier(recording, id, one)
  const isWhole = told['options'] !== undefined || sent.includes('options')
  const names = [...Object.keys(told), ...(isWhole ? Object.keys(without(before, sent)) : [])]
  // A create names the applications whatever reads do.
  const compared = names.filter((name) => name !== 'enabled_clients' || told[name] !== undefined)
  if (compared.every((name) => isDeepStrictEqual(told[name], before[name]))) return
  const { enabled_clients: enabled, ...members } = told
  const { connection } = stored
  const kept = Object.fromEntries(
    Object.entries(connection).filter(([name]) => !isWhole || sent.includes(name)),
  )
  const { name, strategy } = connection
  const clients = strings.safeParse(enabled).data?.map(ids.of)
  sandbox.management.state.connections.set(connection.id, {
    ...stored,
    connection: { name, strategy, ...kept, ...members, id: connection.id },
    enabledClients: new Set(clients ?? stored.enabledClients),
  })
}
