import { domainNote, isPublicMail } from '../connection/domain-notes.ts'
import type { ConnectionRow } from '../contract/connection-row.ts'
import { parentsOf, realmDomains } from './realm-domains.ts'
import { strategyKind } from './strategy-kind.ts'

/** What is doubtful about the domains of a tenant's connections. */
export type RealmFinding =
  /** Several connections have it: which gets its users is not documented. */
  | { readonly kind: 'shared'; readonly domain: string; readonly connections: Owners }
  /** Users of a domain and of one below it are sent to different connections. */
  | {
      readonly kind: 'split'
      readonly domain: string
      readonly connections: Owners
      readonly parent: string
      readonly above: Owners
    }
  | { readonly kind: 'public'; readonly domain: string; readonly connections: Owners }
  /** An entry that no address ends like, or that is not one owner's; `note` says so. */
  | {
      readonly kind: 'odd'
      readonly domain: string
      readonly connections: Owners
      readonly note: string
    }
  /** Has domains and sends nobody anywhere: it is disabled, or no application uses it. */
  | {
      readonly kind: 'disabled' | 'unused'
      readonly connections: readonly [ConnectionRow]
      readonly domains: readonly string[]
    }
type Owners = readonly ConnectionRow[]

export interface RealmLint {
  readonly findings: readonly RealmFinding[]
  /** Domains without an entry for any domain below them: `eu.acme.com` is not `acme.com`. */
  readonly alone: readonly { readonly domain: string; readonly connections: Owners }[]
  /** How many domains there are, each counted once. */
  readonly domains: number
  /** Connections whose options may not be read. */
  readonly unreadable: number
  /** Connections with domains of which the tenant's list does not say whether they are used. */
  readonly unknownUse: number
}

/** Worst first. */
const order = ['shared', 'public', 'split', 'odd', 'disabled', 'unused'] as const

/** Looks through all connections at once, so that what two of them say can be compared. */
export function lintRealms(connections: readonly ConnectionRow[]): RealmLint {
  const owners = ownersOf(connections)
  const withEntryBelow = new Set([...owners.keys()].flatMap(parentsOf))
  const having = connections.filter((one) => realmDomains(one).length > 0)
  const findings = [
    ...[...owners].flatMap(([domain, of]) => ofDomain(domain, of, owners)),
    ...having.flatMap(ofConnection),
  ]
  return {
    findings: order.flatMap((kind) => findings.filter((one) => one.kind === kind)),
    alone: [...owners].flatMap(([domain, of]) =>
      withEntryBelow.has(domain) ? [] : [{ domain, connections: of }],
    ),
    domains: owners.size,
    unreadable: connections.filter(
      (one) => strategyKind(one.strategy) === 'enterprise' && !one.optionsReadable,
    ).length,
    unknownUse: having.filter(({ applications }) => applications === undefined).length,
  }
}

function ownersOf(connections: readonly ConnectionRow[]): ReadonlyMap<string, ConnectionRow[]> {
  const owners = new Map<string, ConnectionRow[]>()
  for (const connection of connections)
    for (const domain of realmDomains(connection)) {
      const of = owners.get(domain)
      if (of) of.push(connection)
      else owners.set(domain, [connection])
    }
  return owners
}

function ofDomain(
  domain: string,
  connections: Owners,
  owners: ReadonlyMap<string, Owners>,
): RealmFinding[] {
  const found: RealmFinding[] = []
  if (connections.length > 1) found.push({ kind: 'shared', domain, connections })
  const note = domainNote(domain)
  if (isPublicMail(domain)) found.push({ kind: 'public', domain, connections })
  else if (note !== undefined) found.push({ kind: 'odd', domain, connections, note })
  const parent = parentsOf(domain).find((one) => owners.has(one))
  const above = parent === undefined ? [] : (owners.get(parent) ?? [])
  if (parent !== undefined && !above.some((one) => connections.includes(one)))
    found.push({ kind: 'split', domain, connections, parent, above })
  return found
}

function ofConnection(connection: ConnectionRow): RealmFinding[] {
  const of = { connections: [connection], domains: realmDomains(connection) } as const
  if (connection.authentication?.active === false) return [{ kind: 'disabled', ...of }]
  return connection.applications === 0 ? [{ kind: 'unused', ...of }] : []
}
