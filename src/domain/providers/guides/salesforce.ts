import type { Guide } from '../guide.ts'

/** help.salesforce.com: Query for the OpenID Connect Configuration; Create an External Client App. */
export const salesforce: Guide = {
  words: {
    clientId: 'Consumer Key',
    clientSecret: 'Consumer Secret',
    callbackUrl: 'Callback URL',
  },
  itSteps: [
    'Setup > External Client App Manager > New External Client App (an older org: App Manager > New Connected App).',
    'Enable OAuth. Callback URL: add every callback URL below, one a line.',
    'Scopes: “Access unique user identifiers (openid)” and “Access the identity URL service (id, profile, email, address, phone)”.',
    {
      back: 'Flows: the web server flow, with its secret required. PKCE may stay required. Copy Consumer Key and Consumer Secret.',
      key: 'Flows: the web server flow, with our public keys from the JWKS URL below. PKCE may stay required. Copy the Consumer Key.',
      front: 'Flows: Salesforce offers no response_type=id_token alone. Copy the Consumer Key.',
    },
    'ID token: include the standard claims, so that email and name are in it.',
    'Policies: the profiles or permission sets of those who are to log in.',
  ],
  notes: [
    'If the app requires PKCE, choose S256 for PKCE: Salesforce need not publish a method, and auto then sends none.',
    'A new app can take ten minutes until it works.',
    'Each org, sandbox and Experience Cloud site is an issuer of its own.',
  ],
  unverified: 'how an External Client App calls these settings',
}
