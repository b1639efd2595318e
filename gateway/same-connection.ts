import { z } from 'zod/mini'
import { readPath } from '#domain/destinations/auth0/connection/edit/path.ts'
import type { CreateConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import { isObject } from '#domain/wire/json.ts'
import { connectionView } from '#domain/destinations/auth0/contract/views.ts'
import { projectConnection } from './projection.ts'

type Members = Readonly<Record<string, unknown>>

/**
 * Is the connection found in the tenant the one we sent? Every member sent must be there and
 * equal; the server may have added members of its own (`oidc_metadata`, `realms`, defaults).
 */
export function differences(sent: unknown, found: unknown, path = ''): string[] {
  // Sent as null, a member is left to the tenant, which fills endpoints from discovery.
  if (sent === undefined || sent === null) return []
  if (isObject(sent)) {
    if (!isObject(found)) return [path]
    return Object.entries(sent).flatMap(([name, value]) =>
      differences(value, found[name], path === '' ? name : `${path}.${name}`),
    )
  }
  if (Array.isArray(sent)) {
    const same =
      Array.isArray(found) &&
      found.length === sent.length &&
      sent.every((item: unknown, index) => differences(item, found[index], path).length === 0)
    return same ? [] : [path]
  }
  return sent === found ? [] : [path]
}

/** Members of a view that are not the tenant's, or say nothing of what was sent. */
const apart = { id: true, optionsReadable: true, otherOptions: true, secretStored: true } as const
const compared = z.omit(connectionView, apart)
const shownOf = (source: unknown) => z.optional(compared).parse(projectConnection(source))

/**
 * Paths of the members that differ, of those that a view shows: the others are not compared, and
 * the secret only where nothing else differs, so that nobody can ask for them. `enabled` are the applications of the connection found,
 * which the tenant no longer says in the connection itself; their order means nothing.
 */
export function differingMembers(
  sent: CreateConnectionBody,
  found: Members,
  enabled: ReadonlySet<string>,
): string[] {
  const { enabled_clients: clients = [], ...rest } = sent
  const missing = clients.some((id) => !enabled.has(id))
  const shown = [
    ...differences(shownOf({ ...rest, id: found['id'] }), shownOf(found)),
    ...(missing ? ['enabled_clients'] : []),
  ]
  if (shown.length > 0) return shown
  const path = 'options.client_secret'
  return differences(readPath(rest, path), readPath(found, path), path)
}
