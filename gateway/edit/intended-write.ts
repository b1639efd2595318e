import { equal } from '#domain/destinations/auth0/connection/edit/equal.ts'
import {
  type UpdateConnectionBody,
  updateConnectionBody,
} from '#domain/destinations/auth0/contract/connection.ts'
import { isObject } from '#domain/wire/json.ts'
import { asTaken } from './as-taken.ts'

export type Members = Readonly<Record<string, unknown>>

export interface Write {
  /** The connection as it shall be, every member of it. */
  readonly intended: Members
  readonly body: UpdateConnectionBody
}

const objectOr = (value: unknown): Members => (isObject(value) ? value : {})

/**
 * What an update silently resets when it is left out: PKCE to `disabled`, the mapping to
 * `bind_all` (recorded). A connection that was read without them gets what a new one has.
 */
function complete(strategy: unknown, options: Members): Record<string, unknown> {
  if (strategy !== 'oidc') return { ...options }
  const settings = objectOr(options['connection_settings'])
  return {
    ...asTaken(options),
    connection_settings: { ...settings, pkce: settings['pkce'] || 'auto' },
    attribute_map: options['attribute_map'] ?? { mapping_mode: 'bind_all' },
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** null is the documented value of "no secret"; that leaving it out clears it is not documented. */
function withSecret(options: Members, secret: string | null | undefined): Members {
  if (secret === undefined) return options
  if (secret === null && options['client_secret'] === undefined) return options
  return { ...options, client_secret: secret }
}

/**
 * The update that turns `before` into `after`. Options are sent whole or, where none of them is
 * edited, not at all; the display name always, or the name would overwrite it; of the other
 * members those that changed. Never `enabled_clients`.
 *
 * @param secret replaces the stored one; null takes it away
 * @param writesOptions an option or the secret is part of the edit
 */
export function writeOf(
  before: Members,
  after: Members,
  { secret, writesOptions }: { secret: string | null | undefined; writesOptions: boolean },
): Write {
  const display_name = [after['display_name'], after['name']].find(isText) ?? ''
  const rest = Object.keys(updateConnectionBody.shape).filter(
    (name) => name !== 'options' && name !== 'display_name' && !equal(before[name], after[name]),
  )
  const body = {
    ...updateConnectionBody.parse(Object.fromEntries(rest.map((name) => [name, after[name]]))),
    display_name,
  }
  if (!writesOptions) return { intended: { ...after, display_name }, body }
  const options = complete(after['strategy'], withSecret(objectOr(after['options']), secret))
  return { intended: { ...after, display_name, options }, body: { ...body, options } }
}
