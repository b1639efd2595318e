/** For tests: what a workspace stores at the start. */
export const storedSecret = 'MOCK_stored_idp_secret'

type Members = Readonly<Record<string, unknown>>

const idp: Members = {
  id: 'idp1',
  tenant_id: 'acme',
  authorization_server_id: 'customers',
  name: 'Auth0 acme',
  method: 'auth0',
  settings: {
    client_id: 'acme-billing',
    domain: 'acme.us.auth0.com',
    get_user_info: false,
    scopes: ['openid', 'email'],
    x_setting: 'MOCK_kept_setting',
  },
  credentials: { client_secret: storedSecret },
  static_amr: null,
  attributes: [
    { name: 'email', description: 'Email', type: 'string', labels: null, x_attribute: 'kept' },
  ],
  mappings: [
    { source: 'email', target: 'email', type: 'string', allow_weak_decoding: false, x_map: 1 },
  ],
  config: { use_embedded: false, x_config: 'MOCK_kept_config' },
  discovery_settings: { domains: ['acme.example'], instant_redirect: true },
  sso_settings: { disabled: false },
  jit: { enabled: true, provisioning: { pool_id: 'MOCK_kept_pool' } },
  display_order: 2,
  version: 3,
}

export interface State {
  idps: Members[]
  server: Members
  points: Members[]
  scripts: Members[]
  claims: Members[]
  clients: Members[]
  /** undefined: 403, as where `custom_apps` is not enabled. */
  apps: Members[] | undefined
  permissions: Members
}

export const seedState = (): State => ({
  idps: [
    idp,
    {
      id: 'static1',
      name: 'Sandbox IDP',
      method: 'static',
      hidden: true,
      credentials: { users: [{ password: 'MOCK_other_password' }] },
    },
  ],
  server: {
    id: 'customers',
    name: 'Customers',
    secret: 'MOCK_hashing_secret_of_32_characters',
    issuer_url: 'http://localhost:4700/acme/customers',
    authentication_context_settings: {
      x_context: 1,
      attributes: [{ name: 'email', description: 'Email', type: 'string', labels: ['simple'] }],
    },
    idp_discovery: { enabled: true },
  },
  points: [
    {
      tenant_id: 'acme',
      server_id: 'customers',
      type: 'token_minting',
      target_fk: 'customers',
      script_id: 'mint',
    },
  ],
  scripts: [
    { id: 'mint', name: 'Mint', body: 'MOCK_body_of_mint' },
    { id: 'post', name: 'Post', body: 'module.exports = async () => ({})', env_version: 'v1' },
  ],
  claims: [{ name: 'email', type: 'id_token', source_path: 'email', scopes: ['email'] }],
  clients: [
    { client_id: 'customers-demo', scopes: ['openid', 'email'], client_secret: 'MOCK_demo_secret' },
  ],
  apps: [{ id: 'app1', name: 'App', url: 'https://app.example', client: { secret: 'MOCK_app' } }],
  permissions: { manage_idps: true, read_idps: true, delete_workspace: true },
})
