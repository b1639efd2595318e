import type { ReactNode } from 'react'
import { isApiError } from '#api/errors.ts'
import { adviceFor } from '#forms/advice.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

interface LoadFailureProps {
  /** What is missing on screen: "The connections". */
  readonly what: ReactNode
  readonly error: Error
  readonly onRetry: () => void
  readonly retrying: boolean
}

/** At the place of what could not be loaded: why, who can mend it, and again. */
export function LoadFailure({ what, error, onRetry, retrying }: LoadFailureProps) {
  const known = isApiError(error) ? error : undefined
  const { title, advice } = adviceFor(known?.kind, {
    missing: known?.missing,
    retryAfter: known?.retryAfter?.toString(),
  })
  return (
    <div role="alert">
      <Callout
        kind="bad"
        title={
          <>
            {what} did not load. {title}
          </>
        }
        actions={
          <Button busy={retrying ? 'Trying again…' : undefined} onClick={onRetry}>
            Try again
          </Button>
        }
      >
        <p>
          <VisibleText value={error.message} />
        </p>
        <p>{advice}</p>
        {known?.requestId && (
          <p>
            Request <code>{known.requestId}</code>
          </p>
        )}
      </Callout>
    </div>
  )
}
