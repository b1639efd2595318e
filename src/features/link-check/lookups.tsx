import { isApiError } from '#api/errors.ts'
import { isStopped } from '#api/use-stop.ts'
import { FailureNote, failureTitle } from '#panels/failure/failure-note.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { StopReading } from '#panels/waiting/stop-reading.tsx'
import { Stopped } from '#panels/waiting/stopped.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Actions } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { Lookup } from './lookup.ts'
import type { ApplicationLookup } from './use-application.ts'

interface Props {
  readonly lookups: readonly Lookup[]
  readonly application: ApplicationLookup
}

/** What is being asked, what could not be, and who can change that. */
export function Lookups({ lookups, application }: Props) {
  const of = (state: Lookup['state']) => lookups.filter((lookup) => lookup.state === state)
  const asking = of('asking')
  const missing = [...new Set(of('forbidden').flatMap((lookup) => lookup.missing ?? []))]
  return (
    <>
      {asking.length > 0 && (
        <Verdict kind="pending">
          Asking the tenant for {asking.map(({ what }) => what).join(', ')}…
        </Verdict>
      )}
      <WaitingNote error={asking.find(({ error }) => error)?.error} />
      <StopReading reading={asking.length > 0} keys={asking.map(({ key }) => key)} />
      {of('failed').map((lookup) => (
        <Failed key={lookup.what} lookup={lookup} />
      ))}
      {missing.map((permission) => (
        <p key={permission}>
          To look further takes the permission <code>{permission}</code>, which an administrator of
          the tenant grants.
        </p>
      ))}
      {application.goOn && (
        <Actions>
          <span>It is not among the first {application.looked} applications.</span>
          <Button size="small" onClick={application.goOn}>
            Go on looking
          </Button>
        </Actions>
      )}
    </>
  )
}

function Failed({ lookup: { what, error, again } }: { readonly lookup: Lookup }) {
  if (isStopped(error)) return <Stopped what={`Asking the tenant for ${what}`} onRetry={again} />
  return (
    <div role="alert">
      <Callout
        kind="bad"
        title={`The tenant could not be asked for ${what}.${isApiError(error) ? ` ${failureTitle(error)}.` : ''}`}
        actions={
          <Button size="small" onClick={again}>
            Try again
          </Button>
        }
      >
        {isApiError(error) ? (
          <FailureNote error={error} />
        ) : (
          <VisibleText value={error?.message ?? ''} />
        )}
      </Callout>
    </div>
  )
}
