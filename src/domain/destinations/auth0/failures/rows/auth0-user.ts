import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

const common = 'https://auth0.com/docs/libraries/common-auth0-library-authentication-errors'

/** What the operator's own tenant says once the provider has let somebody in. */
export const auth0User = [
  {
    ...spoken.profile,
    id: 'user-blocked',
    match: {
      says: ['user is blocked', '…user account is blocked', 'your account has been blocked…'],
    },
    headline: 'This user is blocked in your tenant',
    cause: 'The provider let the user in; your tenant does not.',
    who: 'administrator',
    next: 'Unblock the user in Auth0, or test as somebody else.',
    source: common,
  },
  {
    ...spoken.profile,
    id: 'too-many-attempts',
    match: { codes: ['too_many_attempts'] },
    headline: 'The account is blocked after too many attempts',
    cause: 'Auth0’s attack protection stopped it.',
    who: 'administrator',
    next: 'Unblock the account in Auth0, or wait.',
    source: common,
  },
  {
    ...spoken.profile,
    id: 'second-factor',
    match: { codes: ['mfa_required', 'mfa_registration_required', 'mfa_invalid_code'] },
    headline: 'The second factor is missing',
    cause: 'Your tenant demands one, and the user has not enrolled or gave a wrong code.',
    who: 'user',
    next: 'Log in again and go through the second factor.',
    source: common,
  },
  {
    ...spoken.profile,
    id: 'user-not-created',
    match: {
      says: [
        'the user does not exist, and a login creates none',
        '…sign ups are disabled…',
        '…signups are disabled…',
        '…public signup is disabled…',
      ],
    },
    headline: 'The user is new, and a login through this connection creates none',
    cause: 'Profiles are never set on login, so only users that exist already may log in.',
    who: 'operator',
    next: 'Let the connection set the profile on login, or create the users first.',
    field: 'sync',
    source:
      'https://auth0.com/docs/manage-users/user-accounts/user-profiles/configure-connection-sync-with-auth0',
  },
  {
    ...spoken.profile,
    id: 'profile-too-large',
    match: { says: ['…profile exceeds the maximum size…'] },
    headline: 'The profile is larger than Auth0 keeps',
    cause: 'The provider sends more claims than fit: groups, as a rule.',
    who: 'operator',
    next: 'Ask for fewer scopes, or map only what the applications need.',
    field: 'attributes',
    source: 'https://auth0.com/docs/troubleshoot/product-lifecycle/deprecations-and-migrations',
  },
  {
    ...spoken.profile,
    id: 'action-denied',
    match: { says: ['…denied by an Action…', '…by a post-login Action…'] },
    headline: 'An Action of your tenant refused the login',
    cause: 'Its code runs after the provider let the user in, and says why in words of its own.',
    who: 'administrator',
    next: 'Look at the Actions of the login flow in Auth0 and their log.',
    source:
      'https://auth0.com/docs/customize/actions/explore-triggers/signup-and-login-triggers/login-trigger',
  },
  {
    ...spoken.tenant,
    id: 'unauthorized',
    match: { codes: ['unauthorized'] },
    headline: 'Your tenant did not accept what the provider sent',
    cause:
      'The tenant says “unauthorized” to whatever failed between it and the provider. The text below says what, if anything does.',
    who: 'operator',
    next: 'Look at the tenant’s log for the same time: its line may say more.',
    source:
      'https://support.auth0.com/center/s/article/auth0-oidc-connection-authentication-fails-due-to-incompatibility',
  },
] as const satisfies readonly Row[]
