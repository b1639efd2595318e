import { z } from 'zod'
import { isObject } from '#domain/wire/json.ts'
import { addConnection, type StoredConnection } from '#mocks/tenant/state.ts'
import { scimDefaults } from '#mocks/tenant/scim/default-mapping.ts'
import { key, scimMapping, scimToken } from '#mocks/tenant/tool-shapes.ts'
import type { Interaction } from './recording.ts'
import type { Sandbox } from './sandbox.ts'

type Members = Readonly<Record<string, unknown>>
type State = Sandbox['management']['state']

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined)
const strings = z.array(z.string())

/** What any answer of the recording says about a connection, the latest before `until` last. */
export function knownConnection(
  recording: readonly Interaction[],
  id: string,
  until: Interaction,
): Members {
  const at = recording.indexOf(until)
  const bodies = (part: readonly Interaction[]) =>
    part
      .flatMap(({ response: { body } }) => (Array.isArray(body) ? body : [body]))
      .flatMap((body: unknown) =>
        isObject(body) && Array.isArray(body['connections']) ? body['connections'] : [body],
      )
      .filter(isObject)
  const said = (part: readonly Interaction[]) =>
    bodies(part).reduce<Members>((known, body) => {
      if (body['id'] === id) return { ...known, ...body }
      return body['connection_id'] === id
        ? { ...known, name: body['connection_name'], strategy: body['strategy'] }
        : known
    }, {})
  const before = said(recording.slice(0, at))
  return { ...said(recording.slice(at)), ...before }
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

/** SCIM as an answer shows it, or as it is by default, where a request needs it to be there. */
export function seedScim(stored: StoredConnection, { request, response }: Interaction): void {
  const isCreate = request.method === 'POST' && request.path.endsWith('/scim-configuration')
  if (stored.scim !== undefined || isCreate || response.status >= 400) return
  const defaults = scimDefaults[stored.connection.strategy]
  const body = isObject(response.body) ? response.body : {}
  const tokens = z.array(scimToken).safeParse(response.body).data ?? []
  stored.scim = {
    user_id_attribute:
      asText(body['user_id_attribute']) ?? defaults?.user_id_attribute ?? 'externalId',
    mapping: scimMapping.safeParse(body['mapping']).data ?? defaults?.mapping ?? [],
    created_at: asText(body['created_at']) ?? new Date().toISOString(),
    updated_on: asText(body['updated_on']) ?? new Date().toISOString(),
    tokens,
  }
}

/** Keys as an answer shows them, of a connection that the recording did not make. */
export function seedKeys(stored: StoredConnection, { response }: Interaction): void {
  stored.keys ??= z.array(key).safeParse(response.body).data
}
