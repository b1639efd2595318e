import { useRetryCountdown } from '#api/retry-countdown.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Progress } from '#ui/progress.tsx'
import type { Creation } from './use-create-connection.ts'

/** What is being done after "Create connection", and what is not known about it. */
export function CreationProgress({ creation }: { creation: Creation }) {
  const { enabling, stopEnabling, unsure, waitingFor } = creation
  const { pending, running, stopping } = enabling
  const seconds = useRetryCountdown(waitingFor ?? enabling.waitingFor)
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- output may hold no blocks (HTML §4.10.12) */}
      <div role="status">
        {seconds !== undefined && (
          <p>The tenant takes no more requests for now. Trying again in {seconds} s.</p>
        )}
        {running && pending && (
          <Progress
            label="Applications enabled"
            done={pending.total - pending.changes.length}
            total={pending.total}
            onStop={stopping ? undefined : stopEnabling}
          />
        )}
      </div>
      {unsure && (
        <Callout
          kind="warn"
          title="It was sent, but no answer came"
          actions={
            <Button busy={creation.busy} onClick={() => void creation.look()}>
              Look in the tenant
            </Button>
          }
        >
          <p>
            The connection may exist or not. Nothing is sent a second time before that is known.
          </p>
        </Callout>
      )}
    </>
  )
}
