import { testNeighbours } from './neighbours.helper.ts'

/** What token endpoints say, the tenant itself, and what is between the two. */
testNeighbours([
  [
    'invalid-client',
    'clientSecret',
    'token',
    [
      'unauthorized_client: Invalid client credentials',
      'invalid_client: Invalid client or client credentials.',
      'invalid_client: Client authentication failed (e.g., unknown client, no client authentication included, or unsupported authentication method)',
      'invalid_client: Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.',
      'invalid_client: Bad client credentials',
      'invalid_client: The provided client secret is invalid.',
      'invalid_client: Client authentication failed: client_secret',
    ],
  ],
  [
    'client-secret-missing',
    'clientSecret',
    'token',
    ['invalid_client: No client credentials found.'],
  ],
  [
    'adfs-secret',
    'clientSecret',
    'token',
    ['invalid_client: MSIS9622: Client authentication failed.'],
  ],
  [
    'b2c-secret',
    'clientSecret',
    'token',
    ['invalid_client: AADB2C90081: The specified client_secret does not match the expected value.'],
  ],
  [
    'entra-secret-wrong',
    'clientSecret',
    'token',
    ['invalid_client: AADSTS7000215: Ungültiger geheimer Clientschlüssel.'],
  ],
  [
    'client-secret-basic',
    'authMethod',
    'token',
    [
      "invalid_client: Client authentication failed. The request was determined to be using 'token_endpoint_auth_method' method 'client_secret_post', however the OAuth 2.0 client registration does not allow this method. The registered client with id 'foo' is configured to only support 'token_endpoint_auth_method' method 'client_secret_basic'.",
      "invalid_client: Client authentication failed. The OAuth 2.0 Client supports client authentication method 'client_secret_basic', but method 'client_secret_post' was requested.",
    ],
  ],
  [
    'client-auth-method',
    'authMethod',
    'token',
    [
      'invalid_client: Request denied: Unsupported authentication method (Correlation ID: 1)',
      "invalid_client: Client authentication failed. The OAuth 2.0 Client supports client authentication method 'none', but method 'client_secret_post' was requested.",
    ],
  ],
  [
    'client-assertion',
    'authMethod',
    'token',
    [
      'invalid_client: The client_assertion token has an expiration too far into the future.',
      'unauthorized_client: Client authentication with signed JWT failed: Signature on JWT token by client failed signature verification',
      'invalid_client: Parameter client_assertion_type is missing',
    ],
  ],
  // Told through the tenant, so not on the page that an unknown client gets.
  [
    'client-unknown',
    'clientId',
    undefined,
    ['invalid_client: A valid OAuth client could not be found for client_id: abc'],
  ],
  [
    'unsupported-grant-type',
    'channel',
    'token',
    [
      "unauthorized_client: Grant type 'authorization_code' not allowed for the client.",
      'unauthorized_client: The authenticated client is not authorized to use this authorization grant type',
      'unauthorized_client: The client is not authorized to use the provided grant type. Configured grant types: [refresh_token].',
    ],
  ],
  [
    'pkce-proof',
    'pkce',
    'token',
    [
      'invalid_grant: PKCE verification failed: Code mismatch',
      'invalid_grant: PKCE code verifier not specified',
      'invalid_client: Browser requests to the token endpoint must use Proof Key for Code Exchange.',
    ],
  ],
  [
    'entra-spa',
    'pkce',
    'token',
    [
      'invalid_request: AADSTS9002327: Tokens issued for the SPA client-type may only be redeemed via cross-origin requests.',
    ],
  ],
  [
    'code-used',
    undefined,
    'token',
    [
      'invalid_grant: Code not valid',
      'invalid_grant: The authorization code is invalid or has expired.',
    ],
  ],
  ['code-callback', 'clientId', 'token', ['invalid_grant: Incorrect redirect_uri']],
  [
    'invalid-grant',
    'pkce',
    'token',
    [
      'invalid_grant: The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
    ],
  ],
  [
    'not-in-organization',
    undefined,
    'profile',
    [
      'access_denied: user oidc|northwind|1 is not part of the org_CAbcd organization',
      'invalid_request: client requires organization membership, but user does not belong to any organization',
    ],
  ],
  [
    'organization-refused',
    undefined,
    'authorize',
    [
      'invalid_request: parameter organization is not allowed for this client',
      'invalid_request: authorization request parameter organization must be an organization id',
    ],
  ],
  [
    'connection-not-found',
    'applications',
    'authorize',
    ['invalid_request: the connection is not enabled'],
  ],
  ['home-realm-not-found', 'domains', 'authorize', ['unauthorized: home realm not found']],
  [
    'user-blocked',
    undefined,
    'profile',
    ['unauthorized: user is blocked', 'access_denied: user is blocked'],
  ],
  [
    'network-tls',
    undefined,
    undefined,
    [
      "unauthorized: Hostname/IP does not match certificate's altnames: Host: idp.northwind.example. is not in the cert's altnames: DNS:*.other.example",
      'unauthorized: write EPROTO 140:error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:rec_layer_s3.c:1544:SSL alert number 40',
      'unauthorized: unable to get local issuer certificate',
      'unauthorized: certificate is not yet valid',
    ],
  ],
  [
    'network-timeout',
    undefined,
    undefined,
    [
      'unauthorized: connect ETIMEDOUT 203.0.113.4:443',
      'unauthorized: outgoing request timed out after 3500ms',
    ],
  ],
  [
    'network-refused',
    undefined,
    undefined,
    ['unauthorized: socket hang up', 'unauthorized: read ECONNRESET'],
  ],
  [
    'network-name',
    undefined,
    undefined,
    ['unauthorized: getaddrinfo EAI_AGAIN idp.northwind.example'],
  ],
  ['endpoint-status', undefined, undefined, ['unauthorized: expected 200 OK, got: 404 Not Found']],
  [
    'token-encrypted',
    undefined,
    'claims',
    ['unauthorized: JWE decryption failed', 'unauthorized: The ID Token is encrypted'],
  ],
  ['signature-wrong', 'jwksUri', 'claims', ['unauthorized: Unable to verify ID token signature']],
  [
    'token-encrypted',
    undefined,
    'claims',
    ['unauthorized: failed to decode JWT (TypeError: encrypted JWTs cannot be decoded)'],
  ],
  [
    'token-expired',
    undefined,
    'claims',
    ['unauthorized: jwt expired', 'unauthorized: JWT issued too far in the past, now 1, iat 2'],
  ],
  [
    'token-from-future',
    undefined,
    'claims',
    ['unauthorized: jwt not active', 'unauthorized: id_token issued in the future, now 1, iat 2'],
  ],
  [
    'claim-malformed',
    undefined,
    'claims',
    ['unauthorized: JWT nbf claim must be a JSON numeric value'],
  ],
  [
    'issuer-mismatch',
    'issuer',
    'claims',
    ['unauthorized: jwt issuer invalid. expected: https://a/'],
  ],
])
