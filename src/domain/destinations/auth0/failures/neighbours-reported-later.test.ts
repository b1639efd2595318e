import { testNeighbours } from './neighbours.helper.ts'

/** Further reported words: of users, the client, the code, and what the tenant's client says. */
testNeighbours([
  ['dpop-proof', 'dpopAlg', 'token', ['invalid_dpop_proof: The DPoP proof JWT header is missing.']],
  [
    'okta-not-assigned',
    undefined,
    'idp',
    [
      "Permission denied Request has been denied. Policy binding 'None' returned result 'False'",
      'Login not possible. The user is required to have at least one grant on the application.',
      'invalid_app_access: user is not admin approved to access this app',
      "You're not allowed to access this service.",
    ],
  ],
  [
    'invalid-scope',
    'scopes',
    'idp',
    [
      // Cognito: the words are the code.
      'invalid_request: invalid_scope',
      'unauthorized_scope_error: Scope "openid" is not authorized for your application',
    ],
  ],
  [
    'access-denied',
    undefined,
    'idp',
    ['user_cancelled_login: The user cancelled the login', 'user_cancelled_authorize: '],
  ],
  [
    'invalid-client',
    'clientSecret',
    undefined,
    [
      // As the tenant’s client puts a code and its words into one.
      'unauthorized: invalid_client (The client secret is wrong)',
    ],
  ],
  ['invalid-client', 'clientSecret', 'token', ['unauthorized: bad_client_secret']],
  [
    'client-auth-method',
    'authMethod',
    'token',
    ['invalid_client: Client authentication failed: authentication_method'],
  ],
  [
    'client-unknown',
    'clientId',
    undefined,
    [
      'invalid_client: Client authentication failed: client_id',
      "invalid_client: Client '7a1b' not found",
      'unauthorized_client: Client with id 7a1b not found',
      "invalid_client: cannot load client with client id: '7a1b'",
    ],
  ],
  [
    'client-unknown',
    'clientId',
    'idp',
    [
      'The client application is not known or is not authorized.',
      'The application with id 7a1b does not exist or has been deleted',
      'Your client is not authorized to connect. Please inform the administrator of your client.',
      'The client id provided is not registered with Northwind',
    ],
  ],
  ['client-disabled', 'clientId', 'idp', ['OAUTH_APP_BLOCKED : this app is blocked by admin']],
  [
    'redirect-uri',
    'clientId',
    'idp',
    [
      "Redirect URI: https://acme.eu.auth0.com/login/callback doesn't exist in the allowed Redirect URI list",
      'The received redirect URI is not accepted to connect.',
      'The provided redirect URIs are not approved for use by this app.',
      'invalid_request: The redirect URL is not in the list of permitted URLs',
      'invalid_request: Invalid web redirect url.',
    ],
  ],
  ['code-callback', 'clientId', 'token', ['invalid_grant: Callback url mismatch']],
  [
    'code-used',
    undefined,
    'token',
    [
      'invalid_grant: The code has expired or has been revoked.',
      'invalid_grant: expired authorization code',
      'invalid_grant: The authorization code is expired',
      'invalid_grant: Authorization code already used',
    ],
  ],
  [
    'pkce-required',
    'pkce',
    'idp',
    [
      'invalid_request: missing required code challenge',
      'invalid_request: Code challenge must be provided',
    ],
  ],
  [
    'pkce-method',
    'pkce',
    'idp',
    ["invalid_request: code_challenge_method 'plain' is not supported"],
  ],
  ['pkce-proof', 'pkce', 'token', ['invalid_grant: code_verifier does not match code_challenge']],
  [
    'nonce-required',
    'backChannelNonce',
    'idp',
    [
      'invalid_request: nonce is mandatory',
      'invalid_request: Required parameter nonce not provided',
      'invalid_request: nonce must not be empty',
    ],
  ],
  [
    'google-testing',
    undefined,
    'idp',
    [
      'Acceso bloqueado: Acme no ha completado el proceso de verificación de Google Error 403: access_denied',
    ],
  ],
  ['key-not-published', 'jwksUri', 'claims', ['unauthorized: no matching key found in JWKS']],
  [
    'network-tls',
    undefined,
    undefined,
    ['unauthorized: CRL has expired', 'unauthorized: EE certificate key too weak'],
  ],
  ['token-hash', undefined, 'claims', ['unauthorized: at_hash mismatch, expected abc, got: def']],
  [
    'client-assertion',
    'authMethod',
    'token',
    [
      'invalid_client: Client authentication failed: client_assertion',
      'invalid_client: The client assertion JWT has expired',
      'invalid_client: AADSTS700023: Client assertion audience claim does not match Realm issuer.',
    ],
  ],
  [
    'client-auth-method',
    'authMethod',
    'token',
    [
      'invalid_client: A client certificate is required for mutual TLS',
      'invalid_client: Public clients must not send a client secret',
    ],
  ],
  [
    'audience-not-granted',
    undefined,
    'authorize',
    [
      'access_denied: Client is not authorized to access "https://api.acme.example". You need to create a "client-grant" associated to this API.',
    ],
  ],
  // Neighbours that are none of these.
  ['access-denied', undefined, undefined, ['access_denied: The client IP is not registered']],
  ['invalid-grant', 'pkce', 'token', ['invalid_grant: refresh token expired']],
])
