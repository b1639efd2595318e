/**
 * What a provisioning client can send to the sandbox to reach a failure of a SCIM endpoint. The
 * documentation repeats the table, and tests send what it says.
 */
export type ScimFault =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly scimType?: string
      readonly detail: string
      /** Seconds, sent as Retry-After. */
      readonly retryAfter?: number
      /** How often; then it works. Absent: always. */
      readonly times?: number
    }
  /** The work is done and the connection breaks before the answer. */
  | { readonly kind: 'lost' }

export interface ScimSentinel {
  readonly id: string
  readonly where: 'bearer token' | 'userName of a create'
  readonly what: string
  readonly fault: ScimFault
}

/** As the endpoint says it of any token. UNVERIFIED: nobody recorded these answers. */
export const tokenSayings = {
  invalid: 'Invalid token',
  expired: 'Expired token',
  scope: 'Insufficient scope',
} as const

export const scimSentinels: readonly ScimSentinel[] = [
  {
    id: 'MOCK_scim_expired',
    where: 'bearer token',
    what: '401: the token has expired',
    fault: { kind: 'answer', status: 401, detail: tokenSayings.expired },
  },
  {
    id: 'MOCK_scim_revoked',
    where: 'bearer token',
    what: '401: the token was deleted',
    fault: { kind: 'answer', status: 401, detail: tokenSayings.invalid },
  },
  {
    id: 'MOCK_scim_no_scope',
    where: 'bearer token',
    what: '403: the token has no scope',
    fault: { kind: 'answer', status: 403, detail: tokenSayings.scope },
  },
  {
    id: 'taken@scim.example',
    where: 'userName of a create',
    what: '409: somebody has it whom no search finds',
    fault: { kind: 'answer', status: 409, scimType: 'uniqueness', detail: 'User already exists' },
  },
  {
    id: 'rate-limited@scim.example',
    where: 'userName of a create',
    what: '429 with Retry-After 1 the first time, then it works',
    fault: {
      kind: 'answer',
      status: 429,
      detail: 'Too many requests',
      retryAfter: 1,
      times: 1,
    },
  },
  {
    id: 'fail-500@scim.example',
    where: 'userName of a create',
    what: '500 every time',
    fault: { kind: 'answer', status: 500, detail: 'Internal error' },
  },
  {
    id: 'answer-lost@scim.example',
    where: 'userName of a create',
    what: 'the user is created and the answer never arrives',
    fault: { kind: 'lost' },
  },
]
