import type { Profile } from '#domain/doctor/profile.ts'
import { maxAuthorizationUrl, maxUrl } from './connection/urls.ts'
import { clientAuthMethods } from './contract/option-values.ts'

const idTokenSigningAlgs = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'ES256', 'ES384'] as const

/** An `oidc` connection of an Auth0 tenant (auth0.com/docs oidc.mdx, Management API, npm `auth0`). */
export const auth0Profile = {
  name: 'Auth0',
  tenant: 'our Auth0 tenant',

  // No token passes through the browser in the first (RFC 9700 §2.1.2).
  channels: ['back_channel', 'front_channel'],
  tokenEndpointAuthMethods: clientAuthMethods,
  // "may be null for public clients"
  publicClients: 'undocumented',
  idTokenSigningAlgs,
  chooseIdTokenSigningAlgs:
    'On the connection’s page, Settings > ID token algorithms: one that is offered.',
  tokenEndpointAuthSigningAlgs: idTokenSigningAlgs,
  assertionAudience: {
    option: 'token_endpoint_jwtca_aud_format',
    usual: 'token_endpoint',
    how: 'On the connection’s page, Settings > Audience of the client assertion: Issuer.',
    issuerOnly: {
      name: 'An Auth0 tenant',
      // auth0.com/docs, configure-applications-with-oidc-discovery.mdx
      places: {
        authorization_endpoint: 'authorize',
        token_endpoint: 'oauth/token',
        jwks_uri: '.well-known/jwks.json',
      },
      // "aud": the URL of the tenant or its custom domain, final slash included.
      clause: 'auth0.com/docs, Authenticate with Private Key JWT',
    },
  },
  pkceModes: ['auto', 'S256', 'plain', 'disabled'],
  pushedRequests: {
    option: 'enable_pushed_authorization_requests',
    how: 'On the connection’s page, Settings > Pushed authorization requests: on.',
  },
  codeByFormPost:
    'On the connection’s page, Settings > Upstream parameters: response_mode with the value form_post. Only a test login shows whether the answer then arrives.',
  signsRequests: false,
  asksUserinfoWhen: 'the mapping says so',

  // ConnectionOptionsOidcMetadata
  requiredMembers: [
    'issuer',
    'authorization_endpoint',
    'jwks_uri',
    'id_token_signing_alg_values_supported',
  ],
  storesMetadata: true,
  storesAnyChannel: true,
  forPlainOAuth: 'a custom social connection',

  endpoints: [
    { member: 'authorization_endpoint', maxLength: maxAuthorizationUrl },
    { member: 'token_endpoint', maxLength: maxUrl },
    { member: 'jwks_uri', maxLength: maxUrl },
    { member: 'userinfo_endpoint', maxLength: maxUrl },
  ],
  maxIssuer: maxUrl,
  maxDiscoveryUrl: maxUrl,
  maxDocument: {
    bytes: 128 * 1024,
    refusal: 'Discovery document exceeds the maximum allowed size of 128 KB',
  },

  clauses: {
    connections: 'auth0.com/docs, OpenID Connect enterprise connections',
    options: 'Auth0 Management API, oidc options',
    issuer: 'Auth0 Management API, options.issuer',
    metadata: 'Auth0 Management API, oidc_metadata',
    idTokenSigningAlgs: 'Auth0 Management API, id_token_signed_response_algs',
    pkce: 'auth0.com/docs, Configure PKCE and claim mapping for OIDC connections',
    clientSecret: 'Auth0 Management API, options.client_secret',
    scope: 'Auth0 Management API, options.scope',
  },
} as const satisfies Profile
