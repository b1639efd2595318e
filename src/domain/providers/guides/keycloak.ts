import type { Guide } from '../guide.ts'

export const keycloak: Guide = {
  words: {
    clientId: 'Client ID',
    clientSecret: 'Client secret',
    callbackUrl: 'Valid redirect URIs',
  },
  itSteps: [
    'Clients > Create client, type “OpenID Connect”.',
    {
      back: 'Client authentication on; “Standard flow” on; the other flows off.',
      front: '“Implicit flow” on; the other flows off.',
    },
    'Valid redirect URIs: add every callback URL below, without wildcards.',
    {
      back: 'Credentials: Client Authenticator “Client Id and Secret”; copy the Client secret.',
      key: 'Credentials: Client Authenticator “Signed JWT”. Keys: “Use JWKS URL”, with the JWKS URL below.',
    },
  ],
  notes: [
    'The issuer follows the server’s hostname setting: behind a proxy it can be another than the one typed.',
    'Roles and groups are in the ID token only where a mapper has “Add to ID token” on.',
  ],
}
