import { z } from 'zod'
import type { Edit } from '#domain/destinations/auth0/contract/edit.ts'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { isObject } from '#domain/wire/json.ts'
import { createBench, issuerOrigin, type TestTenant } from '../bench.helper.ts'

/** For tests: a connection that holds every typed option, nulls that mean something, and five unknown ones. */
export const secret = 'MOCK_stored_secret'
export const id = 'con_full000000000001'

const metadata = {
  issuer: issuerOrigin,
  authorization_endpoint: `${issuerOrigin}/authorize`,
  token_endpoint: `${issuerOrigin}/token`,
  jwks_uri: `${issuerOrigin}/jwks`,
  pushed_authorization_request_endpoint: `${issuerOrigin}/par`,
  end_session_endpoint: `${issuerOrigin}/logout`,
  id_token_signing_alg_values_supported: ['RS256', 'ES256'],
  response_types_supported: ['code', 'id_token'],
  code_challenge_methods_supported: ['S256'],
  scopes_supported: ['openid', 'email'],
  dpop_signing_alg_values_supported: ['ES256'],
  mtls_endpoint_aliases: { token_endpoint: `${issuerOrigin}/mtls` },
  claims_parameter_supported: false,
  request_parameter_supported: false,
  request_uri_parameter_supported: true,
  require_request_uri_registration: false,
}

export const options = {
  type: 'back_channel',
  discovery_url: `${issuerOrigin}/.well-known/openid-configuration`,
  client_id: 'our-id',
  client_secret: secret,
  issuer: issuerOrigin,
  authorization_endpoint: `${issuerOrigin}/authorize`,
  token_endpoint: `${issuerOrigin}/token`,
  jwks_uri: `${issuerOrigin}/jwks`,
  userinfo_endpoint: '',
  oidc_metadata: metadata,
  scope: 'openid  email profile',
  connection_settings: { pkce: 'S256', x_future_setting: 'kept' },
  attribute_map: {
    mapping_mode: 'use_map',
    attributes: { email: '${context.tokenset.email}', groups: ['a', null] },
    userinfo_scope: 'openid groups',
    x_future_map: 1,
  },
  domain_aliases: ['acme.example', 'https://acme.example/idp'],
  tenant_domain: '',
  icon_url: 'https://acme.example/logo.png',
  set_user_root_attributes: 'on_first_login',
  non_persistent_attrs: ['gender'],
  upstream_params: { screen_name: { alias: 'login_hint' }, kc_idp: { value: 'x' }, none: null },
  send_back_channel_nonce: true,
  token_endpoint_auth_method: null,
  token_endpoint_auth_signing_alg: null,
  token_endpoint_jwtca_aud_format: 'issuer',
  id_token_signed_response_algs: null,
  id_token_session_expiry_supported: true,
  dpop_signing_alg: 'Ed25519',
  enable_pushed_authorization_requests: true,
  pushed_authorization_request_endpoint: `${issuerOrigin}/par`,
  useOauthSpecScope: true,
  federated_connections_access_tokens: { active: true },
  schema_version: 'oidc-V4',
  x_text: 'MOCK_unknown_text',
  x_null: null,
  x_list: [1, ['MOCK_unknown_item'], {}],
  x_object: { nested: { deep: false } },
  x_number: 0,
}

export const connection = {
  id,
  name: 'acme-full',
  strategy: 'oidc',
  display_name: 'Acme',
  is_domain_connection: false,
  show_as_button: true,
  realms: ['acme-full'],
  metadata: { owner: 'identity team', ticket: null },
  authentication: { active: true },
  connected_accounts: { active: true, cross_app_access: true },
  options,
}

export const shown = gatewayContract.updateConnection.response
type Bench = Awaited<ReturnType<typeof createBench>>

export const readView = async (bench: Bench, which = id) =>
  shown.parse(await (await bench.send('GET', `/api/connections/${which}`)).json())

export const sendEdit = (bench: Bench, edit: Partial<Edit>, which = id) =>
  bench.send('PATCH', `/api/connections/${which}`, { operations: [], ...edit })

/** An edit of the connection as it is now; the answer's status and what it says. */
export async function editNow(bench: Bench, edit: Omit<Partial<Edit>, 'tag'>, which = id) {
  const { tag = '' } = await readView(bench, which)
  const answer = await sendEdit(bench, { tag, ...edit }, which)
  const text = await answer.text()
  const json: unknown = JSON.parse(text)
  const error = z.object({ error: z.unknown() }).safeParse(json).data?.error
  return { status: answer.status, text, json, error, view: shown.safeParse(json).data }
}

/** A bench that keeps the body of every update sent to the tenant, and answers it as told. */
export async function watch(
  tenant: TestTenant,
  onPatch: (request: Request) => Promise<Response> = (request) => tenant.fetch(request),
) {
  const patches: Readonly<Record<string, unknown>>[] = []
  const bench = await createBench({
    tenant,
    tenantFetch: async (request) => {
      if (request.method !== 'PATCH') return tenant.fetch(request)
      const body: unknown = await request.clone().json()
      if (isObject(body)) patches.push(body)
      return onPatch(request)
    },
  })
  return { ...bench, patches }
}
