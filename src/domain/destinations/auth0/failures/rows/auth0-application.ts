import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

const lock = 'https://github.com/auth0/lock/issues/978'
const express =
  'https://auth0.com/docs/authenticate/identity-providers/enterprise-identity-providers/okta/express-configuration'
const organizations =
  'https://auth0.com/docs/manage-users/organizations/configure-organizations/define-organization-behavior'

/** What the operator's own tenant refuses before it sends anybody to the provider. */
export const auth0Application = [
  {
    ...spoken.begin,
    id: 'connection-not-found',
    match: {
      says: [
        'the connection was not found',
        '…connection is not enabled…',
        '…connection not enabled…',
        '…connection was not enabled…',
      ],
    },
    headline: 'The tenant knows no such connection for this application',
    cause:
      'The name is wrong, or the connection is not enabled for the application. Auth0 says the same to both.',
    who: 'operator',
    next: 'Enable the application on the connection, and compare the name in the link.',
    field: 'applications',
    mayPass: true,
    source: lock,
  },
  {
    // Documented for SAML and quoted for the older /oauth/ro (Lock.swift#259); UNVERIFIED for OIDC.
    ...spoken.begin,
    id: 'connection-disabled',
    match: { says: ['the connection was disabled', '…connection is disabled'] },
    headline: 'The connection is switched off',
    cause: 'It is not enabled for authentication, or for no application at all.',
    who: 'operator',
    next: 'Switch it on under Enabled, and look that the application is enabled.',
    field: 'enabled',
    mayPass: true,
    source: 'https://auth0.com/docs/troubleshoot/authentication-issues/saml-errors',
  },
  {
    ...spoken.begin,
    id: 'no-connections-for-client',
    match: { says: ['no connections enabled for the client…', 'no connection enabled…'] },
    headline: 'The application has no connection',
    cause:
      'None is enabled for it. Auth0’s own pages add that a connection just created needs some minutes.',
    who: 'operator',
    next: 'Enable the application on the connection. If it is, wait some minutes and try again.',
    field: 'applications',
    mayPass: true,
    source: express,
  },
  {
    ...spoken.begin,
    id: 'no-connections-for-organization',
    match: { says: ['no connections enabled for the organization…'] },
    headline: 'The organization shows no connection',
    cause: 'None is enabled for it, or all of them are hidden on its login page.',
    who: 'operator',
    next: 'In Auth0, open the organization and enable the connection there, with its button.',
    source:
      'https://auth0.com/docs/manage-users/organizations/configure-organizations/enable-connections',
  },
  {
    // UNVERIFIED: Auth0 documents home realm discovery, and none of its texts.
    ...spoken.begin,
    id: 'home-realm-not-found',
    match: {
      says: [
        '…home realm not found…',
        '…home realm was not found…',
        '…home realm could not be…',
        '…find home realm…',
        '…find a home realm…',
        '…no home realm…',
        '…home realm discovery…failed…',
      ],
    },
    headline: 'No connection belongs to the domain of this email address',
    cause:
      'Your tenant looks the domain up in the identity provider domains of its connections (home realm discovery) and found none.',
    who: 'operator',
    next: 'Add the domain to the connection, or begin with the connection’s own link.',
    field: 'domains',
    mayPass: true,
    source: 'https://auth0.com/docs/authenticate/login/auth0-universal-login/identifier-first',
  },
  {
    ...spoken.begin,
    id: 'organization-required',
    match: { says: ['parameter organization is required for this client'] },
    headline: 'The application demands an organization, and the request named none',
    cause:
      'In your tenant the application is set to Business Users (organization usage: require). The provider was not asked.',
    who: 'administrator',
    next: 'Begin with a link that names the organization, or change the application’s organization settings in Auth0.',
    source: organizations,
  },
  {
    ...spoken.begin,
    id: 'organization-refused',
    match: {
      says: [
        'parameter organization is not allowed for this client',
        'authorization request parameter organization…',
        'parameter organization is invalid…',
        'organization not found…',
        'the organization was not found…',
        'invitation not found or already used',
        '…organization is not allowed to use the application…',
      ],
      logTypes: ['organization_access_denied'],
    },
    headline: 'Your tenant refused the organization of the request',
    cause:
      'The application takes no organization, or this one does not exist or may not use the application. The provider was not asked.',
    who: 'administrator',
    next: 'Compare the organization in the link with Auth0, and the application’s organization settings.',
    source: organizations,
  },
  {
    ...spoken.profile,
    id: 'not-in-organization',
    match: {
      says: [
        'user…is not part of the…',
        'client requires organization membership, but user does not belong to any organization',
        'user does not belong to the organization…',
        '…is not a member of the organization…',
      ],
    },
    headline: 'The user is not a member of the organization',
    cause: 'The provider let the user in. In your tenant the user is not in the organization.',
    who: 'administrator',
    next: 'Add the user to the organization in Auth0, or let the connection assign membership on login.',
    source:
      'https://auth0.com/docs/manage-users/organizations/configure-organizations/grant-just-in-time-membership',
  },
  {
    ...spoken.begin,
    id: 'audience-not-found',
    match: { says: ['service not found…', 'service not enabled within domain…'] },
    headline: 'Your tenant knows no API of the audience that was asked for',
    cause: 'The audience stands in the application’s request. The provider was not asked.',
    who: 'administrator',
    next: 'Compare the audience of the link with the identifiers of the APIs in Auth0.',
    source: 'https://auth0.com/docs/get-started/apis/api-settings',
  },
  {
    ...spoken.begin,
    id: 'audience-not-granted',
    match: {
      says: [
        'client is not authorized to access…client-grant…',
        'client…is not authorized to access resource server…',
      ],
    },
    headline: 'The application may not use the API of the audience that was asked for',
    cause: 'Your tenant knows the API, and the application has no grant for it.',
    who: 'administrator',
    next: 'Authorize the application for the API in Auth0, or take the audience out of the link.',
    source:
      'https://auth0.com/docs/get-started/applications/application-access-to-apis-client-grants',
  },
  {
    // What the sandbox says where Auth0 is not known to say anything.
    ...spoken.begin,
    id: 'connection-incomplete',
    match: {
      says: [
        'the connection lacks an endpoint of its issuer',
        '…is not an https URL',
        'issuer must be configured…',
        'only valid absolute URLs can be requested',
        '…authorization_endpoint must be configured…',
        '…token_endpoint must be configured…',
        '…jwks_uri must be configured…',
      ],
    },
    headline: 'The connection lacks an endpoint, or has one that is no https URL',
    cause: 'The tenant cannot send anybody on, or cannot finish a login.',
    who: 'operator',
    next: 'Check the issuer again: it fills in the endpoints.',
    field: 'discoveryUrl',
    source:
      'https://auth0.com/docs/authenticate/identity-providers/enterprise-identity-providers/oidc',
  },
] as const satisfies readonly Row[]
