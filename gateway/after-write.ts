import { withDeadline } from '#time/deadline.ts'
import { unreachable } from './failure.ts'

/** Milliseconds for all that is asked once a write was answered, or is no longer waited for. */
const ms = 10_000
const late = () => unreachable('The tenant did not answer.')

/** Asks on whoever has gone: the audit line must be true. Others wait for their turn meanwhile. */
export const afterWrite = <T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> =>
  withDeadline({ ms, late }, ask)
