import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'
import { redirectUriInvalid } from './keycloak-pages.ts'

const register = 'Could you register {callback} as a redirect URI of our client, exactly so?'

const shared = {
  ...spoken.authorization,
  about: 'callback',
  who: 'their-it',
  next: 'Send them the callback URL. Check too that the Client ID is that of the client registered for you.',
  field: 'clientId',
} as const

const cause =
  'It is not registered for this client, so the provider shows a page and sends nobody back.'

/** What a page calls a callback, and how it says that it does not know one. */
const addresses = ['redirect URI', 'redirect URL', 'callback URL', 'reply URL'] as const
const refusals = [
  'not registered',
  'not allowed',
  'not valid',
  'is invalid',
  'not match',
  'not authorized',
  'not accepted',
  'not approved',
  'not whitelisted',
  'not permitted',
  'not in the list',
  'not recognized',
  "doesn't exist",
  'does not exist',
] as const

/** Codes that say so of a code that is exchanged, or of a token: not of the request. */
const notOfExchange = ['invalid_grant', 'unauthorized', 'invalid_token'] as const

/**
 * A callback that is not registered: the provider keeps the user on a page of its own, and nothing
 * comes back. These are the words of such pages, as somebody pastes them.
 */
export const callback = [
  {
    ...shared,
    id: 'entra-redirect-uri',
    match: { numbers: { AADSTS: [50011, 500113, 70004, 900971] } },
    headline: 'Entra does not know our callback URL',
    cause: 'The redirect URI of the request is not among those of the app registration.',
    ask: `${register} In Entra: App registrations, your application, Authentication, platform “Web”.`,
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  },
  {
    ...shared,
    id: 'b2c-redirect-uri',
    match: { numbers: { AADB2C: [90006, 90007] } },
    headline: 'Azure AD B2C does not know our callback URL',
    cause: 'The redirect URI of the request is not among those of the application.',
    ask: `${register} In Azure AD B2C: App registrations, the application, Authentication, platform “Web”.`,
    source: 'https://learn.microsoft.com/azure/active-directory-b2c/error-codes',
  },
  {
    ...shared,
    id: 'adfs-redirect-uri',
    match: { numbers: { MSIS: [9221, 9224, 9602] } },
    headline: 'AD FS does not know our callback URL',
    cause:
      'It is not among the redirect URIs of the server application. They are compared letter by letter.',
    ask: `${register} In AD FS: Application Groups, the group, the server application, “Redirect URI”.`,
    source:
      'https://learn.microsoft.com/windows-server/identity/ad-fs/overview/ad-fs-openid-connect-oauth-flows-scenarios',
  },
  {
    ...shared,
    id: 'okta-redirect-uri',
    match: { says: ["…'redirect_uri' parameter must be a Login redirect URI…"] },
    headline: 'The provider does not know our callback URL',
    cause:
      'It is not among the sign-in redirect URIs of the application. They are compared letter by letter.',
    ask: `${register} If it is Okta: Applications, the application, General, “Sign-in redirect URIs”.`,
    source:
      'https://support.okta.com/help/s/article/okta-error-400-bad-request-the-redirect-uri-parameter-must-be-a-login-redirect-uri-in-the-client-app-settings',
  },
  {
    ...shared,
    id: 'google-redirect-uri',
    match: { says: ['…Google…redirect_uri_mismatch…', '…redirect_uri_mismatch…Google…'] },
    headline: 'Google does not know our callback URL',
    cause: 'It is not among the authorized redirect URIs of the OAuth client.',
    ask: `${register} In the Google Cloud console: the OAuth client, “Authorized redirect URIs”.`,
    source:
      'https://developers.google.com/identity/protocols/oauth2/web-server#authorization-errors-redirect-uri-mismatch',
  },
  {
    // An Auth0 tenant as provider names the URL it refused: that of the operator's tenant.
    ...shared,
    id: 'auth0-provider-callback',
    match: { says: ['callback URL mismatch…/login/callback…'] },
    headline: 'Their Auth0 tenant does not know our callback URL',
    cause: 'It is not among the Allowed Callback URLs of the application there.',
    ask: `${register} In Auth0: Applications, the application, Settings, “Allowed Callback URLs”.`,
    source: 'https://auth0.com/docs/authenticate/login/redirect-users-after-login',
  },
  {
    ...spoken.begin,
    by: ['tenant', 'authorization', 'page'],
    at: ['authorize', 'idp'],
    about: 'callback',
    id: 'auth0-callback',
    match: {
      says: ['callback URL mismatch…', '…not in the list of allowed callback URLs…'],
      only: { notCodes: notOfExchange },
    },
    headline: 'An Auth0 tenant does not know the callback URL it was given',
    cause:
      'Your tenant, when the page is yours: the application lacks the address. Their tenant, when the page is theirs.',
    who: 'administrator',
    next: 'Look at whose page it is. On yours, add the address to the application’s Allowed Callback URLs; on theirs, send them the callback URL.',
    field: 'applications',
    source: 'https://auth0.com/docs/authenticate/login/redirect-users-after-login',
  },
  {
    ...shared,
    id: 'redirect-uri',
    match: {
      codes: [
        // node-oidc-provider, Google and Salesforce, Cognito, WSO2.
        'invalid_redirect_uri',
        'redirect_uri_mismatch',
        'redirect_mismatch',
        'invalid_callback',
      ],
      // In any language: "Ungültiger Parameter: redirect_uri".
      names: [
        'redirect_uri',
        'redirect_uris',
        'redirect_url',
        'redirecturi',
        'invalid_redirect_uri',
      ],
      says: [
        // node-oidc-provider; Salesforce; authentik; ForgeRock; WSO2; Doorkeeper (GitLab), old and new.
        "redirect_uri did not match any of the client's registered redirect_uris",
        'redirect_uri must match configuration',
        'the request fails due to a missing, invalid, or mismatching redirection URI…',
        '…redirection URI provided does not match a pre-registered value',
        'registered callback does not match with the provided url',
        'the redirect URI included is not valid',
        "the requested redirect uri is malformed or doesn't match client redirect URI",
        // Ory and Authelia; ZITADEL.
        "…'redirect_uri' parameter does not match any of the OAuth 2.0 Client's pre-registered 'redirect_uris'",
        'the requested redirect_uri is missing in the client configuration',
        'redirect URI error',
        'redirect URI mismatch',
        'redirect URL mismatch',
        'unregistered redirect URI',
        'invalid redirect URI…',
        'invalid redirect URL…',
        'invalid callback URL…',
        'mismatching redirect URI…',
        'invalid web redirect URL',
        ...addresses.flatMap((address) => refusals.map((refusal) => `…${address}…${refusal}…`)),
        ...redirectUriInvalid,
      ],
      only: { notCodes: notOfExchange },
    },
    headline: 'The provider does not know our callback URL',
    cause,
    ask: register,
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2.4',
  },
] as const satisfies readonly Row[]
