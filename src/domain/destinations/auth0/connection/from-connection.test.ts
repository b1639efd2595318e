import { describe, expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { type ConnectionView, optionsView } from '../contract/views.ts'
import { type WizardValues, emptyDraft } from './draft.ts'
import { fromConnection } from './from-connection.ts'
import { toCreateBody } from './request.ts'

const metadata = {
  issuer: 'https://idp.example/',
  authorization_endpoint: 'https://idp.example/authorize',
  token_endpoint: 'https://idp.example/token',
  jwks_uri: 'https://idp.example/jwks.json',
}
const options = {
  type: 'back_channel',
  discovery_url: 'https://idp.example/.well-known/openid-configuration',
  ...metadata,
  oidc_metadata: metadata,
  client_id: 'abc',
  scope: 'email openid groups',
  connection_settings: { pkce: 'S256' },
  attribute_map: { mapping_mode: 'bind_all' },
} as const

const view = (more: Partial<ConnectionView> = {}): ConnectionView => ({
  id: 'con_1',
  name: 'northwind',
  strategy: 'oidc',
  optionsReadable: true,
  secretStored: true,
  otherOptions: [{ name: 'schema_version', type: 'string' }],
  options,
  ...more,
})
const withOptions = (more: NonNullable<ConnectionView['options']>) =>
  fromConnection(view({ options: { ...options, ...more } }))

test('settings become a draft without name, secret and applications', () => {
  const { values, leftOut } = fromConnection(
    view({ display_name: 'Northwind Traders', show_as_button: true }),
  )
  expect(values).toEqual({
    ...emptyDraft(),
    discoveryUrl: options.discovery_url,
    channel: 'back_channel',
    channelChosen: true,
    clientId: 'abc',
    pkce: 'S256',
    scopes: ['openid', 'email', 'groups'],
    showAsButton: true,
    displayName: 'Northwind Traders',
  })
  expect(leftOut).toEqual([])
})

describe('one setting', () => {
  test.each([
    ['a display name that is the name', view({ display_name: 'northwind' }), { displayName: '' }],
    ['no options at all', { ...view(), options: undefined }, { mode: 'manual', clientId: '' }],
    [
      'an issuer told otherwise than published',
      view({ options: { ...options, issuer: 'https://old.example' } }),
      { mode: 'discovery', adjusted: { issuer: 'https://old.example' } },
    ],
    [
      'endpoints without stored metadata are read again',
      view({ options: { ...options, oidc_metadata: undefined } }),
      { mode: 'discovery', adjusted: {} },
    ],
    [
      'first login only',
      view({ options: { ...options, set_user_root_attributes: 'on_first_login' } }),
      { sync: false },
    ],
    [
      'aliases that are domains',
      view({ options: { ...options, domain_aliases: ['a.example', 'https://b.example/x'] } }),
      { domains: ['a.example'] },
    ],
    [
      'metadata of a connection without discovery',
      view({
        options: {
          ...options,
          discovery_url: null,
          userinfo_endpoint: null,
          oidc_metadata: { ...metadata, scopes_supported: ['openid'], claims_supported: [] },
        },
      }),
      {
        mode: 'manual',
        discoveryUrl: '',
        endpoints: { ...metadata, userinfo_endpoint: '' },
        adjusted: { scopes_supported: ['openid'] },
      },
    ],
  ])('%s', (_, connection, values) => {
    expect(fromConnection({ ...connection, id: 'con_1' }).values).toMatchObject(values)
  })
})

describe('what a draft has no place for is named', () => {
  test.each([
    [{ token_endpoint_auth_method: 'private_key_jwt' }, 'Token Endpoint Authentication Method'],
    [{ attribute_map: { mapping_mode: 'use_map' as const } }, 'Mapping mode'],
    [{ attribute_map: { attributes: { email: '${context.tokenset.email}' } } }, 'User Mapping'],
    [{ upstream_params: { screen_name: { alias: 'login_hint' as const } } }, 'Upstream parameters'],
    [{ domain_aliases: ['https://b.example/x'] }, 'Home Realm Discovery: entries that are URLs'],
    [
      { set_user_root_attributes: 'never_on_login' as const },
      'Sync user profile attributes at each login: never_on_login',
    ],
  ])('%j', (more, label) => {
    expect(withOptions(more).leftOut).toEqual([label])
  })

  test('unknown options by name, switches that are on, not what the tenant writes itself', () => {
    const { leftOut } = fromConnection(
      view({
        authentication: { active: false },
        is_domain_connection: true,
        connected_accounts: { active: false },
        metadata: {},
        otherOptions: [
          { name: 'x_future_option', type: 'object' },
          { name: 'oidc_metadata.request_parameter_supported', type: 'boolean' },
        ],
      }),
    )
    expect(leftOut).toEqual(['Domain level', 'Enabled: off', 'x_future_option'])
  })
})

describe('a connection that the wizard made, made again, is the same', () => {
  const endpoints = { ...metadata, userinfo_endpoint: 'https://idp.example/userinfo' }
  test.each<[string, Partial<WizardValues>]>([
    ['back channel, discovery', {}],
    ['front channel, discovery', { channel: 'front_channel' }],
    ['back channel, endpoints', { mode: 'manual', discoveryUrl: '', endpoints, sync: false }],
    ['front channel, endpoints', { mode: 'manual', endpoints, channel: 'front_channel' }],
    ['discovery, an adjusted issuer', { adjusted: { issuer: 'https://other.example' } }],
  ])('%s', (_, changes) => {
    const context = { metadata, rules: production }
    const values: WizardValues = {
      ...emptyDraft(),
      name: 'northwind',
      clientId: 'abc',
      clientSecret: 's3cret',
      channel: 'back_channel',
      discoveryUrl: options.discovery_url,
      domains: ['a.example'],
      iconUrl: 'https://idp.example/logo.png',
      ...changes,
    }
    const made = toCreateBody(values, context)
    // The tenant keeps what it reads at the discovery URL.
    const stored = optionsView.parse({ oidc_metadata: metadata, ...made.options })
    if (changes.adjusted) stored.oidc_metadata = metadata
    const { values: again } = fromConnection({ ...view(), ...made, options: stored })
    expect(
      toCreateBody({ ...again, name: values.name, clientSecret: values.clientSecret }, context),
    ).toEqual(made)
  })
})
