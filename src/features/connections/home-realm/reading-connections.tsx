import { useStop } from '#api/use-stop.ts'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Reading } from '#panels/waiting/reading.tsx'
import { Progress } from '#ui/progress.tsx'
import { LoadFailure } from '../page/load-failure.tsx'
import type { EveryConnection } from './use-every-connection.ts'

/** How far the connections are read, and why no further. */
export function ReadingConnections({ every }: { readonly every: EveryConnection }) {
  const stop = useStop()
  const { query, key, connections, readsOn, again } = every
  const { data, error, isFetching, failureReason } = query
  if (!data && isFetching)
    return <Reading label="Loading connections" lines={4} error={failureReason} keys={[key]} />
  return (
    <>
      {readsOn && (
        <>
          <Progress
            label="Reading the tenant’s connections"
            done={connections.length}
            onStop={() => stop([key])}
          />
          <WaitingNote error={failureReason} />
        </>
      )}
      {error && !isFetching && (
        <LoadFailure
          what={data ? 'More connections' : 'The connections'}
          error={error}
          onRetry={again}
          retrying={isFetching}
        />
      )}
    </>
  )
}
