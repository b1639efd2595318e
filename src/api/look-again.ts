import { withDeadline, within } from '#time/deadline.ts'
import { isApiError, isLost } from './errors.ts'
import type { Looking } from './use-looking.ts'

/**
 * Milliseconds before each look at what became of a write that nothing was heard of. A tenant that
 * took longer than it was waited for has done it soon afterwards, or not at all.
 */
export const looks: readonly number[] = [0, 1000, 2000, 4000, 8000, 12_000, 14_000, 14_000]
/** Milliseconds for all of them, pauses and answers: the last one has what the pauses leave. */
const patience = 60_000

/** What a look shows: undefined where it is not (yet) seen to be done. */
type Look<T> = (signal: AbortSignal) => Promise<T | undefined>

/**
 * Looks until something is seen, each look has been made, the time is up, or it is stopped. Writes nothing.
 *
 * @param show is told how far it is, and with undefined that it has ended
 */
export async function lookAgain<T>(
  look: Look<T>,
  show: (looking: Looking | undefined) => void,
): Promise<T | undefined> {
  const running = new AbortController()
  const stop = () => running.abort()
  try {
    return await withDeadline({ ms: patience, parent: running.signal }, async (signal) => {
      for (const [made, ms] of looks.entries()) {
        show({ made, stop })
        await wait(ms, signal)
        if (signal.aborted) return undefined
        const seen = await within(look(signal), signal).catch((error: unknown) => {
          // A look that fails shows nothing; the next one may.
          if (signal.aborted || isApiError(error)) return undefined
          throw error
        })
        if (seen !== undefined || signal.aborted) return seen
      }
      return undefined
    })
  } finally {
    show(undefined)
  }
}

/** Sends a write, once, and where nothing is heard of it looks. Rejects with its own failure. */
export async function sendAndLook<T>(
  write: () => Promise<T>,
  look: Look<T>,
  show: (looking: Looking | undefined) => void,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!isLost(error)) throw error
    const seen = await lookAgain(look, show)
    if (seen === undefined) throw error
    return seen
  }
}

/** Ends early, and without an error, when the signal does. */
const wait = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
