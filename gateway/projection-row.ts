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
  z.pick(connectionRow, { id: true, name: true, strategy: true, authentication: true }),
  { metadata: connectionView.shape.metadata },
)
/** As in the whole projection: `domain` is the other tenant, and no field of any other strategy. */
const optionsOf = { issuer: z.omit(optionsRow, { domain: true }), tenant: optionsRow }

interface Projected {
  readonly row: ConnectionRow
  /** Not sent: what a list says of it is told here. */
  readonly metadata: ConnectionView['metadata']
}

/** A connection of the tenant as a line of a list; undefined when it has no id, name or strategy. */
export function projectRow(source: unknown): Projected | undefined {
  if (!isObject(source)) return undefined
  const kept = pick(ofTenant, source)
  if (kept === undefined) return undefined
  const { metadata, ...named } = kept
  const { options } = source
  if (!isObject(options) || !isStrategy(named.strategy))
    return { row: { ...named, optionsReadable: isObject(options) }, metadata }
  const shown = pick(optionsOf[traits[named.strategy].source], options) ?? {}
  return { row: { ...named, options: shown, optionsReadable: true }, metadata }
}
