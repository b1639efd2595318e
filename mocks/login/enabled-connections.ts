import { domainToASCII } from 'node:url'
import { isEnterprise } from '../tenant/strategy-defaults.ts'
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

/** Strategies that ask for a password or a code in the tenant's own page. */
const ownPage: readonly string[] = ['auth0', 'email', 'sms']

export const isDatabase = ({ connection }: StoredConnection): boolean =>
  connection.strategy === 'auth0'

/** What a button reads behind "Continue with"; undefined: there is none. */
export function buttonLabel(
  { connection }: StoredConnection,
  { universal_login_experience: experience }: TenantState['prompts'],
): string | undefined {
  const { name, strategy, display_name: label, show_as_button: shown } = connection
  if (ownPage.includes(strategy)) return undefined
  // Knows neither the switch nor the label (older page of the OIDC connection); that it has a
  // button is UNVERIFIED.
  if (experience === 'classic') return name
  // Social ones have a button, and auth0-oidc is called social (UNVERIFIED for it).
  const hasSwitch = isEnterprise(strategy) && strategy !== 'auth0-oidc'
  return hasSwitch && shown !== true ? undefined : label || name
}

const lower = (value: unknown) => (typeof value === 'string' ? [value.toLowerCase()] : [])

/**
 * Home realm discovery: exactly this domain (auth0.com/docs, identifier-first.mdx). Of several
 * connections the first that was created (UNVERIFIED).
 */
export function byEmailDomain(
  connections: readonly StoredConnection[],
  email: string,
): StoredConnection | undefined {
  const domain = domainToASCII(email.trim().split('@').at(-1) ?? '').toLowerCase()
  return connections.find(({ connection: { options } }) => {
    const aliases = options?.['domain_aliases']
    const domains = [...(Array.isArray(aliases) ? aliases : []), options?.['tenant_domain']]
    return domain !== '' && domains.flatMap(lower).includes(domain)
  })
}
