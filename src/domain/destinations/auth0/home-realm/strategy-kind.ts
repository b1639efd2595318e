/** Who answers for a user: this decides what a login page asks for. */
export type StrategyKind = 'database' | 'passwordless' | 'enterprise' | 'social'

const kinds: Readonly<Record<string, StrategyKind>> = {
  auth0: 'database',
  email: 'passwordless',
  sms: 'passwordless',
  ...Object.fromEntries(
    (
      'ad adfs auth0-adldap custom google-apps ip office365 oidc okta pingfederate samlp ' +
      'sharepoint waad auth0-samlp okta-samlp keycloak-samlp'
    )
      .split(' ')
      .map((strategy) => [strategy, 'enterprise' as const]),
  ),
}

/**
 * What is none of the others is a social connection (`ConnectionIdentityProviderEnum` of the
 * Management API). `auth0-oidc` among them: the page about it calls its users social.
 */
export const strategyKind = (strategy: string): StrategyKind => kinds[strategy] ?? 'social'
