import { limitSwitches } from './limit-switches.ts'
import { scimSwitches } from './scim/switches.ts'
import type { SwitchData } from './switch.ts'

/**
 * Failures with no input to type: they are chosen on the sandbox page, by people and by tests
 * alike. `next` switches act on so many answers and then let go; `state` ones hold until reset.
 */
export const switches = [
  {
    id: 'next-429',
    mode: 'next',
    label: 'Too many requests',
    what: 'The next answer of the Management API is 429 with Retry-After 2',
  },
  { id: 'next-500', mode: 'next', label: 'Error 500', what: 'The next answer is 500' },
  { id: 'next-503', mode: 'next', label: 'Error 503', what: 'The next answer is 503' },
  {
    id: 'clients-second-fails',
    mode: 'next',
    every: 2,
    label: 'Second enabling fails',
    what: 'Of the next calls that enable applications the second answers 503',
  },
  {
    id: 'late',
    mode: 'next',
    label: 'Late answer to a write',
    what: 'The next create, update, deletion or change of applications is done and answered after 32 seconds',
  },
  {
    id: 'quoting',
    mode: 'next',
    label: 'Refusal quotes what is stored',
    what: 'The next such write is refused with 400, quoting the options that are stored, or those of the create',
  },
  {
    id: 'odd-success',
    mode: 'next',
    label: 'Odd success',
    what: 'The next such write is done, and answered 200 with a page of HTML',
  },
  {
    id: 'lose-next-answer',
    mode: 'next',
    label: 'Answer to the browser lost',
    what: "The gateway's next answer to a write does not reach the browser (component tests)",
  },
  {
    id: 'lose-keys-answers',
    mode: 'state',
    label: 'Answers about keys lost',
    what: "No answer of the gateway about an issuer's keys reaches the browser (component tests)",
  },
  {
    id: 'discovery-unreachable',
    mode: 'next',
    label: 'Tenant cannot reach the issuer',
    what: "The tenant's own next fetch of a discovery document fails",
  },
  {
    id: 'foreign-write',
    mode: 'next',
    label: 'Somebody else writes in between',
    what: 'Just before the next update of a connection another tool flips its button and adds the domain foreign.example',
  },
  {
    id: 'no-read-connections',
    mode: 'state',
    withholds: 'read:connections',
    label: 'Gateway may not read connections',
    what: "The gateway's machine client lacks read:connections",
  },
  {
    id: 'no-read-options',
    mode: 'state',
    withholds: 'read:connections_options',
    label: 'Gateway may not read options',
    what: "The gateway's machine client lacks read:connections_options",
  },
  {
    id: 'no-update-options',
    mode: 'state',
    withholds: 'update:connections_options',
    label: 'Gateway may not update options',
    what: "The gateway's machine client lacks update:connections_options",
  },
  {
    id: 'no-create-connections',
    mode: 'state',
    withholds: 'create:connections',
    label: 'Gateway may not create connections',
    what: "The gateway's machine client lacks create:connections",
  },
  {
    id: 'no-read-logs',
    mode: 'state',
    withholds: 'read:logs',
    label: 'Gateway may not read logs',
    what: "The gateway's machine client lacks read:logs",
  },
  {
    id: 'machine-refused',
    mode: 'state',
    label: 'Gateway credentials refused',
    what: "The tenant refuses the gateway's client credentials and its tokens",
  },
  {
    id: 'operator-expired',
    mode: 'state',
    label: 'Operator signed out',
    what: "The operator's new access tokens have expired already, and renewal is refused",
  },
  {
    id: 'slow',
    mode: 'state',
    label: 'Slow tenant',
    what: 'Every answer of the Management API takes 3 seconds',
  },
  {
    id: 'silent',
    mode: 'state',
    label: 'Silent tenant',
    what: 'The Management API and the token endpoint of the gateway take requests and never answer; nothing is done',
  },
  {
    id: 'not-identifier-first',
    mode: 'state',
    label: 'Login is not Identifier First',
    what: 'Home Realm Discovery by domain does not work in this tenant',
  },
  {
    id: 'classic-login',
    mode: 'state',
    label: 'Login is Classic Login',
    what: 'The tenant says so, and its login page shows names of connections in place of labels',
  },
  {
    id: 'names-enabled-clients',
    mode: 'state',
    label: 'Connections name their applications',
    what: 'Reads and updates of connections answer enabled_clients, and an update takes it, as in tenants before a migration',
  },
  {
    id: 'client-connections-on',
    mode: 'state',
    label: 'New applications get every connection',
    what: 'The setting enable_client_connections is true; it is absent while neither switch is on',
  },
  {
    id: 'client-connections-off',
    mode: 'state',
    label: 'New applications get no connection',
    what: 'The setting enable_client_connections is false',
  },
  ...limitSwitches,
  ...scimSwitches,
] as const satisfies readonly SwitchData[]

export type SwitchId = (typeof switches)[number]['id']
export interface SwitchStatus<Id extends string = SwitchId> extends SwitchData {
  readonly id: Id
  /** Occasions left; 0: off. For `state`: 1 while on. */
  readonly armed: number
}

export interface Panel<Id extends string = SwitchId> {
  /** `times`: how often it acts; a `state` switch ignores it. */
  arm(id: Id, times?: number): void
  reset(): void
  list(): readonly SwitchStatus<Id>[]
  isOn(id: Id): boolean
  /** One occasion: true when the switch acts on it. */
  take(id: Id): boolean
}

export function createPanel<const Id extends string>(
  rows: readonly (SwitchData & { readonly id: Id })[],
): Panel<Id> {
  const armed = new Map<Id, number>()
  const data = new Map<Id, SwitchData>(rows.map((one) => [one.id, one]))
  const count = (id: Id) => armed.get(id) ?? 0
  const every = (id: Id) => data.get(id)?.every ?? 1
  const isState = (id: Id) => data.get(id)?.mode === 'state'
  return {
    arm: (id, times = 1) => void armed.set(id, isState(id) ? 1 : times * every(id)),
    reset: () => armed.clear(),
    list: () => rows.map((one) => ({ ...one, armed: count(one.id) })),
    isOn: (id) => count(id) > 0,
    take(id) {
      const left = count(id)
      if (left === 0 || isState(id)) return left > 0
      armed.set(id, left - 1)
      return (left - 1) % every(id) === 0
    },
  }
}
