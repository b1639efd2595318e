import type { ConnectionView, MetadataView, OptionsView } from '../contract/views.ts'
import { isDomain } from './domains.ts'
import { type DraftValues, type Endpoints, emptyDraft } from './draft.ts'
import { type EditableField, editableIds, fieldValue, specOf } from './edit/editable.ts'
import { equal } from './edit/path.ts'
import { withOpenid } from './scopes.ts'

export interface Duplicate {
  /** A draft with the connection's settings, without name, secret and applications. */
  readonly values: DraftValues
  /** What the draft has no place for, by its label or, of an unknown option, its name. */
  readonly leftOut: readonly string[]
}

type Name = keyof Endpoints
const names: readonly Name[] = [
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
]

/** Fields the draft has a place for; of the others, a value that says something is left out. */
const carried: ReadonlySet<EditableField> = new Set<EditableField>([
  'discoveryUrl',
  'tenant',
  'issuer',
  'authorizationEndpoint',
  'tokenEndpoint',
  'jwksUri',
  'userinfoEndpoint',
  'oidcMetadata',
  'channel',
  'clientId',
  'pkce',
  'scopes',
  'domains',
  'showAsButton',
  'displayName',
  'iconUrl',
  'sync',
  'enabled',
])

/** What a new connection has by itself. */
const usual: Partial<Record<EditableField, unknown>> = {
  authMethod: 'client_secret_post',
  mappingMode: 'bind_all',
}

/** Options that are the tenant's own to write, or come with the metadata. */
const ofTheTenant = /^(schema_version$|oidc_metadata(\.|$))/

/** The settings of a connection whose options were read, as a draft of another one. */
export function fromConnection(connection: ConnectionView): Duplicate {
  const { name, options = {}, display_name: label } = connection
  const { domain_aliases: aliases = [], set_user_root_attributes: sync } = options
  return {
    values: {
      ...emptyDraft(),
      ...(connection.strategy === 'auth0-oidc' ? otherTenantOf(options) : issuerOf(options)),
      channel: options.type ?? '',
      channelChosen: options.type !== undefined,
      clientId: options.client_id ?? '',
      pkce: options.connection_settings?.pkce ?? 'auto',
      scopes: withOpenid((options.scope ?? '').split(' ').filter(Boolean)),
      domains: aliases.filter(isDomain),
      showAsButton: connection.show_as_button === true,
      displayName: label === undefined || label === name ? '' : label,
      iconUrl: options.icon_url ?? '',
      sync: sync !== 'on_first_login' && sync !== 'never_on_login',
    },
    leftOut: [
      ...editableIds
        .filter((field) => isLost(field, connection))
        .map((field) => specOf(field).label),
      ...(aliases.every(isDomain) ? [] : [`${specOf('domains').label}: entries that are URLs`]),
      ...(sync === 'never_on_login' ? [`${specOf('sync').label}: never_on_login`] : []),
      ...(connection.authentication?.active === false ? [`${specOf('enabled').label}: off`] : []),
      ...connection.otherOptions.map((one) => one.name).filter((one) => !ofTheTenant.test(one)),
    ],
  }
}

function isLost(field: EditableField, connection: ConnectionView): boolean {
  if (carried.has(field) || field.startsWith('oidcMetadata.')) return false
  const value = fieldValue(field, connection)
  const nothing = [undefined, null, false, '', [], {}]
  return ![...nothing, usual[field]].some((one) => equal(one, value))
}

const otherTenantOf = ({ domain }: OptionsView) =>
  ({
    recipe: 'auth0-tenant',
    strategy: 'auth0-oidc',
    recipeInputs: { domain: domain ?? '' },
  }) as const

type Issuer = Pick<DraftValues, 'mode' | 'discoveryUrl' | 'endpoints' | 'adjusted'>

/**
 * With a discovery URL the metadata is read again, and what the connection was told to do
 * otherwise stays an adjustment. Without one, the stored metadata is all there is.
 */
function issuerOf(options: OptionsView): Issuer {
  const { discovery_url: discoveryUrl, oidc_metadata: metadata = {} } = options
  const { endpoints } = emptyDraft()
  if (discoveryUrl) {
    const told = names.filter(
      (name) => options.oidc_metadata && options[name] && options[name] !== metadata[name],
    )
    const adjusted = Object.fromEntries(told.map((name) => [name, options[name] ?? '']))
    return { mode: 'discovery', discoveryUrl, endpoints, adjusted }
  }
  for (const name of names) endpoints[name] = options[name] ?? metadata[name] ?? ''
  return { mode: 'manual', discoveryUrl: '', endpoints, adjusted: others(metadata) }
}

/** Members of metadata that are no endpoint of the draft. */
const others = (metadata: MetadataView): DraftValues['adjusted'] =>
  Object.fromEntries(
    Object.entries(metadata).filter(
      ([name, value]) => !names.some((one) => one === name) && value.length > 0,
    ),
  )
