import type { Connection } from '#domain/destinations/auth0/contract/connection.ts'
import { northwindDocument } from '#mocks/idp/document.ts'
import { falseWhenAbsent } from '../complete-options.ts'
import { isEnterprise, isLabelled } from '../strategy-defaults.ts'

/** A connection as it stands in the tenant, before it has an id. */
export interface SeedConnection {
  readonly connection: Omit<Connection, 'id'> & { readonly name: string; readonly strategy: string }
  readonly enabled: readonly string[]
}

type Members = Readonly<Record<string, unknown>>

export const seedConnection = (
  name: string,
  strategy: string,
  options: Members,
  enabled: readonly string[] = [],
  more: Members = {},
): SeedConnection => ({
  enabled,
  connection: {
    name,
    strategy,
    options: { ...options },
    ...(isLabelled(strategy) && { display_name: name }),
    is_domain_connection: false,
    ...(isEnterprise(strategy) && { show_as_button: false }),
    realms: [name],
    authentication: { active: true },
    connected_accounts: { active: false },
    ...more,
  },
})

/** Options of an `oidc` connection whose issuer is below `idp`. */
export function oidcOptions(issuer: string, more: Members): Members {
  const document = northwindDocument(issuer)
  return {
    type: 'back_channel',
    discovery_url: `${issuer}/.well-known/openid-configuration`,
    issuer: document.issuer,
    authorization_endpoint: document.authorization_endpoint,
    token_endpoint: document.token_endpoint,
    jwks_uri: document.jwks_uri,
    userinfo_endpoint: document.userinfo_endpoint,
    scope: 'openid profile email',
    connection_settings: { pkce: 'auto' },
    attribute_map: { mapping_mode: 'bind_all' },
    schema_version: 'oidc-V4',
    oidc_metadata: { ...falseWhenAbsent, ...document },
    ...more,
  }
}
