/**
 * Everything that can be typed into the sandbox to reach a failure, and the names it is known
 * by. Rules are data: the tenant looks an input up here, the documentation repeats this table,
 * and tests type what it says.
 */
export const sandboxClients = {
  dashboard: 'sandbox-dashboard',
  tester: 'sandbox-tester',
  gateway: 'sandbox-gateway',
  automation: 'sandbox-automation',
  /** The sample application. */
  shop: 'acme-shop',
} as const

export const sandboxSecrets = {
  shop: 'MOCK_acme-shop_secret',
  gateway: 'MOCK_sandbox_gateway_secret',
  automation: 'MOCK_sandbox_automation_secret',
} as const

/** The API the operator's access token is for. */
export const sandboxAudience = 'https://greencheck.example/api'

export const sandboxAccounts = {
  operator: 'operator@acme.example',
  viewer: 'viewer@acme.example',
} as const

/** What the tenant does when it meets the input. */
export type SentinelEffect =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly message: string
      readonly errorCode?: string
      /** Seconds, sent as Retry-After. */
      readonly retryAfter?: number
      /** How often; then it works. Absent: always. */
      readonly times?: number
    }
  /** The connection breaks before an answer: after the work was done, or instead of it. */
  | { readonly kind: 'lost'; readonly done: boolean }
  /** Nothing in the tenant: the issuer below that path misbehaves by itself. */
  | { readonly kind: 'issuer' }

/** `path` is where the value stands in the body of POST /connections. */
export type SentinelPlace =
  | { readonly label: 'Connection name'; readonly path: 'name' }
  | { readonly label: 'Client ID'; readonly path: 'options.client_id' }
  | { readonly label: 'OpenID Connect Discovery URL'; readonly path: 'options.discovery_url' }

export interface Sentinel {
  readonly id: string
  readonly where: SentinelPlace
  readonly what: string
  readonly effect: SentinelEffect
}

const name = { label: 'Connection name', path: 'name' } as const
const clientId = { label: 'Client ID', path: 'options.client_id' } as const
const url = { label: 'OpenID Connect Discovery URL', path: 'options.discovery_url' } as const
const byIssuer = { kind: 'issuer' } as const

export const sentinels: readonly Sentinel[] = [
  {
    id: 'name-taken',
    where: name,
    what: '409: somebody took the name between the check and the request',
    effect: {
      kind: 'answer',
      status: 409,
      message: 'A connection with the same name already exists',
      errorCode: 'connection_conflict',
    },
  },
  {
    id: 'name-deleting',
    where: name,
    what: '409: a connection of that name is still being deleted',
    effect: {
      kind: 'answer',
      status: 409,
      message: 'A connection with the same name is being deleted, try again later',
      errorCode: 'connection_conflict',
    },
  },
  {
    id: 'limit-reached',
    where: name,
    what: '403: the tenant may hold no more connections',
    effect: {
      kind: 'answer',
      status: 403,
      message: 'You reached the limit of entities of this type for this tenant',
      errorCode: 'insufficient_entitlement',
    },
  },
  {
    id: 'fail-500',
    where: name,
    what: '500 every time',
    effect: { kind: 'answer', status: 500, message: 'Internal error' },
  },
  {
    id: 'fail-503',
    where: name,
    what: '503 every time',
    effect: { kind: 'answer', status: 503, message: 'Service Unavailable' },
  },
  {
    id: 'rate-limited',
    where: name,
    what: '429 with Retry-After 2 the first time, then it works',
    effect: {
      kind: 'answer',
      status: 429,
      message: 'Global limit has been reached',
      errorCode: 'too_many_requests',
      retryAfter: 2,
      times: 1,
    },
  },
  {
    id: 'answer-lost',
    where: name,
    what: 'the connection is created and the answer never arrives',
    effect: { kind: 'lost', done: true },
  },
  {
    id: 'answer-lost-absent',
    where: name,
    what: 'nothing is created and the answer never arrives',
    effect: { kind: 'lost', done: false },
  },
  {
    id: 'bad-property',
    where: clientId,
    what: '400 that names options.client_id',
    effect: {
      kind: 'answer',
      status: 400,
      message:
        "Payload validation error: 'Object didn't pass validation for format client-id: bad-property' on property options.client_id (OIDC provider client identifier).",
      errorCode: 'invalid_body',
    },
  },
  {
    id: 'bad-request',
    where: clientId,
    what: '400 that names no property',
    effect: {
      kind: 'answer',
      status: 400,
      message: 'The connection could not be saved',
      errorCode: 'invalid_body',
    },
  },
  {
    id: '/wrong-issuer',
    where: url,
    what: 'names another issuer, which publishes other endpoints; the tokens are northwind’s: every login fails',
    effect: byIssuer,
  },
  {
    id: '/unknown-issuer',
    where: url,
    what: 'names an issuer where nobody answers; a login works once http://localhost:4500 is set as issuer by hand',
    effect: byIssuer,
  },
  {
    id: '/other-url',
    where: url,
    what: 'northwind’s own document at another URL: a login works as it is',
    effect: byIssuer,
  },
  { id: '/no-jwks', where: url, what: 'its jwks_uri answers 404', effect: byIssuer },
  { id: '/html', where: url, what: 'answers a page, not a document', effect: byIssuer },
  { id: '/slow', where: url, what: 'answers late', effect: byIssuer },
  { id: '/not-json', where: url, what: 'answers text that is not JSON', effect: byIssuer },
  { id: '/http-500', where: url, what: 'answers 500', effect: byIssuer },
  {
    id: '/http-503',
    where: url,
    what: 'answers 503 with Retry-After 120',
    effect: byIssuer,
  },
  { id: '/challenge', where: url, what: 'has a test for robots in front', effect: byIssuer },
  { id: '/code-only', where: url, what: 'offers the Back Channel only', effect: byIssuer },
  { id: '/id-token-only', where: url, what: 'offers the Front Channel only', effect: byIssuer },
  { id: '/no-pkce', where: url, what: 'names no PKCE method', effect: byIssuer },
  { id: '/signed-only', where: url, what: 'signs every answer (JARM)', effect: byIssuer },
  { id: '/huge', where: url, what: 'a document of 129 KB', effect: byIssuer },
  { id: '/redirect-loop', where: url, what: 'redirects to itself', effect: byIssuer },
  { id: '/incomplete', where: url, what: 'a document without required members', effect: byIssuer },
  { id: '/hostile', where: url, what: 'metadata an attacker would write', effect: byIssuer },
]
