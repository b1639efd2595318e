/**
 * People and clients of the sandbox's identity providers: whom to sign in as, and what to type as
 * Client ID and Client Secret, to reach each end of a login. The documentation repeats the tables.
 */
/** What an account of northwind does instead of a plain login. */
export type Misbehaviour =
  'denies-consent' | 'wrong-nonce' | 'expired-token' | 'rotated-key' | 'clock-ahead'

export interface IdpAccount {
  readonly sub: string
  readonly email: string
  readonly name: string
  /** For people who choose among the buttons. */
  readonly about: string
  readonly does?: Misbehaviour
  /** Claims that differ from an ordinary account's; `undefined` leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>
}

const groups = Array.from(
  { length: 300 },
  (_, index) => `group-${String(index + 1).padStart(3, '0')}`,
)

/** Northwind's people: buttons on its sign-in page. */
export const idpAccounts: readonly IdpAccount[] = [
  {
    sub: 'nw-1001',
    email: 'employee@northwind.example',
    name: 'Emil Employee',
    about: 'signs in as everybody does',
  },
  {
    sub: 'nw-2001',
    email: 'contractor@northwind.example',
    name: 'Cora Contractor',
    about: 'signs in too',
  },
  {
    sub: 'nw-1003',
    email: 'session-expiry@northwind.example',
    name: 'Sina Session',
    about: 'the ID token says that the session ends in an hour (session_expiry)',
    claims: {
      get session_expiry() {
        return Math.floor(Date.now() / 1000) + 3600
      },
    },
  },
  {
    sub: 'nw-1004',
    email: 'many-claims@northwind.example',
    name: 'Mona Manyclaims',
    about: 'claims beyond the usual: an address with members, a department, teams',
    claims: {
      address: { locality: 'Malmö', country: 'SE' },
      department: 'Research',
      teams: ['blue', 'green'],
    },
  },
  {
    sub: 'nw-3001',
    email: 'denies@northwind.example',
    name: 'Dana Denies',
    about: 'denies consent: access_denied',
    does: 'denies-consent',
  },
  {
    sub: 'nw-3002',
    email: 'wrong-nonce@northwind.example',
    name: 'Nora Nonce',
    about: 'the ID token carries another nonce',
    does: 'wrong-nonce',
  },
  {
    sub: 'nw-3003',
    email: 'expired@northwind.example',
    name: 'Ed Expired',
    about: 'the ID token expired an hour ago',
    does: 'expired-token',
  },
  {
    sub: 'nw-3004',
    email: 'rotated-key@northwind.example',
    name: 'Rosa Rotated',
    about: 'the ID token is signed with a key that is not published',
    does: 'rotated-key',
  },
  {
    sub: 'nw-3005',
    email: 'clock@northwind.example',
    name: 'Claude Clock',
    about: 'the clock of the identity provider is an hour ahead',
    does: 'clock-ahead',
  },
  {
    sub: 'nw-4001',
    email: 'no-email@northwind.example',
    name: 'Noah Noemail',
    about: 'no email claim',
    claims: { email: undefined, email_verified: undefined },
  },
  {
    sub: 'nw-4002',
    email: 'verified-as-text@northwind.example',
    name: 'Vera Text',
    about: 'email_verified is the text "true"',
    claims: { email_verified: 'true' },
  },
  {
    sub: 'nw-4005',
    email: 'unverified@northwind.example',
    name: 'Uma Unverified',
    about: 'email_verified is false',
    claims: { email_verified: false },
  },
  {
    sub: 'nw-4006',
    email: 'verified-unsaid@northwind.example',
    name: 'Udo Unsaid',
    about: 'an email claim, and no email_verified',
    claims: { email_verified: undefined },
  },
  {
    sub: 'nw-4008',
    email: 'windows-name@northwind.example',
    name: 'Wanda Windows',
    about: 'the email claim is a Windows sign-in name',
    claims: { email: 'NORTHWIND\\wanda' },
  },
  {
    sub: 'nw-4003',
    email: 'markup@northwind.example',
    name: '<img src=x onerror=alert(1)> "Mark" & Up',
    about: 'the name is markup',
  },
  {
    sub: 'nw-4004',
    email: 'groups@northwind.example',
    name: 'Greta Groups',
    about: 'is in 300 groups',
    claims: { groups },
  },
  {
    sub: 'nw-4007',
    email: 'large@northwind.example',
    name: 'Lars Large',
    about: 'a profile of more than 10 KB',
    claims: { nickname: 'Lars, called '.repeat(900) },
  },
]

export interface IdpClient {
  readonly id: string
  readonly secret: string
  /** Good at the same time, as while a secret is rotated. */
  readonly newSecret?: string
  readonly about: string
  /** Only the code flow is registered: the front channel is refused. */
  readonly codeOnly?: boolean
  /** Only the front channel's ID token is registered. */
  readonly idTokenOnly?: boolean
  /** Registered in the place of the tenant's own. */
  readonly callback?: string
}

/** What northwind's administrator registered, to be typed as Client ID and Client Secret. */
export const idpClients = [
  {
    id: 'northwind-acme',
    secret: 'MOCK_northwind_secret',
    newSecret: 'MOCK_northwind_new_secret',
    about: 'for the back channel; MOCK_northwind_new_secret, to rotate to, is good as well',
    codeOnly: true,
  },
  {
    id: 'northwind-acme-front',
    secret: 'MOCK_northwind_front_secret',
    about: 'for the front channel',
    idTokenOnly: true,
  },
  {
    id: 'northwind-back-only',
    secret: 'MOCK_northwind_back_only_secret',
    about: 'the back channel works, the front channel is refused with unauthorized_client',
    codeOnly: true,
  },
  {
    id: 'northwind-other-callback',
    secret: 'MOCK_northwind_other_callback_secret',
    about: 'another callback is registered: an error page, and nobody comes back',
    callback: 'https://login.other.example/login/callback',
  },
  {
    id: 'northwind-other-secret',
    secret: 'MOCK_known_to_nobody_in_acme',
    about: 'any other secret is refused with invalid_client',
  },
  { id: 'globex-client', secret: 'MOCK_globex_secret', about: 'of the seeded connection' },
  { id: 'hooli-client', secret: 'MOCK_hooli_secret', about: 'of the seeded connection' },
] as const satisfies readonly IdpClient[]

/** The people of tenant "partner", whose login page shows these credentials. */
export const partnerAccounts = {
  database: {
    connection: 'Username-Password-Authentication',
    user_id: '563b9b6cf50bc24402a69b80',
    email: 'user-in-child@partner.example',
    password: 'MOCK_partner_password',
    name: 'user-in-child@partner.example',
  },
  social: {
    connection: 'google-oauth2',
    user_id: '108204268033311374519',
    email: 'sona.social@gmail.example',
    name: 'Sona Social',
  },
} as const

/** Applications of tenant "partner" that acme may use; all may also use PKCE. */
export const partnerClients = [
  {
    id: 'partner-client',
    secret: 'MOCK_partner_secret',
    about: 'for auth0-oidc: the database and the social connection are enabled',
    connections: ['database', 'social'],
    legacyProfile: true,
  },
  {
    id: 'partner-oidc-client',
    secret: 'MOCK_partner_oidc_secret',
    about: 'for oidc, both channels: the database alone is enabled',
    connections: ['database'],
    legacyProfile: false,
  },
] as const
