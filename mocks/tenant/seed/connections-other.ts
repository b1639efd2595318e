import { seedConnection, type SeedConnection } from './connections.ts'

/**
 * Connections of other strategies: full of secrets. `partner` is the host of the other tenant
 * behind `partner-tenant`.
 */
export const otherConnections = (partner: string): readonly SeedConnection[] => [
  seedConnection(
    'partner-tenant',
    'auth0-oidc',
    {
      client_id: 'partner-client',
      client_secret: 'MOCK_partner_secret',
      domain: partner,
      scope: 'openid',
    },
    ['acme-portal'],
  ),
  seedConnection('wayne-okta', 'okta', {
    type: 'back_channel',
    domain: 'wayne.okta.example',
    client_id: 'wayne-client',
    client_secret: 'MOCK_wayne_secret',
    scope: 'openid profile email',
    attribute_map: { mapping_mode: 'basic_profile', attributes: {} },
    connection_settings: { pkce: 'auto' },
    schema_version: 'oidc-V4',
  }),
  seedConnection('wonka-entra', 'waad', {
    tenant_domain: 'wonka.example',
    client_id: 'wonka-client',
    client_secret: 'MOCK_wonka_secret',
    identity_api: 'microsoft-identity-platform-v2.0',
    waad_protocol: 'openid-connect',
    domain_aliases: ['wonka.example'],
  }),
  seedConnection('soylent-saml', 'samlp', {
    signInEndpoint: 'https://idp.soylent.example/saml',
    signingCert: 'MOCK_certificate',
    decryptionKey: { key: 'MOCK_decryption_key' },
    domain_aliases: ['soylent.example'],
  }),
  seedConnection('tyrell-ad', 'ad', {
    tenant_domain: 'tyrell.example',
    agentIP: '192.0.2.10',
    signInEndpoint: 'https://ad.tyrell.example/wsfed',
    certs: ['MOCK_certificate'],
  }),
  seedConnection(
    'google-oauth2',
    'google-oauth2',
    {
      client_id: 'google-client',
      client_secret: 'MOCK_google_secret',
      email: true,
      profile: true,
      scope: ['email', 'profile'],
    },
    ['acme-portal', 'acme-field'],
  ),
  seedConnection(
    'Username-Password-Authentication',
    'auth0',
    { passwordPolicy: 'good', brute_force_protection: true, mfa: { active: true } },
    ['acme-portal', 'acme-billing'],
  ),
]
