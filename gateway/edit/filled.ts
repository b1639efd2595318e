/**
 * Options that the tenant fills from the metadata where they are null, and with an empty text
 * where that has nothing to say (recorded).
 */
export const filled = [
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
] as const
