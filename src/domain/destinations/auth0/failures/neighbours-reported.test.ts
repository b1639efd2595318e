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
])
