import { isApiError, type ApiError } from '#api/errors.ts'
import { retryDelay, retryMutation } from '#api/query-client.ts'

/** Sends, and again after each 429 that says when: what it refused was certainly not done. */
export async function patiently<T>(
  send: () => Promise<T>,
  signal: AbortSignal,
  onWaiting: (error: ApiError | undefined) => void,
): Promise<T> {
  for (let failures = 0; ; failures++) {
    signal.throwIfAborted()
    try {
      return await send()
    } catch (error) {
      if (!isApiError(error) || !retryMutation(failures, error)) throw error
      onWaiting(error)
      await pause(retryDelay(failures, error), signal)
      onWaiting(undefined)
    }
  }
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
    // Stopped while it was being refused.
    if (signal.aborted) end()
  })
