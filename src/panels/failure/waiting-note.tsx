import { useRetryCountdown } from '#api/retry-countdown.ts'

/**
 * While the query layer waits to repeat a call. That it waits is announced, the seconds are not.
 * Keep it mounted while the call is under way. @param error the call's `failureReason`
 */
export function WaitingNote({ error }: { readonly error: unknown }) {
  const seconds = useRetryCountdown(error)
  const waits = seconds !== undefined
  return (
    <p hidden={!waits}>
      <output>{waits && 'The tenant takes no more requests for now.'}</output>
      {waits && ` Trying again in ${seconds} s.`}
    </p>
  )
}
