import type { SwitchData } from '../switch.ts'

/** Requests a second to the endpoint of one connection, and as many at once. */
interface ScimRate {
  readonly id: string
  readonly perSecond: number
}

/** Faults of the SCIM endpoints that no input reaches. */
export const scimSwitches = [
  {
    id: 'scim-next-429',
    mode: 'next',
    label: 'SCIM: too many requests',
    what: 'The next answer of a SCIM endpoint is 429 with Retry-After 1',
  },
  {
    id: 'scim-next-500',
    mode: 'next',
    label: 'SCIM: error 500',
    what: 'The next answer of a SCIM endpoint is 500',
  },
  {
    id: 'scim-tokens-expired',
    mode: 'state',
    label: 'SCIM: tokens have expired',
    what: 'Every token of a SCIM endpoint counts as expired: 401',
  },
  {
    id: 'scim-no-filter',
    mode: 'state',
    label: 'SCIM: no filter is supported',
    what: 'A SCIM endpoint refuses every filter with 400 invalidFilter',
  },
  {
    id: 'scim-rate',
    mode: 'state',
    label: 'SCIM: rate of a connection',
    what: 'A SCIM endpoint takes 25 requests a second, and answers 429 to more',
  },
  {
    id: 'scim-free-rate',
    mode: 'state',
    label: 'SCIM: rate of the Free plan',
    what: 'A SCIM endpoint takes 5 requests a second, and answers 429 to more',
  },
] as const satisfies readonly SwitchData[]

/** auth0.com/docs, rate-limit-policy. */
export const scimRates = [
  { id: 'scim-rate', perSecond: 25 },
  { id: 'scim-free-rate', perSecond: 5 },
] as const satisfies readonly ScimRate[]
