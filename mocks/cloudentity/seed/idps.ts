import type { Auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import { tenantId, workspaceId } from '../places.ts'

const owned = {
  tenant_id: tenantId,
  authorization_server_id: workspaceId,
  workspace_id: workspaceId,
}

/** The seven rows of a published configuration of a static provider (ce-apigee-integration). */
const rows = [
  ['name', 'Name', 'string'],
  ['given_name', 'Given name', 'string'],
  ['family_name', 'Family name', 'string'],
  ['email', 'Email', 'string'],
  ['email_verified', 'Email verified', 'bool'],
  ['phone_number', 'Phone number', 'string'],
  ['phone_number_verified', 'Phone number verified', 'bool'],
] as const

export const sevenAttributes = rows.map(([name, description, type]) => ({
  name,
  description,
  type,
  labels: null,
}))
export const sevenMappings = rows.map(([name, , type]) => ({
  source: name,
  target: name,
  type,
  allow_weak_decoding: false,
}))

const idp = (id: string, name: string, method: string, more: Partial<Auth0Idp> = {}): Auth0Idp => ({
  id,
  ...owned,
  name,
  method,
  disabled: false,
  hidden: false,
  static_amr: [],
  attributes: [],
  mappings: [],
  discovery_settings: { domains: [], instant_redirect: false },
  post_authn_app_id: null,
  identity_pool_id: null,
  version: 3,
  ...more,
})

/** Identity providers of other methods, full of secrets; that of the operators cannot be deleted. */
export const seedIdps = (): readonly Auth0Idp[] => [
  idp('idp-static', 'Sandbox IDP', 'static', {
    display_order: 10,
    static_amr: ['pwd'],
    attributes: sevenAttributes,
    mappings: sevenMappings,
    credentials: { users: [{ username: 'user', password: 'MOCK_static_password' }] },
  }),
  idp('idp-saml', 'Umbrella SAML', 'saml_v2', {
    display_order: 20,
    settings: { sso_url: 'https://idp.umbrella.example/saml' },
    credentials: { certificate: 'MOCK_saml_certificate' },
  }),
  idp('idp-oidc', 'Hooli', 'oidc', {
    display_order: 5,
    settings: { issuer_url: 'https://login.hooli.example', client_id: 'hooli-oidc' },
    credentials: { client_secret: 'MOCK_hooli_oidc_secret' },
    discovery_settings: { domains: ['hooli.example'], instant_redirect: true },
  }),
  idp('idp-off', 'Old Okta', 'okta', {
    disabled: true,
    credentials: { client_secret: 'MOCK_okta_secret' },
  }),
  idp('idp-operators', 'Operators', 'identity_pool', { hidden: true }),
]

export const operatorsIdp = 'idp-operators'
