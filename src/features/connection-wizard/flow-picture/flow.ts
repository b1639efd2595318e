import type { Channel } from '#domain/oidc/values.ts'

export const lanes = ['browser', 'auth0', 'idp'] as const
export type Lane = (typeof lanes)[number]

export const laneWords = {
  browser: 'User’s browser',
  auth0: 'Auth0 tenant',
  idp: 'Identity provider',
} as const satisfies Record<Lane, string>

/** The same, where there is little room. */
export const shortLaneWords = {
  browser: 'Browser',
  auth0: 'Auth0 tenant',
  idp: 'Provider',
} as const satisfies Record<Lane, string>

/** What the lanes are called in the list and in the picture. */
export interface LaneWords {
  readonly long: Readonly<Record<Lane, string>>
  readonly short: Readonly<Record<Lane, string>>
}

export interface Parameter {
  readonly name: string
  readonly value: string
}

export interface FlowStep {
  readonly from: Lane
  readonly to: Lane
  /** True when the browser carries it from one to the other. */
  readonly throughBrowser?: true
  /** Short lines for the picture. */
  readonly labels: readonly string[]
  /** The step as a sentence. */
  readonly words: string
  readonly parameters: readonly Parameter[]
}

export interface FlowOptions {
  readonly channel: Channel
  /** What the request carries: `unknown` while the issuer has not been read. */
  readonly pkce: 'S256' | 'plain' | 'none' | 'unknown'
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly callback: string
}

const made = 'made by Auth0'
const parameter = (name: string, value: string): Parameter => ({ name, value })

/** The steps of a login, in order (OIDC Core 1.0 §3.1 and §3.2; auth0.com/docs oidc.mdx). */
export function flowSteps(options: FlowOptions): FlowStep[] {
  return [
    {
      from: 'browser',
      to: 'auth0',
      labels: ['/authorize'],
      words: 'The application sends the user to Auth0.',
      parameters: [],
    },
    {
      from: 'auth0',
      to: 'idp',
      throughBrowser: true,
      labels: requestLabels(options),
      words: 'Auth0 sends the browser on to the provider’s authorization endpoint.',
      parameters: requestParameters(options),
    },
    ...(options.channel === 'front_channel' ? frontChannel : backChannel(options)),
  ]
}

/** What of the request differs between the channels. */
function requestLabels({ channel, pkce }: FlowOptions): string[] {
  if (channel === 'front_channel') {
    return ['response_type=id_token', 'response_mode=form_post', 'nonce']
  }
  if (!sendsChallenge(pkce)) return ['response_type=code']
  return ['response_type=code', `code_challenge_method=${pkce}`]
}

function requestParameters(options: FlowOptions): Parameter[] {
  const front = options.channel === 'front_channel'
  return [
    parameter('response_type', front ? 'id_token' : 'code'),
    ...(front ? [parameter('response_mode', 'form_post')] : []),
    parameter('client_id', options.clientId || 'the Client ID'),
    parameter('redirect_uri', options.callback),
    parameter('scope', options.scopes.join(' ')),
    parameter('state', made),
    ...(front ? [parameter('nonce', made)] : pkceParameters(options)),
  ]
}

function pkceParameters({ pkce }: FlowOptions): Parameter[] {
  if (pkce === 'none') return []
  if (pkce === 'unknown') return [parameter('code_challenge', 'if the issuer publishes a method')]
  const value = pkce === 'S256' ? 'the hash of a verifier that stays with Auth0' : 'the verifier'
  return [parameter('code_challenge', value), parameter('code_challenge_method', pkce)]
}

const sendsChallenge = (pkce: FlowOptions['pkce']) => pkce === 'S256' || pkce === 'plain'

const signIn = 'The user signs in there.'

const frontChannel: readonly FlowStep[] = [
  {
    from: 'idp',
    to: 'auth0',
    throughBrowser: true,
    labels: ['id_token, state'],
    words: `${signIn} A form in the browser posts the ID token to Auth0.`,
    parameters: [parameter('id_token', 'signed'), parameter('state', 'as it was sent')],
  },
  {
    from: 'auth0',
    to: 'idp',
    labels: ['jwks_uri'],
    words: 'Auth0 checks the ID token with the provider’s public keys: signature, iss, aud, nonce.',
    parameters: [],
  },
  {
    from: 'auth0',
    to: 'browser',
    labels: ['logged in'],
    words: 'Auth0 sends the browser back to the application.',
    parameters: [],
  },
]

const backChannel = ({ pkce }: FlowOptions): FlowStep[] => [
  {
    from: 'idp',
    to: 'auth0',
    throughBrowser: true,
    labels: ['code, state'],
    words: `${signIn} The browser carries a code to Auth0.`,
    parameters: [parameter('code', 'for one use'), parameter('state', 'as it was sent')],
  },
  {
    from: 'auth0',
    to: 'idp',
    labels: ['code, client_secret', ...(sendsChallenge(pkce) ? ['code_verifier'] : [])],
    words: 'Auth0 exchanges the code at the token endpoint, server to server.',
    parameters: [
      parameter('grant_type', 'authorization_code'),
      parameter('code', 'the same'),
      parameter('client_id', 'in the body'),
      parameter('client_secret', 'in the body'),
      ...(sendsChallenge(pkce)
        ? [parameter('code_verifier', 'what the challenge was made of')]
        : []),
    ],
  },
  {
    from: 'idp',
    to: 'auth0',
    labels: ['id_token'],
    words: 'The provider answers with the ID token. No token has passed through the browser.',
    parameters: [parameter('id_token', 'signed')],
  },
  {
    from: 'auth0',
    to: 'browser',
    labels: ['logged in'],
    words: 'Auth0 checks it with the provider’s keys and sends the browser back.',
    parameters: [],
  },
]
