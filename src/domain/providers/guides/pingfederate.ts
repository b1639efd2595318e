import type { Guide } from '../guide.ts'

/** docs.pingidentity.com/pingfederate: Configuring OAuth clients. */
export const pingfederate: Guide = {
  words: {
    clientId: 'Client ID',
    clientSecret: 'Client Secret',
    callbackUrl: 'Redirect URIs',
  },
  itSteps: [
    'Applications > OAuth > Clients > Add Client.',
    {
      back: 'Client Authentication: “Client Secret”; generate one and copy it.',
      key: 'Client Authentication: “Private Key JWT”, with the JWKS URL below.',
      front: 'Client Authentication: “None”.',
    },
    'Redirect URIs: add every callback URL below.',
    {
      back: 'Allowed Grant Types: “Authorization Code”.',
      front: 'Allowed Grant Types: “Implicit”.',
    },
    'ID Token Signing Algorithm: one with RSA or ECDSA, such as RSA using SHA-256.',
    'OpenID Connect > Policy: one whose contract has email, given_name and family_name, and delivers them in the ID token.',
  ],
  notes: [
    'The issuer is the Base URL, or the issuer set for OAuth in its place: the check will tell.',
    'The scopes email and profile give claims only where the policy’s contract has them.',
  ],
  unverified: 'where the console of an older version has these settings',
}
