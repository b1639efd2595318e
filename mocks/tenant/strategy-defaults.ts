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

/** Since August 2026, in place of the `passwordPolicy: 'good'` of before (recorded). */
const passwordOptions = {
  complexity: {
    character_type_rule: 'all',
    identical_characters: 'allow',
    sequential_characters: 'allow',
    max_length_exceeded: 'error',
    min_length: 15,
    character_types: [],
  },
  profile_data: {
    active: false,
    blocked_fields: [
      'name',
      'username',
      'nickname',
      'email',
      'phone_number',
      'user_metadata.name',
      'user_metadata.first',
      'user_metadata.last',
    ],
  },
  history: { active: false, size: 3 },
  dictionary: { active: false, custom: [], default: 'en_100k' },
}

/**
 * The options a database has beside those that were sent; of other strategies: none. UNVERIFIED
 * what is filled in beside an older policy: nothing.
 */
export function optionDefaults(strategy: string, sent: Readonly<Record<string, unknown>>): object {
  if (strategy !== 'auth0') return {}
  return sent['passwordPolicy'] === undefined
    ? { ...databaseOptions, password_options: passwordOptions }
    : databaseOptions
}
