import type { PkceMode } from '#domain/oidc/values.ts'
import { isObject } from '#domain/wire/json.ts'
import { fetchMetadata, type Metadata } from './discovery.ts'
import { invalidBody } from './errors.ts'
import type { Tenant } from './handler.ts'
import type { OidcOptions } from './validation/options.ts'

/** Come back as false when the document does not name them (recorded). */
const falseWhenAbsent = {
  claims_parameter_supported: false,
  request_parameter_supported: false,
  request_uri_parameter_supported: false,
  require_request_uri_registration: false,
}

const filled = [
  'issuer',
  'authorization_endpoint',
  'jwks_uri',
  'token_endpoint',
  'userinfo_endpoint',
] as const

/** What the document says where the request said nothing, or null. */
function fromMetadata(options: OidcOptions, metadata: Metadata): Record<string, unknown> {
  return Object.fromEntries(
    filled.flatMap((member) => {
      const published = metadata[member]
      return (options[member] ?? undefined) === undefined && typeof published === 'string'
        ? [[member, published]]
        : []
    }),
  )
}

/**
 * The options as the server stores them: everything sent is kept, also where it contradicts the
 * document; gaps are filled from it (recorded). `pkce` is what leaving it out comes to: `auto` on
 * create, `disabled` on update (recorded). Throws the API's 400.
 */
export async function completeOptions(
  tenant: Tenant,
  sent: OidcOptions,
  pkce: PkceMode,
): Promise<Record<string, unknown>> {
  const given = isObject(sent.oidc_metadata) ? sent.oidc_metadata : undefined
  const url = sent.discovery_url ?? undefined
  const metadata = given ?? (url === undefined ? undefined : await fetchMetadata(tenant, url))
  const options = { ...sent, ...(metadata && fromMetadata(sent, metadata)) }
  if (metadata !== undefined || url === undefined)
    // UNVERIFIED for jwks_uri: the documentation's samples without discovery leave it out.
    for (const member of ['issuer', 'authorization_endpoint'] as const)
      if (typeof options[member] !== 'string') throw invalidBody(`"options.${member}" is missing`)
  return {
    ...options,
    ...(metadata && { oidc_metadata: { ...falseWhenAbsent, ...metadata } }),
    schema_version: 'oidc-V4',
    attribute_map: sent.attribute_map ?? { mapping_mode: 'bind_all' },
    connection_settings: {
      ...sent.connection_settings,
      pkce: sent.connection_settings?.pkce ?? pkce,
    },
  }
}
