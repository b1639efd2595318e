import type { ApiError } from '#api/errors.ts'
import { useRetryCountdown } from '#api/retry-countdown.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { failureWords } from './said.ts'

interface Props {
  readonly error: ApiError
  readonly onRetry: () => void
}

/** Our own side failed: nothing is said about the issuer. */
export function CheckFailure({ error, onRetry }: Props) {
  const seconds = useRetryCountdown(error)
  return (
    <Callout
      kind="warn"
      title="Not checked"
      actions={
        <Button
          size="small"
          onClick={onRetry}
          {...(seconds !== undefined && { unavailable: `Possible in ${seconds} s` })}
        >
          Check again
        </Button>
      }
    >
      <p>
        {failureWords[error.source]} <VisibleText value={error.message} />
      </p>
      {error.requestId && (
        <p>
          Request <code>{error.requestId}</code>
        </p>
      )}
    </Callout>
  )
}
