import type { Guide } from '../guide.ts'

/** Amazon Cognito Developer Guide: app clients, managed login, the server contract reference. */
export const cognito: Guide = {
  words: {
    clientId: 'Client ID',
    clientSecret: 'Client secret',
    callbackUrl: 'Allowed callback URLs',
  },
  itSteps: [
    'Amazon Cognito > User pools > the pool > Branding > Domain: a domain for its login pages. Without one there is no authorization endpoint.',
    {
      back: 'App clients > Create app client: “Traditional web application”, with a client secret.',
      key: 'App clients > Create app client: “Traditional web application”, with our public keys from the JWKS URL below.',
      front: 'App clients > Create app client.',
    },
    'Login pages > Edit > Allowed callback URLs: add every callback URL below.',
    {
      back: 'OAuth grant types: “Authorization code grant”. OpenID Connect scopes: openid, email, profile.',
      front:
        'OAuth grant types: “Implicit grant”. It returns an access token too, and response_type=id_token alone is not offered.',
    },
    'Identity providers of the app client: those its users log in with.',
  ],
  notes: [
    'The endpoints are on the pool’s domain, the issuer is not: both are in order.',
    'Cognito publishes no response_type=id_token: use Back Channel.',
    'A user’s email is in the ID token where the app client may read that attribute.',
  ],
  unverified: 'how the console calls these pages today',
}
