import { isApiError } from '#api/errors.ts'
import { isStopped } from '#api/use-stop.ts'
import { FailureNote, failureTitle } from '#panels/failure/failure-note.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { StopReading } from '#panels/waiting/stop-reading.tsx'
import { Stopped } from '#panels/waiting/stopped.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import type { TestedUserState } from './use-tested-user.ts'

const instead = 'Until then, the table shows what the tester was told: the ID token and /userinfo.'

/** Whether the stored user could be read, and else who changes that. */
export function StoredStatus({ user: { query, key, lacked } }: { readonly user: TestedUserState }) {
  const { error, data, failureReason, isLoading, isFetching, refetch } = query
  if (lacked !== undefined)
    return (
      <Callout title="The stored user is not shown">
        <p>
          It takes the permission <code>{lacked}</code>, which an administrator of the tenant
          grants. {instead}
        </p>
      </Callout>
    )
  if (isStopped(error) && !isFetching)
    return <Stopped what="The stored user" onRetry={() => void refetch()} />
  if (error && !data)
    return (
      <Callout
        kind="warn"
        title={
          isApiError(error) && error.kind === 'not-found'
            ? 'The tenant has no such user of this connection'
            : `The stored user is not shown: ${isApiError(error) ? failureTitle(error) : 'it could not be read'}`
        }
        actions={
          <Button
            size="small"
            busy={isFetching ? 'Reading…' : undefined}
            onClick={() => void refetch()}
          >
            Read again
          </Button>
        }
      >
        {isApiError(error) && error.kind === 'not-found' ? (
          <p>It was deleted since the login, or none was created. {instead}</p>
        ) : (
          <>
            {isApiError(error) && <FailureNote error={error} />}
            <p>{instead}</p>
          </>
        )}
      </Callout>
    )
  return (
    <>
      <WaitingNote error={failureReason} />
      {isLoading && <Placeholder lines={2} label="Reading the stored user" />}
      <StopReading reading={isLoading} keys={[key]} />
    </>
  )
}
