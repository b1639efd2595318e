import type { Row } from '../row.ts'

const register = 'Could you register {callback} as a redirect URI of our client, exactly so?'
const next =
  'Send them the callback URL. Check too that the Client ID is that of the client registered for you.'

/**
 * A callback that is not registered: the provider keeps the user on a page of its own, and nothing
 * comes back. These are the words of such pages, as somebody pastes them.
 */
export const callback = [
  {
    id: 'entra-redirect-uri',
    match: { aadsts: [50011, 70004, 900971] },
    headline: 'Entra does not know our callback URL',
    cause: 'The redirect URI of the request is not among those of the app registration.',
    who: 'their-it',
    next,
    ask: `${register} In Entra: App registrations, your application, Authentication, platform “Web”.`,
    field: 'clientId',
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  },
  {
    id: 'okta-redirect-uri',
    match: { says: ["'redirect_uri' parameter must be a Login redirect URI"] },
    headline: 'Okta does not know our callback URL',
    cause:
      'It is not among the sign-in redirect URIs of the application. They are compared letter by letter.',
    who: 'their-it',
    next,
    ask: `${register} In Okta: Applications, the application, General, “Sign-in redirect URIs”.`,
    field: 'clientId',
    source:
      'https://support.okta.com/help/s/article/okta-error-400-bad-request-the-redirect-uri-parameter-must-be-a-login-redirect-uri-in-the-client-app-settings',
  },
  {
    id: 'google-redirect-uri',
    match: { codes: ['redirect_uri_mismatch'] },
    headline: 'Google does not know our callback URL',
    cause: 'It is not among the authorized redirect URIs of the OAuth client.',
    who: 'their-it',
    next,
    ask: `${register} In the Google Cloud console: the OAuth client, “Authorized redirect URIs”.`,
    field: 'clientId',
    source:
      'https://developers.google.com/identity/protocols/oauth2/web-server#authorization-errors-redirect-uri-mismatch',
  },
  {
    // An Auth0 tenant as provider names the URL it refused: that of the operator's tenant.
    id: 'auth0-provider-callback',
    match: { says: ['callback URL mismatch…/login/callback'] },
    headline: 'Their Auth0 tenant does not know our callback URL',
    cause: 'It is not among the Allowed Callback URLs of the application there.',
    who: 'their-it',
    next,
    ask: `${register} In Auth0: Applications, the application, Settings, “Allowed Callback URLs”.`,
    field: 'clientId',
    source: 'https://auth0.com/docs/authenticate/login/redirect-users-after-login',
  },
  {
    id: 'auth0-callback',
    match: { says: ['callback URL mismatch', 'not in the list of allowed callback URLs'] },
    headline: 'An Auth0 tenant does not know the callback URL it was given',
    cause:
      'Your tenant, when the page is yours: the application lacks the address. Their tenant, when the page is theirs.',
    who: 'administrator',
    next: 'Look at whose page it is. On yours, add the address to the application’s Allowed Callback URLs; on theirs, send them the callback URL.',
    field: 'applications',
    source: 'https://auth0.com/docs/authenticate/login/redirect-users-after-login',
  },
  {
    id: 'redirect-uri',
    match: {
      // oidc-provider's own error, and its words.
      codes: ['invalid_redirect_uri'],
      says: ["redirect_uri did not match any of the client's registered redirect_uris"],
    },
    headline: 'The provider does not know our callback URL',
    cause:
      'It is not registered for this client, so the provider shows a page and sends nobody back.',
    who: 'their-it',
    next,
    ask: register,
    field: 'clientId',
    source: 'https://github.com/panva/node-oidc-provider/blob/main/lib/helpers/errors.js',
  },
  {
    id: 'client-unknown',
    match: { says: ['client is invalid'] },
    headline: 'The provider does not know this Client ID',
    cause:
      'No client of that name is registered there. The provider shows a page and sends nobody back.',
    who: 'operator',
    next: 'Compare the Client ID with the one you were sent, letter by letter.',
    ask: 'Your provider does not know our client. Which Client ID did you register for us?',
    field: 'clientId',
    source:
      'https://github.com/panva/node-oidc-provider/blob/main/lib/actions/authorization/client.js',
  },
] as const satisfies readonly Row[]
