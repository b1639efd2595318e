import type { Guide } from '../guide.ts'

/** jumpcloud.com/support/sso-with-oidc */
export const jumpcloud: Guide = {
  words: {
    clientId: 'Client ID',
    clientSecret: 'Client Secret',
    callbackUrl: 'Redirect URIs',
  },
  itSteps: [
    'Admin Portal > User Authentication > SSO Applications > Add New Application: “Custom Application”, with Single Sign-On by OIDC.',
    'SSO > Redirect URIs: add every callback URL below.',
    {
      back: 'Client Authentication Type: “Client Secret POST”.',
      key: 'Client Authentication Type: by private_key_jwt, with our public keys from the JWKS URL below.',
      front: 'The implicit flow is not among its grant types: Back Channel is needed.',
    },
    'Login URL: the address where your users start in our application.',
    'Attribute Mapping > Standard Scopes: turn on Email and Profile.',
    {
      back: 'Activate. Copy Client ID and Client Secret: the secret is shown only then.',
      key: 'Activate. Copy the Client ID.',
      front: 'Activate. Copy the Client ID.',
    },
    'User Groups: those who are to log in.',
  ],
  notes: [
    'The issuer ends with a slash. It is stored as published.',
    'A new application may use “Client Secret Basic”. It must be “Client Secret POST”.',
  ],
  unverified: 'the issuers of Europe and India, which the check will tell',
}
