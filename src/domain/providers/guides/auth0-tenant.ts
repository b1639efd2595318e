import type { Guide } from '../guide.ts'

export const auth0Tenant: Guide = {
  words: {
    clientId: 'Client ID',
    clientSecret: 'Client Secret',
    callbackUrl: 'Allowed Callback URLs',
  },
  itSteps: [
    'In the other tenant: Applications > Create Application > Regular Web Application.',
    'Settings > Allowed Callback URLs: add every callback URL below.',
    {
      back: 'Credentials > Authentication Method: Client Secret (Post).',
      key: 'Credentials > Authentication Method: Private Key JWT, with our public keys from the JWKS URL below.',
      front: 'Advanced Settings > Grant Types: turn on Implicit.',
    },
    'Advanced Settings > OAuth > JSON Web Token Signature Algorithm: RS256, not HS256.',
    'Connections: turn on those its users log in with.',
  ],
  notes: [
    'The issuer ends with a slash. It is stored as published.',
    'Front Channel needs the Implicit grant turned on in the application there.',
    'With Private Key JWT it takes only its issuer as audience; the connection is set to that.',
  ],
}
