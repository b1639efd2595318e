import type { Guide } from '../guide.ts'

/** developers.onelogin.com/openid-connect/connect-to-onelogin */
export const onelogin: Guide = {
  words: {
    clientId: 'Client ID',
    clientSecret: 'Client Secret',
    callbackUrl: 'Redirect URIs',
  },
  itSteps: [
    'Administration > Applications > Add App: “OpenId Connect (OIDC)”.',
    'Configuration > Redirect URIs: add every callback URL below, one a line.',
    {
      back: 'SSO: Application Type “Web”, Token Endpoint “POST”. Copy Client ID and Client Secret.',
      key: 'SSO: Application Type “Web”, with our public keys from the JWKS URL below. Copy the Client ID.',
      front: 'SSO: copy the Client ID.',
    },
    'Access or Users: the people or roles who are to log in.',
  ],
  notes: [
    'A change of the Redirect URIs can take ten minutes to be known.',
    'A Token Endpoint set to “Basic” refuses a secret in the body. It must be “POST”.',
  ],
  unverified: 'the names on the SSO page',
}
