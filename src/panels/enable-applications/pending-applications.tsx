import { useRef, useState } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { FailureNote, failureTitle } from '#panels/failure/failure-note.tsx'
import { WaitingNote } from '#panels/waiting/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Progress } from '#ui/progress.tsx'
import { StatusMessage } from '#ui/status-message.tsx'
import styles from './pending-applications.module.css'
import type { Pending } from './pending-store.ts'
import { useEnableApplications } from './use-enable-applications.ts'

/** Created, but not every chosen application enabled: what is left, why, and to go on or leave it. */
export function PendingApplications({ connectionId }: { readonly connectionId: string }) {
  const enabling = useEnableApplications()
  const place = useRef<HTMLDivElement>(null)
  const [outcome, setOutcome] = useState<string>()
  const pending = enabling.pending(connectionId)
  // The button that was pressed goes away with what is left.
  const ended = (said: string) => {
    place.current?.focus()
    setOutcome(said)
  }
  const resume = async ({ clientIds, total }: Pending) => {
    setOutcome(undefined)
    try {
      await enabling.run(connectionId, clientIds, total)
      ended(`All ${total} chosen applications are enabled.`)
    } catch {
      // It is remembered with what is left, and shown from there.
    }
  }
  const leave = () => {
    enabling.forget(connectionId)
    ended('Left as it is. Further applications can be enabled in the Auth0 dashboard.')
  }
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <StatusMessage message={outcome} onDismiss={() => setOutcome(undefined)} />
      {pending && (
        <Left
          pending={pending}
          running={enabling.running}
          waitingFor={enabling.waitingFor}
          onResume={() => void resume(pending)}
          onLeave={leave}
        />
      )}
    </div>
  )
}

const headline = ({ clientIds, total }: Pending) =>
  `Created. ${total - clientIds.length} of ${total} ${total === 1 ? 'application is' : 'applications are'} enabled.`

interface LeftProps {
  readonly pending: Pending
  readonly running: boolean
  readonly waitingFor: ApiError | undefined
  readonly onResume: () => void
  readonly onLeave: () => void
}

function Left({ pending, running, waitingFor, onResume, onLeave }: LeftProps) {
  const { clientIds, total, failure } = pending
  const missing = lackedPermission(useSession(), 'updateConnectionClients')
  return (
    <Callout
      kind="warn"
      title={<output>{headline(pending)}</output>}
      actions={
        <>
          <Button
            variant="main"
            busy={running ? 'Enabling…' : undefined}
            unavailable={missing && `It takes the permission ${missing}.`}
            onClick={onResume}
          >
            Enable the remaining {clientIds.length}
          </Button>
          {!running && <Button onClick={onLeave}>Leave it</Button>}
        </>
      }
    >
      {running && (
        <Progress label="Applications enabled" done={total - clientIds.length} total={total} />
      )}
      {running && <WaitingNote error={waitingFor} />}
      {failure && !running && (
        <>
          <p>The last call failed: {failureTitle(failure)}.</p>
          <FailureNote error={failure} />
        </>
      )}
      {!running && <p>Users of the others cannot log in through this connection yet.</p>}
    </Callout>
  )
}
