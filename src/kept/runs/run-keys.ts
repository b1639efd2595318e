import { removeKeys } from '../browser-store.ts'

export interface Operator {
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

/** How this window's store of an operator is closed, if it has one. */
const closers = new Map<string, () => void>()

export const onCloseRuns = (operator: Operator, close: () => void): void =>
  void closers.set(runPrefix(operator), close)

/**
 * For the sign-out: forgets every run, and lets this window write none again. An answer of the
 * tenant's log may still be under way. Knows no store, which the first screen would have to load.
 */
export function closeRuns(storage: Storage | undefined, operator: Operator): void {
  closers.get(runPrefix(operator))?.()
  forgetRuns(storage, operator)
}
