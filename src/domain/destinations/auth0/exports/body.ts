import type { CreateConnectionBody } from '../contract/connection.ts'
import type { ConnectionView } from '../contract/views.ts'
import { secretPlaceholder } from '#domain/exports/exported-call.ts'

export interface ExportBody {
  /** With the secret's placeholder where the tenant keeps one. */
  readonly body: CreateConnectionBody
  /** Members the tenant has and this body has not, by name: their values are not shown here. */
  readonly leftOut: readonly string[]
}

/** Members that the tenant reads from the issuer's document by itself. */
const fromDocument = [
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
  'pushed_authorization_request_endpoint',
  'oidc_metadata',
] as const satisfies readonly (keyof NonNullable<ConnectionView['options']>)[]

/** Written by the tenant about its own keeping. */
const ofTenant: readonly string[] = ['schema_version']

/** Of the metadata, what Greencheck wrote about this tenant's own connection. */
const isOwnRecord = (key: string): boolean => key.startsWith('greencheck_')

const isGiven = ([, value]: readonly [string, unknown]): boolean =>
  value !== undefined && value !== null

/**
 * The body of POST /connections that makes a connection like this one. Where the tenant reads a
 * discovery document, what it read is not told again: it reads it anew.
 */
export function exportBody(connection: ConnectionView): ExportBody | undefined {
  const { options, secretStored, otherOptions, metadata = {} } = connection
  if (options === undefined) return undefined
  const known = Object.entries(options).filter(isGiven)
  const discovers = typeof options.discovery_url === 'string' && options.discovery_url !== ''
  const derived: readonly string[] = discovers ? fromDocument : []
  const told = known.filter(([name]) => !derived.includes(name))
  const others = otherOptions.map(({ name }) => name)
  const kept = Object.entries(metadata).filter(([key]) => !isOwnRecord(key))
  const { name, strategy, display_name, show_as_button, is_domain_connection } = connection
  const { authentication, connected_accounts } = connection
  const top = Object.entries({ display_name, show_as_button, is_domain_connection }).filter(isGiven)
  const active = Object.entries({ authentication, connected_accounts }).filter(
    ([, value]) => value?.active !== undefined,
  )
  return {
    body: {
      name,
      strategy,
      ...Object.fromEntries([...top, ...active]),
      options: {
        ...Object.fromEntries(told),
        ...(secretStored === true && { client_secret: secretPlaceholder }),
      },
      ...(kept.length > 0 && { metadata: Object.fromEntries(kept) }),
    },
    leftOut: others.filter(
      (one) => !ofTenant.includes(one) && !(discovers && one.startsWith('oidc_metadata.')),
    ),
  }
}
