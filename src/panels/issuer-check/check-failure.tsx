import type { ApiError } from '#api/errors.ts'
import { useRetryCountdown } from '#api/retry-countdown.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { failureWords } from './failure-words.ts'

interface Props {
  readonly error: ApiError | undefined
  readonly again: () => void
}

/** Our own side failed: nothing is said about the issuer. */
export function CheckFailure({ error, again }: Props) {
  const seconds = useRetryCountdown(error)
  return (
    <Callout
      kind="warn"
      title="Not checked"
      actions={
        <Button
          size="small"
          onClick={again}
          {...(seconds !== undefined && { unavailable: `Possible in ${seconds} s` })}
        >
          Check again
        </Button>
      }
    >
      <p>
        {failureWords[error?.source ?? 'browser']}{' '}
        {error?.kind === 'forbidden' ? (
          <>
            It needs the permission <code>{error.missing}</code>, which an administrator grants.
          </>
        ) : (
          error && <VisibleText value={error.message} />
        )}
      </p>
      {error?.requestId && (
        <p>
          Request <code>{error.requestId}</code>
        </p>
      )}
    </Callout>
  )
}
