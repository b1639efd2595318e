import type { ReactNode } from 'react'
import { fields } from '#domain/connection/fields.ts'
import { channelWords, pkceWords } from '#domain/connection/in-words.ts'
import type { SyncMode } from '#domain/contract/connection.ts'
import type { ConnectionView, OptionsView } from '#domain/contract/views.ts'
import type { KeyValueRow } from '#ui/key-value.tsx'
import { visible } from '#ui/visible.ts'
import { VisibleText } from '#ui/visible-text.tsx'

/** A summary in the order of the wizard, under the same names. Values of a tenant are text only. */
const code = (term: string, value: string | null | undefined): KeyValueRow[] =>
  value ? [{ term, value: <VisibleText value={value} /> }] : []

const words = (term: string, value: ReactNode): KeyValueRow[] => [{ term, value, plain: true }]

const syncWords: Record<SyncMode, string> = {
  on_each_login: 'At each login',
  on_first_login: 'At the first login only',
  never_on_login: 'Never',
}

/** What every strategy has. */
export const generalRows = (connection: ConnectionView): KeyValueRow[] => {
  const { id, strategy, authentication, display_name: shown, show_as_button: button } = connection
  return [
    ...code('Strategy', strategy),
    ...code('Connection ID', id),
    ...(authentication?.active === false
      ? words('Authentication', 'Disabled: nobody can log in through it')
      : []),
    ...words(fields.showAsButton.label, button === true ? 'Yes' : 'No'),
    ...(button === true
      ? words(
          fields.displayName.label,
          <>
            Continue with <VisibleText value={shown ?? connection.name} />
          </>,
        )
      : code('Display name', shown)),
  ]
}

/** What `oidc` and `auth0-oidc` have beside it. */
export const optionRows = (options: OptionsView, secretStored: boolean): KeyValueRow[] => [
  ...code('Domain', options.domain),
  ...code(fields['endpoints.issuer'].label, options.issuer ?? options.oidc_metadata?.issuer),
  ...issuerRows(options),
  ...(options.type ? words(fields.channel.label, channelWords[options.type]) : []),
  ...code(fields.clientId.label, options.client_id),
  ...words(fields.clientSecret.label, secretStored ? 'Stored' : 'None'),
  ...(options.connection_settings?.pkce && options.type !== 'front_channel'
    ? words(fields.pkce.label, pkceWords[options.connection_settings.pkce])
    : []),
  ...code(fields.scopes.label, options.scope),
  ...domainRows(options.domain_aliases ?? []),
  ...code(fields.iconUrl.label, options.icon_url),
  ...(options.set_user_root_attributes
    ? words('Sync user profile attributes', syncWords[options.set_user_root_attributes])
    : []),
]

/** With discovery its URL says it all; without, the endpoints given by hand. */
function issuerRows(options: OptionsView): KeyValueRow[] {
  if (options.discovery_url) return code(fields.discoveryUrl.label, options.discovery_url)
  if (!options.authorization_endpoint) return []
  return [
    ...words(fields.mode.label, 'Endpoints given by hand'),
    ...code(fields['endpoints.authorization_endpoint'].label, options.authorization_endpoint),
    ...code(fields['endpoints.token_endpoint'].label, options.token_endpoint),
    ...code(fields['endpoints.jwks_uri'].label, options.jwks_uri),
    ...code(fields['endpoints.userinfo_endpoint'].label, options.userinfo_endpoint),
  ]
}

const domainRows = (domains: readonly string[]): KeyValueRow[] =>
  domains.length === 0
    ? words(fields.domains.label, 'No domains')
    : code(fields.domains.label, domains.join(', '))

/** Members of the options that have a row above. */
const worded: ReadonlySet<string> = new Set<keyof OptionsView>([
  'domain',
  'issuer',
  'discovery_url',
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
  'type',
  'client_id',
  'connection_settings',
  'scope',
  'domain_aliases',
  'icon_url',
  'set_user_root_attributes',
])

/** Every other option by its name and JSON type. */
export const otherRows = ({ options = {}, otherOptions }: ConnectionView): KeyValueRow[] =>
  [
    ...Object.entries(options)
      .filter(([name, value]) => !worded.has(name) && value !== undefined)
      .map(([name, value]) => ({ name, type: typeInJson(value) })),
    ...otherOptions,
  ].map(({ name, type }) => ({ term: visible(name), value: type }))

const typeInJson = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
