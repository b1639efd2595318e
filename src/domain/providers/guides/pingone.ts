import type { Guide } from '../guide.ts'

export const pingone: Guide = {
  words: {
    clientId: 'Client ID',
    clientSecret: 'Client Secret',
    callbackUrl: 'Redirect URIs',
  },
  itSteps: [
    'Applications > Applications > Add, type “OIDC Web App”.',
    {
      back: 'Configuration: Response Type “Code”, Grant Type “Authorization Code”, Token Auth Method “Client Secret Post”.',
      key: 'Configuration: Response Type “Code”, Grant Type “Authorization Code”, Token Auth Method “Private Key JWT”, with the JWKS URL below.',
      front: 'Configuration: Response Type “ID Token”, Grant Type “Implicit”.',
    },
    'Redirect URIs: add every callback URL below.',
    'Resources: allow the scopes openid, profile and email.',
    'Turn the application on, top right.',
  ],
  notes: [
    'A new application uses Client Secret Basic. It must be Client Secret Post.',
    'A custom domain is an issuer of its own: then use “OpenID Connect” with its URL.',
  ],
}
