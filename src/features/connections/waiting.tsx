import { useRetryCountdown } from '#api/retry-countdown.ts'

/** While the query layer waits to repeat a call. @param error its `failureReason` */
export function WaitingNote({ error }: { readonly error: unknown }) {
  const seconds = useRetryCountdown(error)
  return (
    <div role="status">
      {seconds !== undefined && (
        <p>The tenant takes no more requests for now. Trying again in {seconds} s.</p>
      )}
    </div>
  )
}
