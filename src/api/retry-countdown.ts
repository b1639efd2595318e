import { useEffect, useState } from 'react'
import { isApiError } from './errors.ts'
import { maxWait } from './query-client.ts'

/**
 * Whole seconds until a rate-limited call is made again; undefined for every other error, when
 * the time is up, and when the wait is too long to be made for the operator. While the query
 * layer waits, the error is in `failureReason`, not in `error`.
 */
export function useRetryCountdown(error: unknown): number | undefined {
  const until =
    isApiError(error) && error.kind === 'rate-limited' && (error.retryAfter ?? 1) <= maxWait
      ? error.at + (error.retryAfter ?? 1) * 1000
      : undefined
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until === undefined) return undefined
    const tick = () => {
      setNow(Date.now())
      if (Date.now() >= until) clearInterval(timer)
    }
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [until])
  if (until === undefined || now >= until) return undefined
  return Math.ceil((until - Math.max(now, until - maxWait * 1000)) / 1000)
}
