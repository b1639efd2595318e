import { removeKeys } from '../kept/kept-store.ts'

interface Operator {
  /** Tenant domain. */
  readonly domain: string
  readonly sub: string
}

/** Where the test runs of one operator of one tenant are kept. */
export const runPrefix = ({ domain, sub }: Operator): string =>
  `greencheck:run:${encodeURIComponent(domain)}:${encodeURIComponent(sub)}:`

/** Every window that shows runs listens here; what is said is a run's id. */
export const runChannelName = 'greencheck:test-runs'

/** Forgets every test run of an operator, read or unreadable. */
export const forgetRuns = (storage: Storage | undefined, operator: Operator): void =>
  removeKeys(storage, runPrefix(operator))
