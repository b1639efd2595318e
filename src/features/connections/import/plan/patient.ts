import type { Client } from '#api/client.ts'
import { type ApiError, isApiError } from '#api/errors.ts'
import { retryDelay, retryMutation } from '#api/query-client.ts'
import type { Calls } from '#domain/destinations/auth0/plan/tenant-reads.ts'

/**
 * Sends again what the tenant refused for now (429), as the query layer does: it keeps what it sends,
 * and here that may be a secret.
 *
 * @param cut ends a wait: nothing more is sent
 * @param onWait is told what it waits for, and with undefined that it goes on
 */
export const patient = (
  client: Client,
  cut: AbortSignal,
  onWait: (error: ApiError | undefined) => void,
): Calls => ({
  async send(row, args, options) {
    for (let failures = 0; ; failures++) {
      try {
        return await client.send(row, args, options)
      } catch (error) {
        if (!isApiError(error) || !retryMutation(failures, error)) throw error
        onWait(error)
        await pause(retryDelay(failures, error), cut)
        onWait(undefined)
        if (cut.aborted) throw error
      }
    }
  },
})

const pause = (ms: number, cut: AbortSignal) =>
  new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      cut.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    cut.addEventListener('abort', end)
    if (cut.aborted) end()
  })
