import type { Guide } from '../guide.ts'

export const openidConnect: Guide = {
  words: {
    clientId: 'Client ID',
    clientSecret: 'Client Secret',
    callbackUrl: 'redirect URI',
  },
  itSteps: [
    {
      back: 'Register a confidential web application with OpenID Connect.',
      front: 'Register a web application with OpenID Connect.',
    },
    'Add every callback URL below as an allowed redirect URI, character by character.',
    {
      back: 'Allow the authorization code flow, with the secret sent in the request body (client_secret_post).',
      key: 'Allow the authorization code flow, with private_key_jwt and our public keys from the JWKS URL below.',
      front: 'Allow the implicit flow with response_type=id_token and response_mode=form_post.',
    },
    'Let the ID token carry the user’s email and name.',
    'Assign the users who are to log in.',
  ],
  notes: [
    'A provider that takes client_secret_basic alone refuses the login.',
    'UserInfo is asked only when a claim mapping says so.',
  ],
}
