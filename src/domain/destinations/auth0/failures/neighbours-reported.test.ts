import { testNeighbours } from './neighbours.helper.ts'

/** Words that were reported of further providers: each is one of a kind the rows have. */
testNeighbours([
  [
    'back-channel-refused',
    'channel',
    'idp',
    [
      'unauthorized_client: The client is not authorized to perform this request using this method.',
      'unauthorized_client: The client is not authorized to request an access token using this method.',
      'unauthorized_client: Invalid grant type for client',
      'unauthorized_client: OAuth 2.0 Parameter: client_id',
    ],
  ],
  [
    'personal-account',
    'discoveryUrl',
    'idp',
    [
      'unauthorized_client: The client does not exist or is not enabled for consumers. If you are the application developer, configure a new application',
    ],
  ],
  [
    'entra-app-not-found',
    'clientId',
    undefined,
    [
      "unauthorized_client: AADSTS70001: Application with identifier '7a1b' was not found in the directory northwind.example",
    ],
  ],
  [
    'entra-assertion',
    'authMethod',
    'token',
    [
      "invalid_client: AADSTS700021: Client assertion application identifier doesn't match 'client_id' parameter.",
      'invalid_client: AADSTS700024: Client assertion is not within its valid time range.',
      'invalid_client: AADSTS700023: Client assertion audience claim does not match Realm issuer.',
    ],
  ],
  [
    'entra-parameter-missing',
    undefined,
    undefined,
    [
      "invalid_request: AADSTS90014: The required field 'scope' is missing from the credential.",
      "invalid_request: AADSTS900144: The request body must contain the following parameter: 'scope'.",
    ],
  ],
  // A number nobody knows: what it names is no reason to say what is wrong with it.
  [
    'b2c-other',
    undefined,
    undefined,
    ['invalid_request: AADB2C90083: The request is missing required parameter: redirect_uri.'],
  ],
  [
    'entra-other',
    undefined,
    undefined,
    ["invalid_request: AADSTS9999999: Something about the 'scope' and the 'nonce'"],
  ],
  [
    'login-expired',
    undefined,
    'idp',
    ['temporarily_unavailable: authentication_expired', 'access_denied: authentication_expired'],
  ],
  [
    'login-cookie',
    undefined,
    'idp',
    [
      'request_forbidden: The request is not allowed. No CSRF value available in the session cookie.',
      'We are sorry... Cookie not found. Please make sure cookies are enabled in your browser.',
      'We are sorry... Restart login cookie not found. It may have expired.',
    ],
  ],
  ['https-required', undefined, undefined, ['invalid_request: HTTPS required']],
  ['https-required', undefined, 'idp', ['We are sorry... HTTPS required']],
  [
    'pushed-request-required',
    'pushedRequests',
    'idp',
    ['invalid_request: Pushed Authorization Request is only allowed.'],
  ],
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
    'scopes',
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
])
