import { ProbeError } from './errors.ts'

export interface Deadline {
  /** Aborts when the time is up, when the caller gives up, and when the deadline is closed. */
  readonly signal: AbortSignal
  /** The work's result, unless the signal aborts first; then its reason is thrown. */
  within<T>(work: Promise<T>): Promise<T>
  /** Ends the timer and whatever is still open under the signal. */
  close(): void
}

/** One limit in milliseconds over everything a check does: name, connection, hops and body. */
export function createDeadline(ms: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  const timer = setTimeout(
    () => controller.abort(new ProbeError({ class: 'timeout', detail: `${ms}` })),
    ms,
  )
  const relay = () => controller.abort(caller?.reason)
  if (caller?.aborted) relay()
  caller?.addEventListener('abort', relay, { once: true })
  return {
    signal,
    within: (work) =>
      new Promise((resolve, reject) => {
        const giveUp = () => reject(signal.reason)
        if (signal.aborted) giveUp()
        signal.addEventListener('abort', giveUp, { once: true })
        work.then(resolve, reject)
      }),
    close: () => {
      clearTimeout(timer)
      caller?.removeEventListener('abort', relay)
      controller.abort()
    },
  }
}
