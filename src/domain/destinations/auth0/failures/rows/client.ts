import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'
import { clientDisabled, clientNotFound } from './keycloak-pages.ts'

/**
 * An authorization endpoint keeps whoever brings an unknown client on a page of its own: what comes
 * back was said at the token endpoint.
 */
const shared = { ...spoken.tokenOrBefore, about: 'client', field: 'clientId' } as const

/** A client the provider does not know or has switched off. Entra's numbers are in entra-client.ts. */
export const client = [
  {
    ...shared,
    id: 'b2c-client-unknown',
    match: { numbers: { AADB2C: [90008, 90011, 90018, 90068, 90285] } },
    headline: 'Azure AD B2C does not know this Client ID',
    cause: 'No application of that ID is registered in the tenant the issuer belongs to.',
    who: 'operator',
    next: 'Compare the Client ID (“Application (client) ID”) and the tenant in the issuer with what you were sent.',
    ask: 'Azure AD B2C does not find our application. Which Application (client) ID and which tenant belong together?',
    source: 'https://learn.microsoft.com/azure/active-directory-b2c/error-codes',
  },
  {
    ...shared,
    id: 'b2c-client-disabled',
    match: { numbers: { AADB2C: [90092] } },
    headline: 'The application is disabled in Azure AD B2C',
    cause: 'It is registered there and switched off.',
    who: 'their-it',
    next: 'Ask them to enable it.',
    ask: 'Our application is disabled in your Azure AD B2C tenant. Could you enable it?',
    source: 'https://learn.microsoft.com/azure/active-directory-b2c/error-codes',
  },
  {
    ...shared,
    id: 'adfs-client-unknown',
    match: { numbers: { MSIS: [9223, 9607] } },
    headline: 'AD FS does not know this Client ID',
    cause: 'No application of that client identifier is registered there.',
    who: 'operator',
    next: 'Compare the Client ID with the “Client Identifier” you were sent, letter by letter.',
    ask: 'AD FS does not find our client. Which Client Identifier did you register for us?',
    source:
      'https://learn.microsoft.com/windows-server/identity/ad-fs/overview/ad-fs-openid-connect-oauth-flows-scenarios',
  },
  {
    ...spoken.authorizationOrLater,
    id: 'realm-unknown',
    match: {
      // Keycloak; Okta.
      says: [
        'realm does not exist',
        'realm not enabled',
        '…resource not found…AuthorizationServer…',
      ],
    },
    headline: 'The provider has no such realm or authorization server',
    cause: 'It stands in the path of the issuer, and is not there or is switched off.',
    who: 'operator',
    next: 'Check the issuer: its path names the realm or authorization server, letter by letter.',
    ask: 'Your provider does not know the realm or authorization server in our issuer. Which one is it?',
    field: 'discoveryUrl',
    source:
      'https://github.com/keycloak/keycloak/blob/main/services/src/main/java/org/keycloak/services/resources/RealmsResource.java',
  },
  {
    ...shared,
    id: 'client-disabled',
    match: {
      says: [
        // Keycloak's page and its older one; IdentityServer; WSO2; CAS.
        ...clientDisabled,
        'login requester not enabled',
        // Salesforce.
        '…app is blocked by admin',
        '…client is disabled',
        '…client has been disabled…',
        '…application has been disabled…',
        '…client is not active',
        '…client is inactive',
        '…application is disabled',
        'application disabled',
        '…application is not active',
        'application is not in active state',
        '…application is inactive',
      ],
    },
    headline: 'The provider has switched this client off',
    cause: 'It is registered there and disabled.',
    who: 'their-it',
    next: 'Ask them to enable it. Check too that the Client ID is that of the client registered for you.',
    ask: 'Our client is disabled at your provider. Could you enable it?',
    source:
      'https://github.com/keycloak/keycloak/blob/main/themes/src/main/resources/theme/base/login/messages/messages_en.properties',
  },
  {
    // Microsoft says this one without a number.
    ...shared,
    ...spoken.authorization,
    id: 'personal-account',
    match: { says: ['…is not enabled for consumers'] },
    headline: 'The provider does not know this client for personal accounts',
    cause:
      'A personal account was used, or the issuer is one for everybody (/common, /consumers), and the application is for accounts of organisations. A wrong Client ID is told so too.',
    who: 'operator',
    next: 'Use the issuer of their directory, with its tenant ID in it, and log in with an account of theirs. Compare the Client ID.',
    field: 'discoveryUrl',
    source: 'https://learn.microsoft.com/entra/identity-platform/v2-protocols',
  },
  {
    ...shared,
    id: 'client-unknown',
    match: {
      // Of a page or a redirect: the token endpoint's own is in credentials.ts. Salesforce.
      codes: ['invalid_client', 'invalid_client_id', 'unknown_client'],
      names: ['client_id', 'clientid'],
      // Spring, at its token endpoint.
      exactly: ['Client authentication failed: client_id'],
      says: [
        // node-oidc-provider; Keycloak and its older page; Okta; authentik; Ory and Authelia.
        'client is invalid',
        ...clientNotFound,
        'unknown login requester',
        "invalid value for 'client_id' parameter",
        'the client identifier (client_id) is missing or invalid',
        'client ID error',
        '…requested OAuth 2.0 Client does not exist',
        // Auth0; IdentityServer; Google; Cognito; WSO2; Salesforce; PingFederate; CAS.
        'unknown client…',
        'the OAuth client was not found',
        '…user pool client…does not exist',
        '…valid OAuth client could not be found for client_id…',
        'client identifier invalid',
        'unknown or invalid client_id',
        'unknown or invalid client…',
        '…client does not exist',
        '…client not registered…',
        '…client is not registered…',
        '…client application is not registered…',
        '…application not found',
        'app not found',
        'invalid client id…',
        'invalid client identifier…',
        'no such client',
        'no client with requested id…',
        'Errors.App.NotFound…',
        'application not authorized to use CAS',
        // IdentityServer 3; Nextcloud; DocuSign; Gitea.
        '…client application is not known or is not authorized',
        'your client is not authorized to connect',
        '…client id…is not registered…',
        'cannot load client with client id…',
        'no client with…found',
        'client with…not found',
        "client '…' not found",
        'client "…" not found',
        '…application with…does not exist…',
      ],
    },
    headline: 'The provider does not know this Client ID',
    cause:
      'No client of that name is registered there. The provider shows a page and sends nobody back.',
    who: 'operator',
    next: 'Compare the Client ID with the one you were sent, letter by letter, and the issuer too: it may be another realm or tenant.',
    ask: 'Your provider does not know our client. Which Client ID did you register for us?',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1',
  },
] as const satisfies readonly Row[]
