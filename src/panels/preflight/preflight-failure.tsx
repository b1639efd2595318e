import type { ApiError } from '#api/errors.ts'
import { useRetryCountdown } from '#api/retry-countdown.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

/** Refusals of this one request, by the gateway's code: what to do about each. */
const advices: Readonly<Record<string, string>> = {
  host_differs: 'Check the issuer again, and confirm the host it names now.',
  issuer_differs: 'Check the issuer again: this may not be the provider you mean.',
  document_unusable: 'Check the issuer again.',
  endpoint_missing: 'Check the issuer again.',
  invalid_request: 'Save or mend the settings, then check again.',
}

/** Nothing was learned of the client, and why. */
export function PreflightFailure({ error }: { readonly error: ApiError }) {
  const advice = advices[error.code]
  return (
    <div role="alert">
      {advice === undefined ? (
        <Callout kind="bad" title={failedTitle('Not checked', error)}>
          <FailureNote error={error} />
          {error.kind === 'lost' && (
            <p>The provider may have been asked; its log shows that. Sending it again asks anew.</p>
          )}
        </Callout>
      ) : (
        <Callout kind="warn" title="Not checked">
          <p>
            <VisibleText value={error.message} />
          </p>
          <p>{advice}</p>
        </Callout>
      )}
    </div>
  )
}

/** While the query layer waits to send it again. Keep it mounted: the wait is announced, the seconds are not. */
export function PreflightWaiting({ error }: { readonly error: unknown }) {
  const seconds = useRetryCountdown(error)
  const waits = seconds !== undefined
  return (
    <p hidden={!waits}>
      <output>{waits && 'Greencheck checks five clients a minute.'}</output>
      {waits && ` Sending it in ${seconds} s.`}
    </p>
  )
}
