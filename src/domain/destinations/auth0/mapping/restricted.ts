/**
 * Claims that can be no attribute of an Auth0 profile: dropped without a word, the login works
 * (auth0.com/docs, secure/tokens/json-web-tokens/create-custom-claims).
 */
const restricted = new Set(
  `acr act active amr at_hash ath attest aud auth_time authorization_details azp c_hash client_id
  cnf cty dest entitlements events exp groups gty htm htu iat internalService iss jcard jku jti jwe
  jwk kid may_act mky nbf nonce object_id org_id org_name orig origid permissions roles rph s_hash
  sid sub sub_jwk toe txn typ uuid vot vtm x5t#S256`.split(/\s+/),
)

/** True for a name that Auth0 keeps to itself; `sip_…` are all of them. */
export const isRestricted = (name: string): boolean =>
  restricted.has(name) || name.startsWith('sip_')
