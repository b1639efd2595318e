import type { oidcOptions } from '#domain/destinations/auth0/contract/oidc-options.ts'
import type { rows } from '../handlers.ts'
import { connectionEvidence } from './connections.ts'
import type { Evidence, Grade } from './grade.ts'
import { toolEvidence } from './tools.ts'

/** One for each row: a row without evidence does not compile. */
export const evidence: Readonly<Record<keyof typeof rows, Evidence>> = {
  ...connectionEvidence,
  ...toolEvidence,
}

/** Of whatever is asked. */
export const ofEveryCall: Evidence = {
  call: 'recorded',
  errors: {
    recorded: ['400 `Bearer`', '403 `insufficient_scope`', '429 `too_many_requests`'],
    documented: ['400 `invalid_query_string`', '401 Invalid token'],
    assumed: ['400 `invalid_uri`', '401 without a token', '404 of an unknown address'],
  },
  limits: {
    documented: [
      'rates: `free-rate`, `self-service-rate`, `enterprise-test-rate`',
      'logins: `small-profiles`',
    ],
    assumed: ['`strict-content-type`'],
  },
}

/** One for each typed option of `oidc`. */
export const optionEvidence: Readonly<Record<keyof typeof oidcOptions.shape, Grade>> = {
  type: 'recorded',
  discovery_url: 'recorded',
  client_id: 'recorded',
  client_secret: 'recorded',
  issuer: 'recorded',
  authorization_endpoint: 'recorded',
  token_endpoint: 'recorded',
  jwks_uri: 'recorded',
  userinfo_endpoint: 'recorded',
  oidc_metadata: 'recorded',
  scope: 'recorded',
  connection_settings: 'recorded',
  attribute_map: 'recorded',
  domain_aliases: 'recorded',
  icon_url: 'documented',
  set_user_root_attributes: 'recorded',
  token_endpoint_auth_method: 'recorded',
  token_endpoint_auth_signing_alg: 'recorded',
  token_endpoint_jwtca_aud_format: 'recorded',
  id_token_signed_response_algs: 'recorded',
  id_token_session_expiry_supported: 'recorded',
  dpop_signing_alg: 'recorded',
  send_back_channel_nonce: 'recorded',
  enable_pushed_authorization_requests: 'documented',
  pushed_authorization_request_endpoint: 'documented',
  upstream_params: 'recorded',
  non_persistent_attrs: 'recorded',
  tenant_domain: 'documented',
  useOauthSpecScope: 'documented',
}
