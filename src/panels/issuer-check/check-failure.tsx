import { type ApiError, isApiError } from '#api/errors.ts'
import { useRetryCountdown } from '#api/retry-countdown.ts'
import { isStopped } from '#api/use-stop.ts'
import { StopReading } from '#panels/waiting/stop-reading.tsx'
import { Stopped } from '#panels/waiting/stopped.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { IssuerCheck } from './use-issuer-check.ts'

/** Who failed, so that nobody looks for the fault at the customer's issuer. */
const whoFailed: Readonly<Record<ApiError['source'], string>> = {
  browser: 'Greencheck’s server did not answer.',
  gateway: 'Greencheck’s server failed.',
  tenant: 'Your tenant did not let Greencheck ask the issuer.',
  workspace: 'Your workspace did not let Greencheck ask the issuer.',
  issuer: 'Greencheck could not ask the issuer.',
}

interface Props {
  readonly check: Pick<IssuerCheck, 'lost' | 'error' | 'again'> &
    Partial<Pick<IssuerCheck, 'state' | 'reads'>>
}

/**
 * Where our own side failed: why, and the way to try again. Nothing is said about the issuer. While
 * it is asked and does not answer, the way to stop.
 */
export const CheckFailure = ({ check }: Props) => (
  <>
    <StopReading reading={check.state === 'checking'} keys={check.reads ?? []} />
    <Failed check={check} />
  </>
)

function Failed({ check }: Props) {
  const { lost, again } = check
  const error = isApiError(check.error) ? check.error : undefined
  const seconds = useRetryCountdown(error)
  if (isStopped(check.error))
    return <Stopped what={lost === 'keys' ? 'The keys' : 'The check'} onRetry={again} />
  if (lost === undefined && error === undefined) return null
  return (
    <Callout
      kind="warn"
      title={lost === 'keys' ? 'Keys not checked' : 'Not checked'}
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
        {whoFailed[error?.source ?? 'browser']}{' '}
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
