import { findByName, type StoredConnection, type TenantState } from '../tenant/state.ts'

const isActive = ({ connection, deleting }: StoredConnection) =>
  deleting === undefined && connection.authentication?.active !== false

/** Why `/authorize?connection=` refuses a name, in Auth0's words; undefined when it is right. */
export function whyRefused(state: TenantState, clientId: string, name: string): string | undefined {
  const stored = findByName(state, name)
  // One answer to an unknown connection and to one not enabled for the client (auth0/lock#978).
  if (stored === undefined || stored.deleting || !stored.enabledClients.has(clientId))
    return 'the connection was not found'
  // Quoted for the older /oauth/ro (Lock.swift#259); UNVERIFIED here.
  return isActive(stored) ? undefined : 'the connection was disabled'
}

/** The connections a client's users may come through, in order of creation. */
export const enabledConnections = (
  state: TenantState,
  clientId: string,
): readonly StoredConnection[] =>
  [...state.connections.values()].filter(
    (stored) => stored.enabledClients.has(clientId) && isActive(stored),
  )

/** UNVERIFIED for auth0-oidc: its page calls it social, and social connections have a button. */
export const hasButton = ({ connection }: StoredConnection): boolean =>
  connection.show_as_button === true || connection.strategy === 'auth0-oidc'

const lower = (value: unknown) => (typeof value === 'string' ? [value.toLowerCase()] : [])

/** Home realm discovery: exactly this domain (auth0.com/docs, identifier-first.mdx). */
export function byEmailDomain(
  connections: readonly StoredConnection[],
  email: string,
): StoredConnection | undefined {
  const domain = email.split('@').at(-1)?.toLowerCase() ?? ''
  return connections.find(({ connection: { options } }) => {
    const aliases = options?.['domain_aliases']
    const domains = [...(Array.isArray(aliases) ? aliases : []), options?.['tenant_domain']]
    return domain !== '' && domains.flatMap(lower).includes(domain)
  })
}
