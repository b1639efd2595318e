import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

const token = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2'
const shared = { ...spoken.token, about: 'credentials' } as const

/** How our client proves itself at the token endpoint. Entra's numbers are in entra-client.ts. */
export const credentials = [
  {
    ...shared,
    id: 'client-secret-basic',
    match: {
      says: [
        '…challenge in the WWW-Authenticate HTTP Header',
        // Ory, Authelia.
        "…supports client authentication method 'client_secret_basic', but method 'client_secret_post' was requested…",
        '…supports client authentication method "client_secret_basic", but method "client_secret_post" was requested…',
        "…is configured to only support 'token_endpoint_auth_method' method 'client_secret_basic'…",
        // Okta.
        '…client is configured to use client_secret_basic…',
        'unsupported client authentication method…client_secret_post…',
        '…client_secret_post…is not supported…',
        '…client_secret_post…is not allowed…',
      ],
    },
    headline: 'The provider demands client_secret_basic, which Auth0 does not speak',
    cause:
      'Auth0 sends the Client Secret in the body (client_secret_post). The provider looks for it in the Authorization header alone.',
    who: 'their-it',
    next: 'Ask them to allow client_secret_post for this client, or use Private Key JWT.',
    ask: 'Auth0 sends the client secret in the body of the token request (client_secret_post), not in the Authorization header. Could you allow that for our client, or private_key_jwt?',
    field: 'authMethod',
    source:
      'https://support.auth0.com/center/s/article/auth0-oidc-connection-authentication-fails-due-to-incompatibility',
  },
  {
    ...shared,
    id: 'client-auth-method',
    match: {
      says: [
        // Ory and Authelia, PingOne, Okta.
        '…supports client authentication method…but method…was requested…',
        '…client registration does not allow this method…',
        'unsupported authentication method',
        'request denied: unsupported authentication method',
        // Spring names what failed.
        'client authentication failed: authentication_method',
        'client authentication method is not supported…',
        'unsupported client authentication method…',
        'invalid client authentication method…',
        '…not allowed to use client_secret_post…',
        '…public client…client secret…',
        '…tls_client_auth…',
        '…mutual TLS…',
        '…client certificate…',
        '…token_endpoint_auth_method…',
      ],
    },
    headline: 'The provider has another kind of authentication registered for this client',
    cause:
      'Auth0 sends the Client Secret in the body (client_secret_post) or signs with a key (private_key_jwt). The client is registered there for another method, or for none.',
    who: 'their-it',
    next: 'Ask them to allow client_secret_post for this client, or use Private Key JWT if that is what they have.',
    ask: 'Which token_endpoint_auth_method is our client registered for? We can use client_secret_post or private_key_jwt.',
    field: 'authMethod',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#ClientAuthentication',
  },
  {
    ...shared,
    id: 'client-assertion',
    match: {
      says: [
        // Okta; Keycloak; Ory; PingFederate.
        '…client_assertion signature…invalid',
        '…client_assertion…expired',
        '…signature on JWT token by client…failed…',
        'parameter client_assertion_type is missing',
        // Entra’s 700023 too, which its reference calls a scope.
        '…client assertion…',
        '…client_assertion…',
        'client assertion signature…',
        'invalid client assertion…',
        'client authentication with signed JWT failed…',
        'token audience doesn’t match domain…',
        '…audience claim for client_assertion must be…',
        'invalid_client_assertion…',
        'unable to load public key…',
      ],
      names: ['client_assertion', 'client_assertion_type', 'private_key_jwt', 'client_secret_jwt'],
    },
    headline: 'The provider does not accept the signed proof of the client',
    cause:
      'Private Key JWT signs with a key of the connection. The key is not registered there, the audience or the algorithm is another, or no proof was sent where one is demanded.',
    who: 'their-it',
    next: 'Send them the connection’s public key. Compare the authentication method, algorithm and audience with what they expect.',
    ask: 'Our client authenticates with private_key_jwt, and your token endpoint refuses the assertion. Which key, algorithm and audience do you have for us?',
    field: 'authMethod',
    source: 'https://www.rfc-editor.org/rfc/rfc7523#section-3.2',
  },
  {
    ...shared,
    id: 'client-secret-missing',
    match: {
      says: [
        // Keycloak; RFC 6749 as several put it.
        'client secret not provided in request',
        '…client secret is required…',
        '…client secret is missing…',
        'client secret not found…',
        '…client_secret is required…',
        'missing client secret…',
        'missing parameter: client_secret',
        'no client credentials found…',
        'client credentials missing…',
      ],
    },
    headline: 'The provider demands a Client Secret, and none was found in the request',
    cause:
      'The connection has no secret, or the provider looks for it elsewhere than in the body (client_secret_post).',
    who: 'operator',
    next: 'Enter the Client Secret. If one is stored, ask their IT whether the client may send it in the body.',
    ask: 'Your token endpoint misses our client secret. May it be sent in the body (client_secret_post)?',
    field: 'clientSecret',
    source: token,
  },
  {
    ...shared,
    id: 'auth0-provider-secret',
    match: {
      exactly: ['Unauthorized'],
      only: { strategy: 'auth0-oidc', codes: ['access_denied', 'unauthorized'] },
    },
    headline: 'Their Auth0 tenant refused the Client Secret',
    cause: 'An Auth0 tenant answers so when an application cannot authenticate.',
    who: 'operator',
    next: 'Enter the Client Secret again, as it was sent.',
    ask: 'Your Auth0 tenant refuses our application. Is its secret valid, and may it be sent by POST?',
    field: 'clientSecret',
    // UNVERIFIED for a connection: seen by applications whose secret the tenant refuses.
    source: 'https://github.com/auth0/auth0.js/issues/317',
  },
  {
    ...shared,
    id: 'invalid-client',
    match: {
      codes: [
        'invalid_client',
        'invalid_client_credentials',
        'invalid_client_secret',
        'bad_client_secret',
      ],
      names: ['client_secret'],
      says: [
        // Keycloak, new and old: with unauthorized_client.
        'invalid client or invalid client credentials',
        'invalid client credentials',
        'invalid client secret…',
        'invalid client_secret…',
        'client secret mismatch…',
        '…client credentials are invalid',
        'client secret invalid…',
        'client secret expired…',
        '…client secret is expired…',
        '…client secret has expired…',
        'incorrect client credentials…',
        '…client was not identified by any client authenticator',
        // Okta.
        '…client secret supplied for a confidential client is invalid',
        // PingFederate, FusionAuth, Salesforce, node-oidc-provider, WSO2, Spring.
        'invalid client or client credentials',
        'invalid client authentication credentials',
        'client authentication failed…',
        'client authentication failure…',
        '…client_secret does not match…',
        '…client secret does not match…',
        '…client secret is invalid',
        '…client secret is incorrect',
        'wrong client secret…',
        'bad client credentials',
      ],
    },
    headline: 'The provider refused the Client ID or the Client Secret',
    cause:
      'Client authentication failed: the secret is wrong or expired, the client is unknown, or it must prove itself in another way.',
    who: 'operator',
    next: 'Enter the Client Secret again, as it was sent, without blanks. If it stays, ask their IT for a new one.',
    ask: 'Our client could not authenticate at your token endpoint. Is its secret still valid, and may it be sent in the body (client_secret_post)?',
    field: 'clientSecret',
    source: token,
  },
  {
    // Keycloak and Glewlwyd answer a wrong secret so; RFC 6749 means the grant.
    ...shared,
    id: 'unauthorized-client',
    match: { codes: ['unauthorized_client'] },
    headline: 'The provider refused this client',
    cause:
      'Some providers answer so to a wrong Client Secret or an unknown client. By the standard the client may not log in in this way.',
    who: 'operator',
    next: 'Enter the Client Secret again, as it was sent. If it stays, ask their IT what their log says.',
    ask: 'Your provider answered unauthorized_client. Is the secret of our client valid, and may the client use the authorization code flow?',
    field: 'clientSecret',
    source: token,
  },
] as const satisfies readonly Row[]
