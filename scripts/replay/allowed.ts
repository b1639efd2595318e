import type { Difference } from './compare.ts'

export interface Allowed {
  readonly kinds: readonly Difference['kind'][]
  /** Of the difference. */
  readonly path: RegExp
  /** Method and path of the request; any where it is absent. */
  readonly of?: RegExp
  /** Recorded before that month. */
  readonly before?: string
  /** Strategy of the connection the difference is in. */
  readonly strategy?: RegExp
  /** Of the recording. */
  readonly recorded?: null | '' | 0
  /** Of an answer below 400. */
  readonly succeeds?: true
  /** What the latest write of the recording sent there: nothing, or other than what is recorded. */
  readonly sent?: 'no' | 'otherwise'
  readonly reason: string
}

const today = 'Tenants answer it since the end of 2025; the sandbox is a tenant of today.'
const marshalled =
  'The recorder marshals applications again from the structs of its library, which lack it.'

/** Where the sandbox answers otherwise than a recorded tenant, and why it may. */
export const allowed: readonly Allowed[] = [
  {
    kinds: ['extra'],
    path: /^(?:connections\[\d+\]\.|\[\d+\]\.)?(?:authentication|connected_accounts)$/,
    before: '2026-01',
    reason: today,
  },
  {
    kinds: ['extra'],
    path: /options\.authentication_methods\.password\.(?:api|signup)_behavior$/,
    before: '2026-06',
    reason: today,
  },
  {
    kinds: ['extra'],
    path: /options\.password_options$/,
    strategy: /^auth0$/,
    before: '2026-08',
    reason: 'Until then the strength of passwords was one word, `passwordPolicy`.',
  },
  {
    kinds: ['extra'],
    path: /options\.(?:passkey_options|authentication_methods)$/,
    strategy: /^auth0$/,
    before: '2024-01',
    reason: 'Older than passkeys.',
  },
  {
    kinds: ['missing'],
    path: /^length$/,
    of: /^GET \/api\/v2\/clients\?/,
    recorded: 0,
    reason: 'The recorder marshals the page again from a struct that has it.',
  },
  {
    kinds: ['extra'],
    path: /^(?:algorithm|key_use|subject_dn|fingerprint|thumbprint|pkcs|next)$/,
    of: /^POST .*\/keys\/rotate$/,
    before: '2026-01',
    reason: 'In 2025 a rotation answered two members, in 2026 all of the new key.',
  },
  {
    kinds: ['missing'],
    path: /^(?:connections\[\d+\]\.|\[\d+\]\.)?provisioning_ticket_url$/,
    strategy: /^waad$/,
    before: '2025-11',
    reason: 'Until then Entra ID had the page that other strategies still have.',
  },
  {
    kinds: ['extra'],
    path: /options\.schema_version$/,
    before: '2025-07',
    reason: 'Tenants write it into options since the summer of 2025.',
  },
  {
    kinds: ['extra'],
    path: /^(?:connections\[\d+\]\.|\[\d+\]\.)?(?:display_name|options\.(?:type|attribute_map|connection_settings|oidc_metadata\.(?:claims_parameter_supported|request_uri_parameter_supported|require_request_uri_registration)))$/,
    strategy: /^okta$/,
    before: '2025-06',
    reason: 'Until then Okta had its options stored as they were sent.',
  },
  {
    kinds: ['missing'],
    path: /^(?:connections\[\d+\]\.|\[\d+\]\.)?options\./,
    strategy: /^(?!oidc$|okta$)/,
    sent: 'no',
    reason: 'What a tenant fills into options of strategies that Greencheck does not edit.',
  },
  {
    kinds: ['extra', 'value', 'type'],
    path: /^(?:connections\[\d+\]\.|\[\d+\]\.)?options\./,
    strategy: /^(?!oidc$|okta$)/,
    sent: 'otherwise',
    reason: 'What a tenant makes of a text it was sent: sorted, encrypted, read from metadata.',
  },
  {
    kinds: ['extra'],
    path: /^(?:clients\[\d+\]\.)?(?:tenant|global|signing_keys\[\d+\]\.(?:pkcs7|subject))$/,
    of: /\/clients/,
    reason: marshalled,
  },
  {
    kinds: ['missing'],
    path: /^signing_keys$/,
    of: /\/clients\/.*\?fields=/,
    reason: 'The recorder writes the member into every answer, also where it was not asked for.',
  },
  {
    kinds: ['missing', 'extra', 'value', 'type'],
    path: /^(?:clients\[\d+\]\.|\[\d+\]\.)?(?!(?:clients|client_id|name|app_type|callbacks|is_first_party|next|total|start|limit|length|statusCode|error|message|errorCode)\b)\w/,
    of: /^\w+ \/api\/v2\/clients(?:\/[^/?]+)?(?:\?|$)/,
    succeeds: true,
    reason:
      'What Greencheck neither reads nor writes of an application is stored as sent, uncompleted.',
  },
  {
    kinds: ['missing'],
    path: /^next$/,
    of: /^GET \/api\/v2\/clients\?/,
    recorded: '',
    reason: 'The recorder writes an empty text where there was no cursor.',
  },
  {
    kinds: ['missing'],
    path: /./,
    of: /\/logs\b/,
    recorded: null,
    reason: 'The recorder marshals lines of the log again, and writes null for what was absent.',
  },
  {
    kinds: ['status'],
    path: /^$/,
    of: /^(?:POST|PATCH|DELETE) .*\/(?:custom-domains|users)\b|\/custom-domains\/default$|^GET [^?]*\/users(?:\?|$)/,
    reason:
      'The sandbox has no such endpoint: its domains and users are made by the seed and logins.',
  },
  {
    kinds: ['status'],
    path: /^$/,
    of: /\/(?:directory-provisioning|credentials|roles|permissions|organizations|connected-accounts|authentication-methods|refresh-tokens|preview|verify|register|rotate-secret)\b|\/users-by-email/,
    reason: 'The sandbox has no such endpoint: neither Greencheck nor its exports ask for it.',
  },
]
