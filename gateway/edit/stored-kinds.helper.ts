import { constantFrom, dictionary, record, type Arbitrary } from 'fast-check'

/** For tests: connections of the kinds that tenants answer, with values of our own. */
const idp = 'https://idp.acme.example'
const metadata = {
  issuer: idp,
  authorization_endpoint: `${idp}/authorize`,
  token_endpoint: `${idp}/token`,
  jwks_uri: `${idp}/jwks`,
  id_token_signing_alg_values_supported: ['RS256'],
  claims_parameter_supported: false,
  request_parameter_supported: false,
  request_uri_parameter_supported: false,
  require_request_uri_registration: false,
}
const byHand = {
  client_id: 'our-id',
  issuer: idp,
  authorization_endpoint: `${idp}/authorize`,
  jwks_uri: `${idp}/jwks`,
  scope: 'openid profile',
  schema_version: 'oidc-V4',
}
const bound = { mapping_mode: 'bind_all' }

/** Each as a tenant completes it, and by what it came to be. */
export const kinds: Readonly<Record<string, object>> = {
  'by discovery, with the document that was fetched': {
    ...byHand,
    type: 'back_channel',
    client_secret: 'MOCK_stored_secret',
    discovery_url: `${idp}/.well-known/openid-configuration`,
    token_endpoint: `${idp}/token`,
    oidc_metadata: metadata,
    domain_aliases: ['acme.example'],
    connection_settings: { pkce: 'auto' },
    attribute_map: bound,
    non_persistent_attrs: ['gender'],
    upstream_params: { screen_name: { alias: 'login_hint' } },
    token_endpoint_auth_signing_alg: 'RS256',
    id_token_signed_response_algs: ['RS256'],
    send_back_channel_nonce: true,
  },
  'metadata that was sent, and an empty text for what it lacks': {
    ...byHand,
    type: 'back_channel',
    client_secret: 'MOCK_stored_secret',
    discovery_url: null,
    token_endpoint: `${idp}/token`,
    userinfo_endpoint: '',
    oidc_metadata: metadata,
    connection_settings: { pkce: 'disabled' },
    attribute_map: bound,
  },
  'no metadata at all, nulls that stayed, a channel that was filled in and a member of okta': {
    ...byHand,
    type: 'front_channel',
    client_secret: 'MOCK_stored_secret',
    domain: 'idp.acme.example',
    token_endpoint: null,
    userinfo_endpoint: null,
    dpop_signing_alg: 'Ed25519',
    connection_settings: { pkce: 'auto' },
    attribute_map: bound,
  },
  'a key in place of a secret, and endpoints of another place than the metadata': {
    ...byHand,
    type: 'front_channel',
    issuer: 'https://other.example',
    token_endpoint: `${idp}/token`,
    discovery_url: `${idp}/.well-known/openid-configuration`,
    oidc_metadata: metadata,
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'RS256',
    connection_settings: { pkce: 'auto' },
    attribute_map: bound,
  },
  'a mapping of its own, and one of okta': {
    ...byHand,
    type: 'back_channel',
    client_secret: 'MOCK_stored_secret',
    token_endpoint: `${idp}/token`,
    connection_settings: { pkce: 'S256' },
    attribute_map: {
      mapping_mode: 'basic_profile',
      attributes: { email: '${context.tokenset.email}' },
      userinfo_scope: 'openid groups',
    },
  },
}

const emptyText = constantFrom('', null)
/**
 * Members that say nothing, each in any of the ways to say it. One that is fixed is documented to
 * take what it is given here; an older tenant or another tool may have left it so.
 */
const nothing: Record<string, Arbitrary<unknown>> = {
  discovery_url: emptyText,
  token_endpoint: emptyText,
  userinfo_endpoint: emptyText,
  icon_url: emptyText,
  tenant_domain: emptyText,
  client_secret: emptyText,
  type: constantFrom(null, ''),
  set_user_root_attributes: constantFrom(null, ''),
  connection_settings: constantFrom(null, {}, { pkce: null }, { pkce: '' }),
  attribute_map: constantFrom(null, {}),
  domain_aliases: constantFrom(null, []),
  non_persistent_attrs: constantFrom(null, []),
  upstream_params: constantFrom(null, {}),
  token_endpoint_auth_method: emptyText,
  token_endpoint_auth_signing_alg: emptyText,
  token_endpoint_jwtca_aud_format: emptyText,
  id_token_signed_response_algs: constantFrom(null, []),
  id_token_session_expiry_supported: constantFrom(null),
  dpop_signing_alg: emptyText,
  send_back_channel_nonce: constantFrom(null),
  enable_pushed_authorization_requests: constantFrom(null),
  pushed_authorization_request_endpoint: emptyText,
  useOauthSpecScope: constantFrom(null),
  schema_version: emptyText,
}

/** Members that Auth0 does not type, with whatever in them. */
const odd = constantFrom<unknown>('', null, [], {}, 0, false, 'text', { a: [null, ''] })
const names = constantFrom('domain', 'scopes', 'display_name', 'x_flag', 'federated', 'ext_groups')

/** Options to lay over a kind: some members that say nothing, and some that nobody knows. */
export const oddities = record({
  empty: record(nothing, { requiredKeys: [] }),
  unknown: dictionary(names, odd, { maxKeys: 3 }),
  beside: record(
    {
      display_name: constantFrom<string | undefined>('', undefined, 'Acme'),
      show_as_button: constantFrom(undefined, true),
      metadata: constantFrom<Record<string, null> | undefined>(undefined, {}, { owner: null }),
      realms: constantFrom<string[] | undefined>(undefined, [], ['acme', 'other']),
      connected_accounts: constantFrom(undefined, { active: true, cross_app_access: false }),
      cross_app_access_resource_app: constantFrom(undefined, { status: 'enabled' }),
      enabled_clients: constantFrom<string[] | undefined>(undefined, []),
    },
    { requiredKeys: [] },
  ),
})
