import type { SwitchData } from './switch.ts'

interface Rate {
  /** Begins the method and path of the calls it is for; the first that fits is theirs. */
  readonly of?: string
  /** So many at once, which come back at that rate. */
  readonly burst: number
  readonly perMinute: number
}
interface Refusal {
  /** Method and path of the row. */
  readonly of: string
  /** A member that the body must have for it; absent: any body. */
  readonly member?: string
  readonly status: number
  readonly message: string
  readonly errorCode?: string
}
export interface LimitData extends SwitchData {
  readonly mode: 'state'
  readonly rates?: readonly Rate[]
  readonly refuses?: readonly Refusal[]
}

/**
 * Limits and migrations that a tenant may have and this one has only when told: by its plan, its
 * traffic or the date (auth0.com/docs, rate-limit-policy, entity-limit-policy, deprecations). Those
 * that every tenant has are always in force.
 */
export const limitSwitches = [
  {
    id: 'strict-content-type',
    mode: 'state',
    label: 'JSON by its content type alone',
    what: 'A request with a body is refused with 400 unless its content-type is application/json',
  },
  {
    id: 'free-rate',
    mode: 'state',
    label: 'Rate of the Free plan',
    what: 'The Management API takes 2 requests at once and 2 a second, and answers 429 to more',
    rates: [{ burst: 2, perMinute: 120 }],
  },
  {
    id: 'self-service-rate',
    mode: 'state',
    label: 'Rates of Essentials and Professional',
    what: 'Reads of connections: 5 at once, 50 a minute; of applications: 5 and 100; others: 10 and 150; more is 429',
    rates: [
      { of: 'GET /connections', burst: 5, perMinute: 50 },
      { of: 'GET /clients', burst: 5, perMinute: 100 },
      { burst: 10, perMinute: 150 },
    ],
  },
  {
    id: 'enterprise-test-rate',
    mode: 'state',
    label: 'Rate of an Enterprise test tenant',
    what: 'The Management API takes 10 requests at once and 2 a second, and answers 429 to more',
    rates: [{ burst: 10, perMinute: 120 }],
  },
  {
    id: 'connections-full',
    mode: 'state',
    label: 'No more connections',
    what: 'The tenant holds as many connections as it may: every create is 403',
    refuses: [
      {
        of: 'POST /connections',
        status: 403,
        message: 'You reached the limit of entities of this type for this tenant',
        errorCode: 'insufficient_entitlement',
      },
    ],
  },
  {
    id: 'one-enterprise',
    mode: 'state',
    label: 'One enterprise connection',
    what: 'The plan has one enterprise connection, and it is there: every create is 403',
    refuses: [
      {
        of: 'POST /connections',
        status: 403,
        message: 'You can only create 1 non-Okta enterprise connection(s) for this tenant',
        errorCode: 'insufficient_entitlement',
      },
    ],
  },
  {
    id: 'no-sync-setting',
    mode: 'state',
    label: 'No choice when attributes are written',
    what: 'The plan does not allow set_user_root_attributes: a create or update with it is 400',
    refuses: ['POST /connections', 'PATCH /connections/:id'].map((of) => ({
      of,
      member: 'options.set_user_root_attributes',
      status: 400,
      // Reports show its beginning; the end is UNVERIFIED.
      message: 'Your account is not allowed to set set_user_root_attributes',
    })),
  },
  {
    id: 'no-custom-domains',
    mode: 'state',
    label: 'No custom domains',
    what: 'The plan has no custom domains: reading them is 403',
    refuses: [
      {
        of: 'GET /custom-domains',
        status: 403,
        message:
          'The account is not allowed to perform this operation, please contact our support team',
        errorCode: 'operation_not_supported',
      },
    ],
  },
  {
    id: 'small-profiles',
    mode: 'state',
    label: 'Profiles of 10 KB at most',
    what: 'A login with a larger profile is refused, as announced for 2027-03-04',
  },
] as const satisfies readonly LimitData[]
