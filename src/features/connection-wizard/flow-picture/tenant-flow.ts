import { type FlowStep, type Parameter, type LaneWords, laneWords, shortLaneWords } from './flow.ts'

export interface TenantFlowOptions {
  /** Of the other tenant; empty while unknown. */
  readonly host: string
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly callback: string
}

export const tenantLanes: LaneWords = {
  long: { ...laneWords, auth0: 'This tenant', idp: 'Other tenant' },
  short: { ...shortLaneWords, auth0: 'This tenant', idp: 'Other tenant' },
}

const parameter = (name: string, value: string): Parameter => ({ name, value })

/** The steps of a login through `auth0-oidc`, in order (auth0.com/docs auth0-oidc.md). */
export const tenantFlowSteps = (options: TenantFlowOptions): FlowStep[] => [
  {
    from: 'browser',
    to: 'auth0',
    labels: ['/authorize'],
    words: 'The application sends the user to this tenant, naming the connection.',
    parameters: [],
  },
  {
    from: 'auth0',
    to: 'idp',
    throughBrowser: true,
    labels: ['/authorize', 'response_type=code'],
    words: `This tenant sends the browser on to ${options.host || 'the other tenant'}.`,
    parameters: [
      parameter('response_type', 'code'),
      parameter('client_id', options.clientId || 'the Client ID'),
      parameter('redirect_uri', options.callback),
      parameter('scope', options.scopes.join(' ')),
      parameter('state', 'made by Auth0'),
    ],
  },
  {
    from: 'idp',
    to: 'browser',
    labels: ['its login page'],
    words:
      'The other tenant shows its own login page: the user chooses among the connections that are turned on for that application there, and signs in.',
    parameters: [],
  },
  {
    from: 'idp',
    to: 'auth0',
    throughBrowser: true,
    labels: ['code, state'],
    words: 'The browser carries a code back to this tenant.',
    parameters: [parameter('code', 'for one use'), parameter('state', 'as it was sent')],
  },
  {
    from: 'auth0',
    to: 'idp',
    labels: ['code, client_secret'],
    words: 'This tenant exchanges the code, server to server.',
    parameters: [
      parameter('grant_type', 'authorization_code'),
      parameter('code', 'the same'),
      parameter('client_id', 'as above'),
      parameter('client_secret', 'the Client Secret'),
    ],
  },
  {
    from: 'idp',
    to: 'auth0',
    labels: ['access_token'],
    words:
      'The other tenant answers with the user’s profile there and an access token; it holds what the scope asked for.',
    parameters: [],
  },
  {
    from: 'auth0',
    to: 'browser',
    labels: ['logged in'],
    words: 'This tenant sends the browser back to the application.',
    parameters: [],
  },
]
