import type { Row } from '../row.ts'

const lock = 'https://github.com/auth0/lock/issues/978'
const express =
  'https://auth0.com/docs/authenticate/identity-providers/enterprise-identity-providers/okta/express-configuration'
const common = 'https://auth0.com/docs/libraries/common-auth0-library-authentication-errors'

/** What the operator's own tenant tells an application, or shows on its page. */
export const auth0Application = [
  {
    id: 'connection-not-found',
    match: { says: ['the connection was not found'] },
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
    id: 'connection-disabled',
    match: { says: ['the connection was disabled'] },
    headline: 'The connection is switched off',
    cause: 'It is not enabled for authentication, or for no application at all.',
    who: 'operator',
    next: 'Switch it on under Enabled, and look that the application is enabled.',
    field: 'enabled',
    mayPass: true,
    source: 'https://auth0.com/docs/troubleshoot/authentication-issues/saml-errors',
  },
  {
    id: 'no-connections-for-client',
    match: { says: ['no connections enabled for the client'] },
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
    id: 'no-connections-for-organization',
    match: { says: ['no connections enabled for the organization'] },
    headline: 'The organization shows no connection',
    cause: 'None is enabled for it, or all of them are hidden on its login page.',
    who: 'operator',
    next: 'In Auth0, open the organization and enable the connection there, with its button.',
    source:
      'https://auth0.com/docs/manage-users/organizations/configure-organizations/enable-connections',
  },
  {
    id: 'user-blocked',
    match: { says: ['user is blocked'] },
    headline: 'This user is blocked in your tenant',
    cause: 'The provider let the user in; your tenant does not.',
    who: 'administrator',
    next: 'Unblock the user in Auth0, or test as somebody else.',
    source: common,
  },
  {
    id: 'too-many-attempts',
    match: { codes: ['too_many_attempts'] },
    headline: 'The account is blocked after too many attempts',
    cause: 'Auth0’s attack protection stopped it.',
    who: 'administrator',
    next: 'Unblock the account in Auth0, or wait.',
    source: common,
  },
  {
    id: 'second-factor',
    match: { codes: ['mfa_required', 'mfa_registration_required', 'mfa_invalid_code'] },
    headline: 'The second factor is missing',
    cause: 'Your tenant demands one, and the user has not enrolled or gave a wrong code.',
    who: 'user',
    next: 'Log in again and go through the second factor.',
    source: common,
  },
  {
    // UNVERIFIED for a connection: seen by applications whose secret the tenant refuses.
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
    source: 'https://github.com/auth0/auth0.js/issues/317',
  },
  {
    id: 'unauthorized',
    match: { codes: ['unauthorized'] },
    headline: 'Your tenant did not accept what the provider sent',
    cause:
      'The tenant says “unauthorized” to whatever failed between it and the provider. The text below says what, if anything does.',
    who: 'operator',
    next: 'Check the issuer again, and look at the tenant’s log for the same time.',
    field: 'issuer',
    source:
      'https://support.auth0.com/center/s/article/auth0-oidc-connection-authentication-fails-due-to-incompatibility',
  },
] as const satisfies readonly Row[]
