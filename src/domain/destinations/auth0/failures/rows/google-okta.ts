import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

const google =
  'https://developers.google.com/identity/protocols/oauth2/web-server#authorization-errors'
const okta = 'https://support.okta.com/help/s/article/'

/** What Google and Okta say beside the codes everybody has. Their callbacks are in callback.ts. */
export const googleOkta = [
  {
    ...spoken.authorization,
    id: 'google-admin-policy',
    match: { codes: ['admin_policy_enforced'] },
    headline: 'A policy of their Google Workspace refuses the application',
    cause: 'Their administrator restricts which applications may be used, or which scopes.',
    who: 'their-it',
    next: 'Send them the Client ID and ask them to trust it.',
    ask: 'Could you trust our OAuth client ID? In the Google Admin console: Security, API controls, App access control.',
    source: google,
  },
  {
    ...spoken.authorization,
    id: 'google-org-internal',
    match: { codes: ['org_internal'] },
    headline: 'The OAuth client is for one Google organisation alone',
    cause: 'Its user type is “Internal”, and the account belongs to another organisation.',
    who: 'user',
    next: 'Log in with an account of the customer. If it was one, the Client ID is of another organisation.',
    ask: 'Our OAuth client is limited to one organisation. Is it in the project of the organisation whose users log in?',
    field: 'clientId',
    source: google,
  },
  {
    ...spoken.authorizationOrLater,
    about: 'client',
    id: 'google-client-deleted',
    match: { codes: ['deleted_client'] },
    headline: 'The OAuth client was deleted at Google',
    cause:
      'Somebody deleted it, or Google did because it was unused. It can be restored for 30 days.',
    who: 'their-it',
    next: 'Ask them to restore it, or for a new Client ID and secret.',
    ask: 'Our OAuth client has been deleted. Could you restore it, or create a new one?',
    field: 'clientId',
    source: google,
  },
  {
    ...spoken.authorization,
    id: 'google-user-agent',
    match: { codes: ['disallowed_useragent'] },
    headline: 'Google does not log in inside an embedded browser',
    cause: 'The link was opened within an app.',
    who: 'user',
    next: 'Open the link in the browser itself.',
    source: google,
  },
  {
    ...spoken.authorization,
    id: 'google-testing',
    match: {
      says: [
        '…has not completed the Google verification process…',
        // In other languages.
        '…Google…403: access_denied…',
        '…currently being tested, and can only be accessed by developer-approved testers…',
        "…hasn't been verified by Google…",
      ],
    },
    headline: 'The application is in testing at Google, and this account is no test user',
    cause:
      'The OAuth consent screen of their Google Cloud project has the status “Testing”: only the test users that it lists may log in.',
    who: 'their-it',
    next: 'Ask them to set the audience to Internal, or to add the user as a test user.',
    ask: 'Our OAuth client is in testing. Could you set its audience to “Internal”, or add our test user? In the Google Cloud console: Google Auth Platform, Audience.',
    source: 'https://support.google.com/cloud/answer/15549945',
  },
  {
    ...spoken.authorization,
    id: 'okta-not-assigned',
    match: {
      codes: ['invalid_app_access'],
      says: [
        // Salesforce; ZITADEL; authentik; Pocket ID.
        '…user is not admin approved to access this app',
        '…user is required to have at least one grant on the application',
        '…policy binding…returned result…',
        'permission denied…request has been denied…',
        "…you're not allowed to access this service",
        '…user is not assigned to the client application…',
        '…user is not assigned to this application…',
        '…user is not assigned…application…',
        '…is not authorized to access this application',
        'you are not allowed to access this application…',
        'user is not permitted to access…',
      ],
    },
    headline: 'The user is not assigned to the application at the provider',
    cause: 'It lets in only whom an administrator assigned to the application.',
    who: 'their-it',
    next: 'Ask them to assign the user or a group.',
    ask: 'Could you assign our test user to the application? If it is Okta: Applications, the application, Assignments.',
    source:
      'https://community.auth0.com/t/user-not-assigned-to-the-client-application-error-at-log-in/186794',
  },
  {
    ...spoken.authorization,
    id: 'okta-policy',
    match: { says: ['policy evaluation failed for this request…', '…no access policy…'] },
    headline: 'No access policy of the provider fits the login',
    cause:
      'The application is not in a policy, or a rule leaves out a scope, a group or this user.',
    who: 'their-it',
    next: 'Ask them to put the application into an access policy whose rule covers every scope you ask for.',
    ask: 'Could you add our application to an access policy of the authorization server, with a rule that covers our scopes? If it is Okta: Security, API, Authorization Servers, Access Policies.',
    field: 'scopes',
    source: `${okta}tokens-not-issued-with-lifetime-configured-in-access-rule-for-custom-authorization-server`,
  },
] as const satisfies readonly Row[]
