/** What Auth0 itself sets in the request to the provider, or what would stand for it. */
export const loginsOwn: readonly string[] = [
  'client_id',
  'redirect_uri',
  'request',
  'request_uri',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'response_type',
]
