/**
 * For tests: the requests that Terraform's provider makes for one connection, in its order and
 * forms (recorded 2026-01 to 2026-08), with values of our own.
 */
interface Step {
  readonly what: string
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: (ids: Ids) => string
  readonly body?: (ids: Ids) => object
  readonly status: number
  /** What the answer has to have. */
  readonly answer?: (ids: Ids) => object
  readonly lacks?: string
}
interface Ids {
  readonly connection: string
  readonly client: string
}

const idp = 'http://localhost:4500'
/** Endpoints are named by every request, null where the configuration does not set them. */
const options = {
  client_id: 'tf-client',
  client_secret: 'MOCK_tf_secret',
  discovery_url: `${idp}/.well-known/openid-configuration`,
  authorization_endpoint: null,
  issuer: idp,
  jwks_uri: `${idp}/jwks`,
  type: 'back_channel',
  userinfo_endpoint: null,
  token_endpoint: null,
  scope: 'openid profile',
}
const filled = {
  ...options,
  authorization_endpoint: `${idp}/authorize`,
  userinfo_endpoint: `${idp}/userinfo`,
  token_endpoint: `${idp}/token`,
}
const own = ({ connection }: Ids) => `/connections/${connection}`
const narrow = (fields: string) => `?fields=${encodeURIComponent(fields)}&include_fields=true`

export const terraform: readonly Step[] = [
  {
    what: 'creates',
    method: 'POST',
    path: () => '/connections',
    body: () => ({
      name: 'tf-connection',
      strategy: 'oidc',
      options,
      cross_app_access_resource_app: { status: 'enabled' },
    }),
    status: 201,
    answer: () => ({
      display_name: 'tf-connection',
      enabled_clients: [],
      options: { ...filled, connection_settings: { pkce: 'auto' } },
    }),
  },
  {
    what: 'reads',
    method: 'GET',
    path: own,
    status: 200,
    answer: () => ({ options: filled, cross_app_access_resource_app: { status: 'enabled' } }),
  },
  {
    what: 'creates an application',
    method: 'POST',
    path: () => '/clients',
    body: () => ({ name: 'tf-application', app_type: 'spa', addons: null }),
    status: 201,
    answer: () => ({ name: 'tf-application' }),
  },
  {
    what: 'looks up the connection of an enabled application, by two members',
    method: 'GET',
    path: (ids) => own(ids) + narrow('strategy,name'),
    status: 200,
    answer: (ids) => ({
      id: ids.connection,
      name: 'tf-connection',
      strategy: 'oidc',
    }),
    lacks: 'options',
  },
  {
    what: 'enables the application',
    method: 'PATCH',
    path: (ids) => `${own(ids)}/clients`,
    body: ({ client }) => [{ client_id: client, status: true }],
    status: 204,
  },
  {
    what: 'reads which are enabled',
    method: 'GET',
    path: (ids) => `${own(ids)}/clients`,
    status: 200,
    answer: ({ client }) => ({ clients: [{ client_id: client }] }),
    lacks: 'next',
  },
  {
    what: 'updates options, and turns PKCE off by not naming it',
    method: 'PATCH',
    path: own,
    body: () => ({ options, cross_app_access_resource_app: { status: 'disabled' } }),
    status: 200,
    answer: () => ({
      options: { ...filled, connection_settings: { pkce: 'disabled' } },
      cross_app_access_resource_app: { status: 'disabled' },
    }),
  },
  {
    what: 'updates a member to null, which takes it away and touches no option',
    method: 'PATCH',
    path: own,
    body: () => ({ cross_app_access_resource_app: null }),
    status: 200,
    answer: () => ({
      options: { ...filled, connection_settings: { pkce: 'disabled' } },
    }),
    lacks: 'cross_app_access_resource_app',
  },
  {
    what: 'finds the application by its name: the data source of applications',
    method: 'GET',
    path: () => '/clients?q=name%3Atf-application&take=50',
    status: 200,
    answer: ({ client }) => ({
      clients: [{ client_id: client, name: 'tf-application' }],
    }),
    lacks: 'next',
  },
  {
    what: 'reads the connections of the application',
    method: 'GET',
    path: ({ client }) => `/clients/${client}/connections?take=50`,
    status: 200,
    answer: ({ connection }) => ({ connections: [{ id: connection }] }),
    lacks: 'next',
  },
  {
    what: 'destroys the application',
    method: 'DELETE',
    path: ({ client }) => `/clients/${client}`,
    status: 204,
  },
  { what: 'destroys', method: 'DELETE', path: own, status: 202 },
  { what: 'destroys once more while that lasts', method: 'DELETE', path: own, status: 202 },
]
