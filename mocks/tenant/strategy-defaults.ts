/**
 * What a create fills in by strategy (recorded; UNVERIFIED for `auth0-oidc` and for strategies of
 * which there is no recording, which are taken for social ones).
 */
const labelled: readonly string[] = ['oidc', 'auth0-oidc', 'okta', 'waad']
const enterprise: readonly string[] = [
  ...labelled,
  'ad',
  'adfs',
  'google-apps',
  'pingfederate',
  'samlp',
]

/** Whether a connection of it has a `display_name` although none was sent. */
export const isLabelled = (strategy: string): boolean => labelled.includes(strategy)

/** Whether a connection of it has `show_as_button`, and may ask for an application's tokens. */
export const isEnterprise = (strategy: string): boolean => enterprise.includes(strategy)

/** `waad` had a ticket in January 2025, and none in November (recorded). */
const ticketed: readonly string[] = enterprise.filter((one) => !labelled.includes(one))

/** Where somebody at the customer sets the connection up, for strategies that have such a page. */
export const ticketOf = (strategy: string, id: string): object =>
  ticketed.includes(strategy)
    ? { provisioning_ticket_url: `https://acme.eu.auth0.com/p/${strategy}/${id}` }
    : {}

const databaseOptions = {
  mfa: { active: true, return_enroll_settings: true },
  passwordPolicy: 'good',
  strategy_version: 2,
  authentication_methods: {
    password: { enabled: true, api_behavior: 'required', signup_behavior: 'allow' },
    passkey: { enabled: false },
  },
  passkey_options: {
    challenge_ui: 'both',
    progressive_enrollment_enabled: true,
    local_enrollment_enabled: true,
  },
  brute_force_protection: true,
}

/** The options a database has beside those that were sent; of other strategies: none. */
export const optionDefaults = (strategy: string): object =>
  strategy === 'auth0' ? databaseOptions : {}
