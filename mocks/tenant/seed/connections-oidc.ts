import { oidcOptions, seedConnection, type SeedConnection } from './connections.ts'

/** `oidc` connections in different states. Secrets begin with MOCK_. */
export const oidcConnections = (idp: string): readonly SeedConnection[] => [
  seedConnection(
    'globex-oidc',
    'oidc',
    oidcOptions(idp, {
      client_id: 'globex-client',
      client_secret: 'MOCK_globex_secret',
      domain_aliases: ['globex.example', 'globex.co.example'],
      set_user_root_attributes: 'on_each_login',
    }),
    ['acme-portal', 'acme-billing'],
    { display_name: 'Globex', show_as_button: true },
  ),
  seedConnection(
    'initech-front',
    'oidc',
    oidcOptions(`${idp}/plain`, {
      type: 'front_channel',
      client_id: 'initech-client',
      scope: 'openid email',
      set_user_root_attributes: 'on_first_login',
    }),
    ['acme-portal'],
    { display_name: 'Initech' },
  ),
  seedConnection(
    'umbrella-off',
    'oidc',
    oidcOptions(`${idp}/code-only`, {
      client_id: 'umbrella-client',
      client_secret: 'MOCK_umbrella_secret',
    }),
    ['acme-billing'],
    { display_name: 'Umbrella', authentication: { active: false } },
  ),
  // Options no screen knows, and a mapping of its own: an edit must keep all of them.
  seedConnection(
    'hooli-mapped',
    'oidc',
    oidcOptions(idp, {
      client_id: 'hooli-client',
      client_secret: 'MOCK_hooli_secret',
      connection_settings: { pkce: 'S256', x_future_setting: 'kept' },
      attribute_map: {
        mapping_mode: 'use_map',
        userinfo_scope: 'openid email groups',
        attributes: {
          email: '${context.tokenset.email}',
          name: '${context.tokenset.given_name} ${context.tokenset.family_name}',
          federated_groups: '${context.userinfo.groups}',
        },
      },
      upstream_params: { screen_name: { alias: 'login_hint' } },
      non_persistent_attrs: ['gender', 'hair_color'],
      send_back_channel_nonce: true,
      x_future_option: { nested: ['MOCK_unknown_value'] },
    }),
    ['acme-portal', 'acme-field'],
    { display_name: 'Hooli', metadata: { owner: 'identity-team' } },
  ),
  seedConnection(
    'stark-manual',
    'oidc',
    {
      type: 'back_channel',
      issuer: 'https://login.stark.example',
      authorization_endpoint: 'https://login.stark.example/authorize',
      token_endpoint: 'https://login.stark.example/token',
      jwks_uri: 'https://login.stark.example/jwks',
      client_id: 'stark-client',
      client_secret: 'MOCK_stark_secret',
      scope: 'openid profile email',
      connection_settings: { pkce: 'disabled' },
      attribute_map: { mapping_mode: 'bind_all' },
      schema_version: 'oidc-V4',
    },
    [],
    { display_name: 'Stark' },
  ),
  // The tenant stored an issuer its discovery document does not publish; no login can succeed.
  seedConnection(
    'vandelay-mismatch',
    'oidc',
    oidcOptions(`${idp}/wrong-issuer`, {
      client_id: 'vandelay-client',
      client_secret: 'MOCK_vandelay_secret',
      issuer: 'https://old-login.vandelay.example',
    }),
    ['acme-portal'],
    { display_name: 'Vandelay' },
  ),
]
