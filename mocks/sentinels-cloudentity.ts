/**
 * Names of the sandbox's Cloudentity, and everything that can be typed or chosen there to reach a
 * failure. As in `sentinels.ts`, rules are data that the documentation repeats.
 */
export const cloudClients = {
  /** In the Admin workspace: Greencheck's own. */
  machine: 'sandbox-greencheck',
  demo: 'customers-demo',
  /** In the System workspace: the sample Post Authentication application. */
  sampleApp: 'sample-app',
  /** The Regular Web Application of tenant "acme" that stands for the workspace. */
  atAcme: 'acme-cloudentity',
} as const

export const cloudSecrets = {
  machine: 'MOCK_cloudentity_secret',
  demo: 'MOCK_customers-demo_secret',
  sampleApp: 'MOCK_sample-app_secret',
  atAcme: 'MOCK_acme-cloudentity_secret',
} as const

export type CloudEffect =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly error: string
      readonly details?: Readonly<Record<string, unknown>>
      /** How often; then it works. Absent: always. */
      readonly times?: number
    }
  | { readonly kind: 'lost'; readonly done: boolean }

/** Names of an identity provider, looked up when one is created. */
export const idpNames: readonly {
  readonly id: string
  readonly what: string
  readonly effect: CloudEffect
}[] = [
  {
    id: 'id-taken',
    what: '409 with details',
    effect: {
      kind: 'answer',
      status: 409,
      error: 'the resource already exists',
      details: { id: 'already exists' },
    },
  },
  {
    id: 'bad-domain',
    what: '422 with details that name the domain',
    effect: {
      kind: 'answer',
      status: 422,
      error: 'validation failed',
      details: { 'settings.domain': 'is not a valid domain', hint: 'do not include the protocol' },
    },
  },
  {
    id: 'fail-500',
    what: '500 every time',
    effect: { kind: 'answer', status: 500, error: 'internal server error' },
  },
  {
    id: 'rate-limited',
    what: '429 the first time, then it works',
    effect: { kind: 'answer', status: 429, error: 'too many requests', times: 1 },
  },
  {
    id: 'answer-lost',
    what: 'it is created and the answer never arrives',
    effect: { kind: 'lost', done: true },
  },
  {
    id: 'answer-lost-absent',
    what: 'nothing is created and the answer never arrives',
    effect: { kind: 'lost', done: false },
  },
]

/** What else makes a login through an identity provider fail: field, value, effect. */
export const idpValues: readonly (readonly [field: string, value: string, what: string])[] = [
  ['Client Secret', 'any but the right one', 'acme refuses the code: invalid_client'],
  [
    'Client ID',
    'acme-billing',
    'the callback is not registered: acme shows an error page and nobody comes back',
  ],
  ['Domain', 'localhost:4999', 'nothing answers there'],
  ['Mapping', 'updated_at → updated_at, number', 'acme sends text: the login fails'],
]

/** Users of acme's database, to be chosen at its login page. */
export const acmeUsers = [
  { email: 'ann@acme.example', about: 'has every claim' },
  { email: 'bare@acme.example', about: 'has an address and no name' },
  { email: 'userinfo-down@acme.example', about: 'UserInfo answers 503' },
  { email: 'wrong-type@acme.example', about: 'email_verified is the text "yes"' },
] as const

/** Scripts and applications of the workspace, to be chosen as extensions. */
export const extensions = [
  { id: 'script-department', kind: 'Script', name: 'Add department', what: 'adds department' },
  { id: 'script-throws', kind: 'Script', name: 'Throws', what: 'throws: the login fails' },
  {
    id: 'script-loops',
    kind: 'Script',
    name: 'Never ends',
    what: 'is ended after a second: the login fails',
  },
  {
    id: 'script-hoards',
    kind: 'Script',
    name: 'Takes all memory',
    what: 'is ended at 32 MB: the login fails',
  },
  {
    id: 'app-terms',
    kind: 'Application',
    name: 'Terms of use',
    what: 'asks the user, and completes or aborts',
  },
  {
    id: 'app-aborts',
    kind: 'Application',
    name: 'Always aborts',
    what: 'aborts without asking: the login fails',
  },
] as const
