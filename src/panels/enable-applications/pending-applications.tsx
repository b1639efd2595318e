import { useReducer } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { adviceFor } from '#forms/advice.ts'
import { WaitingNote } from '#panels/waiting/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Progress } from '#ui/progress.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { Pending, PendingFailure } from './pending-store.ts'
import { useEnableApplications } from './use-enable-applications.ts'

/** Created, but not every chosen application enabled: what is left, why, and to go on or leave it. */
export function PendingApplications({ connectionId }: { readonly connectionId: string }) {
  const enabling = useEnableApplications()
  // What is left stands in storage, which says nothing when it changes.
  const [, readAgain] = useReducer((times: number) => times + 1, 0)
  const pending = enabling.pending(connectionId)
  const leave = () => {
    enabling.forget(connectionId)
    readAgain()
  }
  const resume = ({ clientIds, total }: Pending) => {
    // A failure is remembered with what is left, and shown from there.
    void enabling.run(connectionId, clientIds, total).catch(() => readAgain())
  }
  return (
    <>
      <LiveRegion text={pending && !enabling.running ? headline(pending) : ''} />
      {pending && (
        <Left
          pending={pending}
          running={enabling.running}
          waitingFor={enabling.waitingFor}
          onResume={() => resume(pending)}
          onLeave={leave}
        />
      )}
    </>
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
      title={headline(pending)}
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
      {failure && !running && <Failure {...failure} />}
      {!running && <p>Users of the others cannot log in through this connection yet.</p>}
    </Callout>
  )
}

function Failure({ kind, message, requestId, missing }: PendingFailure) {
  const { title, advice } = adviceFor(kind, { missing })
  return (
    <>
      <p>
        The last call failed: {title}. <VisibleText value={message} />
      </p>
      <p>{advice}</p>
      {requestId && (
        <p>
          Request <code>{requestId}</code>
        </p>
      )}
    </>
  )
}
