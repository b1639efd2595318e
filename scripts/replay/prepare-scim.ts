import { z } from 'zod'
import { connectionKey } from '#domain/destinations/auth0/contract/connection-keys.ts'
import { isObject } from '#domain/wire/json.ts'
import { scimDefaults } from '#mocks/tenant/scim/default-mapping.ts'
import type { Scim, StoredConnection } from '#mocks/tenant/state.ts'
import { scimMapping, scimToken } from '#domain/destinations/auth0/contract/scim.ts'
import { since } from './moment.ts'
import { partsOf, target, type Interaction } from './recording.ts'

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** SCIM as an answer shows it, or as it is by default. */
function scimOf({ connection }: StoredConnection, body: unknown, tokens: Scim['tokens']): Scim {
  const defaults = scimDefaults[connection.strategy]
  const told = isObject(body) ? body : {}
  return {
    user_id_attribute:
      asText(told['user_id_attribute']) ?? defaults?.user_id_attribute ?? 'externalId',
    mapping: scimMapping.safeParse(told['mapping']).data ?? defaults?.mapping ?? [],
    created_at: asText(told['created_at']) ?? new Date().toISOString(),
    updated_on: asText(told['updated_on']) ?? new Date().toISOString(),
    tokens,
  }
}

/** SCIM where a request needs it to be there, as its answer shows it where nothing else told. */
export function seedScim(
  stored: StoredConnection,
  recording: readonly Interaction[],
  one: Interaction,
): void {
  const { request, response } = one
  const [, id, , part] = partsOf(target(one).path)
  const ofScim = (earlier: Interaction, also: (path: readonly string[]) => boolean) => {
    const path = partsOf(target(earlier).path)
    return path[1] === id && path[2] === 'scim-configuration' && also(path)
  }
  const unseen = since(recording, one, (earlier) => ofScim(earlier, () => true)) !== 'all'
  const isCreate = request.method === 'POST' && part === undefined
  const absent = response.status === 404 || (isCreate && response.status === 201)
  if (absent) {
    if (unseen) delete stored.scim
    return
  }
  const exists = response.status < 400 || isCreate
  if (!exists || part === 'default-mapping') return
  const reads = request.method === 'GET' && part === undefined
  if (stored.scim === undefined || (reads && unseen))
    stored.scim = scimOf(stored, response.body, stored.scim?.tokens ?? [])
  const unseenTokens =
    since(recording, one, (earlier) =>
      ofScim(earlier, (path) => path[3] === 'tokens' || earlier.request.method === 'POST'),
    ) !== 'all'
  if (part === 'tokens' && unseenTokens)
    stored.scim.tokens.splice(
      0,
      Number.POSITIVE_INFINITY,
      // Nobody knows them whole, and none of them has to open anything.
      ...(z.array(scimToken).safeParse(response.body).data ?? []).map((shown) => ({
        shown,
        hash: '',
      })),
    )
}

/** Keys as an answer shows them, of a connection whose options nothing tells, or after a gap. */
export function seedKeys(
  stored: StoredConnection,
  recording: readonly Interaction[],
  one: Interaction,
): void {
  const told = since(recording, one, ({ request: { path } }) =>
    path.startsWith(target(one).path, '/api/v2'.length),
  )
  if (told === 'part' || (told === 'nothing' && stored.connection.options === undefined))
    stored.keys = z.array(connectionKey).safeParse(one.response.body).data ?? stored.keys
}
