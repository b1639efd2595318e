import { domainKey } from '../connection/domains.ts'
import type { ConnectionRow } from '../contract/connection-row.ts'

/** What of a connection says it, in a list or on its own page. */
type WithDomains = {
  readonly options?:
    Pick<NonNullable<ConnectionRow['options']>, 'domain_aliases' | 'tenant_domain'> | undefined
}

const known = new WeakMap<WithDomains, readonly string[]>()

/** The domains whose users are sent to a connection: its own, and the one of older connections. */
export function realmDomains(connection: WithDomains): readonly string[] {
  const made = known.get(connection)
  if (made) return made
  const { domain_aliases: aliases = [], tenant_domain: first } = connection.options ?? {}
  const named = [...aliases, first ?? ''].filter((one) => one !== '')
  const domains = [...new Set(named.map(domainKey))]
  known.set(connection, domains)
  return domains
}

/** `eu.acme.com` → `acme.com`; the last label is no domain of anybody. */
export function parentsOf(domain: string): string[] {
  const labels = domain.split('.')
  return labels.slice(1, -1).map((_, index) => labels.slice(index + 1).join('.'))
}
