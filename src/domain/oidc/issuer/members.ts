import { extensionMembers } from './extension-members.ts'
import { bool, type KnownMember, object, string, strings, url } from './member-kinds.ts'

/**
 * Members of OIDC Discovery 1.0 §3, RFC 8414 §2 and extensions in use, in the order a
 * reader wants them.
 */
export const coreMembers = {
  issuer: string('The name every ID token must carry as iss, character for character.'),
  authorization_endpoint: url('Where the browser is sent to log in.'),
  token_endpoint: url('Where the code is exchanged for tokens (Back Channel).'),
  jwks_uri: url('The public keys that ID tokens are signed with.'),
  userinfo_endpoint: url('More claims of the user, for a client that asks.'),
  end_session_endpoint: url('Where a logout is sent.'),
  pushed_authorization_request_endpoint: url('Where requests can be deposited first (PAR).'),
  registration_endpoint: url('Where clients can register themselves.'),
  introspection_endpoint: url('Tells whether a token is active.'),
  revocation_endpoint: url('Revokes a token.'),
  device_authorization_endpoint: url('Login for devices without a browser.'),
  backchannel_authentication_endpoint: url('Login started from another device (CIBA).'),
  check_session_iframe: url('Watches the session from a hidden frame.'),
  service_documentation: url('A page for developers.'),
  op_policy_uri: url('How data may be used.'),
  op_tos_uri: url('The terms of service.'),
  response_types_supported: strings(
    'What a login can answer with: code for Back Channel, id_token for Front Channel.',
  ),
  response_modes_supported: strings(
    'How the answer travels; Front Channel needs form_post. Left out means query and fragment.',
  ),
  grant_types_supported: strings(
    'Ways to get a token. Left out means authorization_code and implicit.',
  ),
  subject_types_supported: strings(
    'public: one sub for a user everywhere. pairwise: another sub for each client.',
  ),
  id_token_signing_alg_values_supported: strings('How ID tokens can be signed.'),
  id_token_encryption_alg_values_supported: strings('How ID tokens can be encrypted: key.'),
  id_token_encryption_enc_values_supported: strings('How ID tokens can be encrypted: content.'),
  userinfo_signing_alg_values_supported: strings('How UserInfo answers can be signed.'),
  userinfo_encryption_alg_values_supported: strings('How UserInfo can be encrypted: key.'),
  userinfo_encryption_enc_values_supported: strings('How UserInfo can be encrypted: content.'),
  request_object_signing_alg_values_supported: strings('How a request can be signed.'),
  request_object_encryption_alg_values_supported: strings('How a request can be encrypted: key.'),
  request_object_encryption_enc_values_supported: strings('The same: content.'),
  token_endpoint_auth_methods_supported: strings(
    'How a client proves itself. Left out means client_secret_basic.',
  ),
  token_endpoint_auth_signing_alg_values_supported: strings(
    'How a client may sign its proof (private_key_jwt).',
  ),
  code_challenge_methods_supported: strings('PKCE methods. Left out: PKCE is not announced.'),
  scopes_supported: strings('Scopes a client may ask for; need not be complete.'),
  claims_supported: strings('Claims it can give; need not be complete.'),
  claim_types_supported: strings('normal, aggregated or distributed.'),
  claims_locales_supported: strings('Languages of claims.'),
  ui_locales_supported: strings('Languages of its pages.'),
  acr_values_supported: strings('Strengths of a login it can name.'),
  display_values_supported: strings('page, popup, touch or wap.'),
  prompt_values_supported: strings('Values of prompt it knows.'),
  dpop_signing_alg_values_supported: strings('Algorithms for tokens bound to a key (DPoP).'),
  introspection_endpoint_auth_methods_supported: strings('Client proofs at introspection.'),
  revocation_endpoint_auth_methods_supported: strings('Client proofs at revocation.'),
  claims_parameter_supported: bool('Single claims can be asked for.'),
  request_parameter_supported: bool('A signed request can be passed along.'),
  request_uri_parameter_supported: bool('A request can be passed by reference; true by default.'),
  require_request_uri_registration: bool('Such references must be registered first.'),
  require_pushed_authorization_requests: bool('Every request must be deposited first (PAR).'),
  require_signed_request_object: bool('Every request must be signed.'),
  authorization_response_iss_parameter_supported: bool('Answers name the issuer (RFC 9207).'),
  tls_client_certificate_bound_access_tokens: bool('Tokens are bound to a client certificate.'),
  backchannel_logout_supported: bool('It tells clients about a logout, server to server.'),
  backchannel_logout_session_supported: bool('The same, naming the session.'),
  frontchannel_logout_supported: bool('It tells clients about a logout, through the browser.'),
  frontchannel_logout_session_supported: bool('The same, naming the session.'),
  signed_metadata: string('This document once more, signed.'),
  mtls_endpoint_aliases: object('Other endpoints for clients with certificates.'),
} as const satisfies Readonly<Record<string, KnownMember>>

/** Every member that has a meaning and a type. */
export const members: Readonly<Record<string, KnownMember>> = {
  ...coreMembers,
  ...extensionMembers,
}
