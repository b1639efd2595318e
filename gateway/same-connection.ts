import type { CreateConnectionBody } from '#domain/contract/connection.ts'
import { isObject } from '#domain/contract/json.ts'

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

/**
 * Paths of the members that differ. `enabled` are the applications of the connection found,
 * which the tenant no longer says in the connection itself; their order means nothing.
 */
export function differingMembers(
  sent: CreateConnectionBody,
  found: unknown,
  enabled: readonly string[],
): string[] {
  const { enabled_clients: clients = [], ...rest } = sent
  const missing = clients.some((id) => !enabled.includes(id))
  return [...differences(rest, found), ...(missing ? ['enabled_clients'] : [])]
}
