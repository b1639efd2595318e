import { createHmac, hkdfSync } from 'node:crypto'
import { canonical, readPath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { isObject } from '#domain/wire/json.ts'

/**
 * Everything a test login depends on. Not here: what it is called and where it is shown (name,
 * display name, logo, domains, button), who may use it (applications, `authentication.active`:
 * whoever may not is told so), and what is kept of the user afterwards.
 */
export const fingerprinted = [
  'strategy',
  'options.type',
  'options.domain',
  'options.discovery_url',
  'options.issuer',
  'options.authorization_endpoint',
  'options.token_endpoint',
  'options.jwks_uri',
  'options.userinfo_endpoint',
  // Without these options the tenant goes by the metadata; `auto` PKCE always does.
  'options.oidc_metadata.issuer',
  'options.oidc_metadata.authorization_endpoint',
  'options.oidc_metadata.token_endpoint',
  'options.oidc_metadata.jwks_uri',
  'options.oidc_metadata.userinfo_endpoint',
  'options.oidc_metadata.pushed_authorization_request_endpoint',
  'options.oidc_metadata.code_challenge_methods_supported',
  'options.client_id',
  'options.client_secret',
  'options.token_endpoint_auth_method',
  'options.token_endpoint_auth_signing_alg',
  'options.token_endpoint_jwtca_aud_format',
  'options.connection_settings.pkce',
  'options.scope',
  'options.scopes',
  'options.attribute_map',
  'options.upstream_params',
  'options.send_back_channel_nonce',
  'options.id_token_signed_response_algs',
  'options.id_token_session_expiry_supported',
  'options.dpop_signing_alg',
  'options.enable_pushed_authorization_requests',
  'options.pushed_authorization_request_endpoint',
  // `never_on_login` refuses whoever is new.
  'options.set_user_root_attributes',
] as const

const strategies: readonly unknown[] = ['oidc', 'auth0-oidc']
const bytes = 16

/** Of a connection as the tenant answered it; undefined where its id or options are not shown. */
export type Fingerprint = (connection: unknown) => string | undefined

/**
 * An HMAC over the connection's id and the settings above, the secret among them: it tells that
 * something changed, and nothing of what. With the id, for else a second connection with a guessed
 * secret would have the same one where the guess is right. Null and absent are the same. The key
 * is derived from the machine credential; after that is renewed every test counts as one of other
 * settings.
 */
export function createFingerprint(credential: string): Fingerprint {
  const key = Buffer.from(
    hkdfSync('sha256', credential, '', 'greencheck connection fingerprint v1', 32),
  )
  return (connection) => {
    if (!isObject(connection) || !isObject(connection['options'])) return undefined
    if (!strategies.includes(connection['strategy'])) return undefined
    const { id } = connection
    if (typeof id !== 'string' || id === '') return undefined
    const settings = fingerprinted.map((path) => [path, readPath(connection, path) ?? null])
    return createHmac('sha256', key)
      .update(canonical([id, ...settings]))
      .digest()
      .subarray(0, bytes)
      .toString('base64url')
  }
}
