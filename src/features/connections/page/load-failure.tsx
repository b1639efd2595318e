import { isApiError } from '#api/errors.ts'
import { isStopped } from '#api/use-stop.ts'
import { FailureNote, failureTitle } from '#panels/failure/failure-note.tsx'
import { Stopped } from '#panels/waiting/stopped.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

interface LoadFailureProps {
  /** What is missing on screen: "The connections". */
  readonly what: string
  readonly error: Error
  readonly onRetry: () => void
  readonly retrying: boolean
}

/** At the place of what could not be loaded: why, who can mend it, and again. */
export function LoadFailure({ what, error, onRetry, retrying }: LoadFailureProps) {
  if (isStopped(error)) return <Stopped what={what} onRetry={onRetry} retrying={retrying} />
  return (
    <div role="alert">
      <Callout
        kind="bad"
        title={`${what} did not load.${isApiError(error) ? ` ${failureTitle(error)}.` : ''}`}
        actions={
          <Button busy={retrying ? 'Trying again…' : undefined} onClick={onRetry}>
            Try again
          </Button>
        }
      >
        {isApiError(error) ? <FailureNote error={error} /> : <VisibleText value={error.message} />}
      </Callout>
    </div>
  )
}
