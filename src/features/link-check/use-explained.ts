import { type ExplainedLink, explainLink } from '#domain/destinations/auth0/links/explain-link.ts'
import { bareValue } from '#domain/destinations/auth0/links/bare-value.ts'
import type { Lookup } from './lookup.ts'
import { type ApplicationLookup, useApplication } from './use-application.ts'
import { useNamedConnection } from './use-named-connection.ts'
import { useOrigins } from './use-origins.ts'
import type { PastedLink } from './use-pasted-link.ts'

export interface Explained {
  readonly link: ExplainedLink
  readonly lookups: readonly Lookup[]
  /** False while an answer may still change what is said. */
  readonly complete: boolean
  readonly origins: readonly string[]
  readonly connectionId: string | undefined
  readonly application: ApplicationLookup
}

/** A link held against the tenant, which is asked for no more than the link makes necessary. */
export function useExplained({ settled, read }: Pick<PastedLink, 'settled' | 'read'>): Explained {
  const url = read.ok ? read.url : undefined
  const part = (name: string) => bareValue(url?.searchParams.get(name) ?? '') || undefined
  const clientId = part('client_id')
  const { lookup: domains, ...where } = useOrigins(url)
  const application = useApplication(clientId)
  const named = useNamedConnection(part('connection'), clientId)
  const { connection, lookedUp, enabled } = named
  const lookups = [domains, ...named.lookups, application.lookup]
  const off = connection?.authentication?.active === false
  const link = explainLink(settled, {
    ...where,
    lookedUp,
    inactive: new Set(off ? [connection.name] : []),
    clients: application.clients,
    enabled: (name) => (name === connection?.name ? enabled : undefined),
  })
  return {
    link,
    lookups,
    complete: lookups.every(({ state }) => state !== 'asking'),
    origins: where.origins,
    connectionId: connection?.id,
    application,
  }
}
