import { z } from 'zod/mini'
import { isStrategy } from '#domain/destinations/auth0/connection/strategy.ts'
import { traits } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import { isObject } from '#domain/wire/json.ts'
import {
  connectionRow,
  optionsRow,
  type ConnectionRow,
} from '#domain/destinations/auth0/contract/connection-row.ts'
import { connectionView, type ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { pick } from './pick.ts'

const ofTenant = z.extend(
  z.pick(connectionRow, {
    id: true,
    name: true,
    strategy: true,
    display_name: true,
    show_as_button: true,
    authentication: true,
  }),
  {
    metadata: connectionView.shape.metadata,
    enabled_clients: z.optional(z.array(z.string())),
  },
)
/** As in the whole projection: `domain` is the other tenant, and no field of any other strategy. */
const optionsOf = { issuer: z.omit(optionsRow, { domain: true }), tenant: optionsRow }
/** Of any other strategy: whose users are sent to it, because it may be sent those of an `oidc` one. */
const realmOptions = z.pick(optionsRow, { domain_aliases: true, tenant_domain: true })

interface Projected {
  readonly row: ConnectionRow
  /** Not sent: what a list says of it is told here. */
  readonly metadata: ConnectionView['metadata']
}

/** A connection of the tenant as a line of a list; undefined when it has no id, name or strategy. */
export function projectRow(source: unknown, testerClientId = ''): Projected | undefined {
  if (!isObject(source)) return undefined
  const kept = pick(ofTenant, source)
  if (kept === undefined) return undefined
  const { metadata, enabled_clients: clients, ...own } = kept
  const named = {
    ...own,
    ...(clients && { applications: clients.filter((id) => id !== testerClientId).length }),
  }
  const { options } = source
  if (!isObject(options)) return { row: { ...named, optionsReadable: false }, metadata }
  const { strategy } = named
  const of = isStrategy(strategy) ? optionsOf[traits[strategy].source] : realmOptions
  return { row: { ...named, options: pick(of, options) ?? {}, optionsReadable: true }, metadata }
}
