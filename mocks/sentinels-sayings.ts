/**
 * Clients of northwind that are answered in the words of other providers: what to type as Client ID,
 * with any secret, to see how such an answer is explained. The documentation repeats the table.
 */
export interface Saying {
  readonly id: string
  /** A page, a redirect to the callback, or the token endpoint; nobody is asked to sign in. */
  readonly at: 'page' | 'authorization' | 'token'
  /** Not of a redirect. */
  readonly status?: number
  readonly error: string
  readonly description?: string
}

export const sayingSecret = 'MOCK_any_secret'

export const sayings = [
  {
    id: 'says-callback-german',
    at: 'page',
    status: 400,
    error: '',
    description: 'Es tut uns leid… Ungültiger Parameter: redirect_uri',
  },
  {
    id: 'says-client-disabled',
    at: 'page',
    status: 400,
    error: '',
    description: 'We are sorry… Client disabled.',
  },
  {
    id: 'says-directory',
    at: 'page',
    status: 400,
    error: 'invalid_request',
    description:
      "AADSTS900023: Specified tenant identifier 'northwind' is neither a valid DNS name, nor a valid external domain.",
  },
  {
    id: 'says-testing',
    at: 'page',
    status: 403,
    error: 'access_denied',
    description:
      'Acme has not completed the Google verification process. The app is currently being tested, and can only be accessed by developer-approved testers.',
  },
  {
    id: 'says-scope',
    at: 'authorization',
    error: 'invalid_client',
    description:
      "AADSTS650053: The application 'Acme' asked for scope 'groups' that doesn't exist on the resource '00000003-0000-0000-c000-000000000000'.",
  },
  {
    id: 'says-nonce',
    at: 'authorization',
    error: 'invalid_request',
    description: 'nonce required',
  },
  {
    id: 'says-pkce',
    at: 'authorization',
    error: 'invalid_request',
    description: 'PKCE code challenge is required by the application.',
  },
  {
    id: 'says-cancelled',
    at: 'authorization',
    error: 'access_denied',
    description: 'AADB2C90091: The user has cancelled entering self-asserted information.',
  },
  {
    id: 'says-flow',
    at: 'authorization',
    error: 'unauthorized_client',
    description: 'The client is not authorized to request an authorization code using this method',
  },
  {
    id: 'says-secret',
    at: 'token',
    status: 401,
    error: 'unauthorized_client',
    description: 'Invalid client or Invalid client credentials',
  },
  { id: 'says-secret-bare', at: 'token', status: 403, error: 'unauthorized_client' },
  {
    id: 'says-secret-confidential',
    at: 'token',
    status: 401,
    error: 'invalid_client',
    description: 'The client secret supplied for a confidential client is invalid.',
  },
  {
    id: 'says-client',
    at: 'token',
    status: 400,
    error: 'invalid_client',
    description: "Invalid value for 'client_id' parameter.",
  },
  {
    id: 'says-native',
    at: 'token',
    status: 400,
    error: 'invalid_client',
    description:
      'MSIS9623: Received invalid client credentials. The OAuth client is not configured to authenticate using passed in client credentials.',
  },
  {
    id: 'says-proof',
    at: 'token',
    status: 401,
    error: 'invalid_client',
    description: 'The client_assertion signature supplied by the client is invalid.',
  },
  {
    id: 'says-basic',
    at: 'token',
    status: 401,
    error: 'invalid_client',
    description:
      "Client authentication failed. The OAuth 2.0 Client supports client authentication method 'client_secret_basic', but method 'client_secret_post' was requested.",
  },
] as const satisfies readonly Saying[]
