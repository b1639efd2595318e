import type { ApiError } from '#api/errors.ts'
import { useRetryCountdown } from '#api/retry-countdown.ts'

/** The seconds a rate-limited call has to wait, counting down. */
export function Waiting({ error }: { readonly error: ApiError }) {
  const seconds = useRetryCountdown(error)
  if (error.kind !== 'rate-limited') return null
  return <p>{seconds === undefined ? 'It can be tried again now.' : `Again in ${seconds} s.`}</p>
}
