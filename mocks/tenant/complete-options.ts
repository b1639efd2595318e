import type { PkceMode } from '#domain/oidc/values.ts'
import { isObject } from '#domain/wire/json.ts'
import { fetchMetadata, type Metadata } from './discovery.ts'
import { invalidBody } from './errors.ts'
import type { Tenant } from './handler.ts'

/** Come back as false when the document does not name them (recorded). */
export const falseWhenAbsent = {
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

interface Completed {
  readonly type: string
  readonly attribute_map: object
  /** Where the metadata is when the options name no `discovery_url`. */
  readonly discoveryUrl: (options: Members) => string | undefined
  /** Without them a create is refused. */
  readonly required: readonly string[]
}
type Members = Readonly<Record<string, unknown>>

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Strategies whose options the tenant completes, and with what (recorded). */
const completed = {
  oidc: {
    type: 'front_channel',
    attribute_map: { mapping_mode: 'bind_all' },
    discoveryUrl: () => undefined,
    // UNVERIFIED for jwks_uri: the documentation's samples without discovery leave it out.
    required: ['issuer', 'authorization_endpoint'],
  },
  okta: {
    type: 'back_channel',
    attribute_map: { mapping_mode: 'basic_profile' },
    discoveryUrl: ({ domain }) =>
      text(domain) && `https://${text(domain)}/.well-known/openid-configuration`,
    required: [],
  },
} as const satisfies Readonly<Record<string, Completed>>

export type CompletedStrategy = keyof typeof completed
export const isCompleted = (strategy: string): strategy is CompletedStrategy =>
  strategy in completed

/**
 * What the document says where the request said nothing, or null. Null where the document has
 * nothing to say becomes an empty text (recorded for `userinfo_endpoint`).
 */
const fromMetadata = (options: Members, metadata: Metadata): Members =>
  Object.fromEntries(
    filled.flatMap((member) => {
      const sent = options[member]
      const published = text(metadata[member])
      if (sent !== undefined && sent !== null) return []
      if (published !== undefined) return [[member, published]]
      return sent === null ? [[member, '']] : []
    }),
  )

/**
 * The options as the server stores them: everything sent is kept, also where it contradicts the
 * document; gaps are filled from it, and without one null stays null (recorded). `pkce` is what
 * leaving it out comes to: `auto` on create, `disabled` on update (recorded). Throws the API's 400.
 */
export async function completeOptions(
  tenant: Tenant,
  strategy: CompletedStrategy,
  sent: Members,
  pkce: PkceMode,
): Promise<Record<string, unknown>> {
  const rules: Completed = completed[strategy]
  const given = isObject(sent['oidc_metadata']) ? sent['oidc_metadata'] : undefined
  const url = text(sent['discovery_url']) ?? rules.discoveryUrl(sent)
  const metadata = given ?? (url === undefined ? undefined : await fetchMetadata(tenant, url))
  const options: Members = { ...sent, ...(metadata && fromMetadata(sent, metadata)) }
  if (metadata !== undefined || url === undefined)
    for (const member of rules.required)
      if (text(options[member]) === undefined) throw invalidBody(`"options.${member}" is missing`)
  const settings = isObject(sent['connection_settings']) ? sent['connection_settings'] : {}
  return {
    type: rules.type,
    ...options,
    ...(metadata && { oidc_metadata: { ...falseWhenAbsent, ...metadata } }),
    schema_version: 'oidc-V4',
    attribute_map: sent['attribute_map'] ?? rules.attribute_map,
    connection_settings: { ...settings, pkce: settings['pkce'] ?? pkce },
  }
}
