import { bool, type KnownMember, object, string, strings, url } from './member-kinds.ts'

/**
 * Members of newer specifications, most of them in IANA’s registry of OAuth Authorization Server
 * Metadata. No login through a connection reads them: they are named, and their type is looked at.
 */
export const extensionMembers = {
  // RFC 8414 §2, RFC 9701 §7
  introspection_endpoint_auth_signing_alg_values_supported: strings(
    'How a client may sign its proof at introspection.',
  ),
  revocation_endpoint_auth_signing_alg_values_supported: strings(
    'How a client may sign its proof at revocation.',
  ),
  introspection_signing_alg_values_supported: strings('How introspection can be signed.'),
  introspection_encryption_alg_values_supported: strings(
    'How introspection can be encrypted: key.',
  ),
  introspection_encryption_enc_values_supported: strings('The same: content.'),

  // JARM §4
  authorization_signing_alg_values_supported: strings(
    'How the answer of a login can be signed (JARM).',
  ),
  authorization_encryption_alg_values_supported: strings('How that answer can be encrypted: key.'),
  authorization_encryption_enc_values_supported: strings('The same: content.'),

  // CIBA Core 1.0 §4
  backchannel_token_delivery_modes_supported: strings(
    'How tokens of a login on another device arrive (CIBA): poll, ping or push.',
  ),
  backchannel_authentication_request_signing_alg_values_supported: strings(
    'How a request for such a login can be signed.',
  ),
  backchannel_user_code_parameter_supported: bool('Such a login can ask for a code of the user.'),

  // RFC 9396 §10, RFC 9728 §4
  authorization_details_types_supported: strings('Types of detailed permissions (RAR).'),
  protected_resources: strings('APIs this server issues tokens for.'),

  // Client ID Metadata Document; attestation-based client authentication §10
  client_id_metadata_document_supported: bool(
    'A client can be named by the URL of its own metadata (CIMD).',
  ),
  client_attestation_signing_alg_values_supported: strings(
    'How the attestation of a client can be signed.',
  ),
  client_attestation_pop_signing_alg_values_supported: strings(
    'How a client can prove that the attestation is its own.',
  ),
  challenge_endpoint: url('Where a client gets the challenge for that proof.'),

  // Identity chaining; Identity Assertion Authorization Grant §7; Entity Profiles
  identity_chaining_requested_token_types_supported: strings(
    'Tokens for another domain that can be asked for, such as an ID-JAG.',
  ),
  authorization_grant_profiles_supported: strings(
    'Assertions taken as a grant, such as an ID-JAG of another provider.',
  ),
  entity_profiles_supported: object('Kinds of clients and users it tells apart.'),

  // OpenID Federation 1.0 §5.1, §5.2
  client_registration_types_supported: strings(
    'How a client of the federation registers: automatic or explicit.',
  ),
  federation_registration_endpoint: url('Where a client of the federation registers.'),
  request_authentication_methods_supported: object(
    'How a client proves itself in its first request, by endpoint.',
  ),
  request_authentication_signing_alg_values_supported: strings('How that proof can be signed.'),
  signed_jwks_uri: url('Its public keys once more, signed for the federation.'),
  jwks: object('Its public keys, in the document itself.'),
  organization_name: string('Who runs it.'),
  display_name: string('A name for people.'),
  description: string('A sentence about it.'),
  keywords: strings('Words to find it by.'),
  contacts: strings('Whom to ask.'),
  logo_uri: url('Its logo.'),
  policy_uri: url('A page about its policy.'),
  information_uri: url('A page about it.'),
  organization_uri: url('The site of who runs it.'),

  // OpenID Connect for Identity Assurance §6; Advanced Syntax for Claims
  verified_claims_supported: bool('It can tell how claims were verified.'),
  trust_frameworks_supported: strings('Frameworks claims were verified under.'),
  evidence_supported: strings('Kinds of evidence for them.'),
  documents_supported: strings('Documents taken as evidence.'),
  documents_methods_supported: strings('How documents are looked at.'),
  documents_check_methods_supported: strings('How documents are checked.'),
  electronic_records_supported: strings('Records taken as evidence.'),
  claims_in_verified_claims_supported: strings('Claims that can be verified ones.'),
  attachments_supported: strings('How evidence can be attached.'),
  digest_algorithms_supported: strings('Hashes of attachments elsewhere.'),
  transformed_claims_functions_supported: strings('Functions over claims that can be asked for.'),
  transformed_claims_predefined: object('Claims it makes of others.'),

  // OpenID4VP 1.0 §10, OpenID4VCI 1.0 §12.3, Token Status List §9
  vp_formats_supported: object('Formats of credentials a wallet can present.'),
  client_id_prefixes_supported: strings('Ways a wallet knows who asks.'),
  'pre-authorized_grant_anonymous_access_supported': bool(
    'A wallet can fetch a credential without naming itself.',
  ),
  status_list_aggregation_endpoint: url('Which credentials are revoked.'),

  // Grant Management; Native SSO; Global Token Revocation; First-Party Applications
  grant_management_actions_supported: strings('What can be done with a consent.'),
  grant_management_endpoint: url('Where a consent can be looked at and revoked.'),
  grant_management_action_required: bool('Every request must say what becomes of the consent.'),
  native_sso_supported: bool('Apps on one device can share a login.'),
  global_token_revocation_endpoint: url('Ends all sessions and tokens of a user.'),
  global_token_revocation_endpoint_auth_methods_supported: strings('Client proofs at that.'),
  authorization_challenge_endpoint: url('Login inside an app of its own, without a browser.'),

  // ETSI GS NFV-SEC 022
  nfv_token_signing_alg_values_supported: strings('How tokens of a network function are signed.'),
  nfv_token_encryption_alg_values_supported: strings('How they can be encrypted: key.'),
  nfv_token_encryption_enc_values_supported: strings('The same: content.'),
} as const satisfies Readonly<Record<string, KnownMember>>
