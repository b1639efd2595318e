/** A discovery document (OpenID Connect Discovery 1.0 §3), as an issuer publishes it. */
export type Document = Readonly<Record<string, unknown>>

/**
 * What northwind's real provider publishes, for an issuer at `issuer`: both channels, PKCE,
 * the scopes and claims of its accounts. A test holds the two equal.
 */
export function northwindDocument(issuer: string): Document {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    authorization_response_iss_parameter_supported: true,
    claim_types_supported: ['normal'],
    claims_parameter_supported: false,
    claims_supported: [
      'sub',
      'session_expiry',
      'name',
      'given_name',
      'family_name',
      'nickname',
      'groups',
      'address',
      'department',
      'teams',
      'email',
      'email_verified',
      'sid',
      'auth_time',
      'iss',
    ],
    code_challenge_methods_supported: ['S256'],
    end_session_endpoint: `${issuer}/logout`,
    grant_types_supported: ['authorization_code', 'implicit', 'refresh_token'],
    id_token_signing_alg_values_supported: ['RS256'],
    jwks_uri: `${issuer}/jwks`,
    request_uri_parameter_supported: false,
    response_modes_supported: ['form_post', 'fragment', 'query'],
    response_types_supported: ['code', 'id_token'],
    scopes_supported: ['openid', 'offline_access', 'profile', 'email'],
    subject_types_supported: ['public'],
    token_endpoint: `${issuer}/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    userinfo_endpoint: `${issuer}/userinfo`,
  }
}

/** The document with some members replaced; `undefined` leaves a member out. */
export function withMembers(document: Document, members: Document): Document {
  return Object.fromEntries(
    Object.entries({ ...document, ...members }).filter(([, value]) => value !== undefined),
  )
}
