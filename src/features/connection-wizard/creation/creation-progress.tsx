import { useRetryCountdown } from '#api/retry-countdown.ts'
import { useApplier, useWork } from '#panels/enable-applications/use-applier.ts'
import { LookingNote } from '#panels/failure/looking-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Progress } from '#ui/progress.tsx'
import { visible } from '#text/visible.ts'
import { useWizardValues } from '../draft/use-wizard-values.ts'
import type { Creation } from './use-create-connection.ts'

/** What is being done after a connection was sent, and what is not known about it. */
export function CreationProgress({ creation }: { creation: Creation }) {
  const { createdId, unsure, looking, waitingFor } = creation
  const enabling = useWork(createdId ?? '')
  const applier = useApplier()
  const { pending, running, stopping } = enabling
  const seconds = useRetryCountdown(waitingFor ?? enabling.waitingFor)
  const done = pending ? pending.total - pending.changes.length : 0
  return (
    <>
      {/* Said once, not with every second of the countdown. */}
      <LiveRegion
        text={
          seconds !== undefined
            ? 'The tenant takes no more requests for now. It is tried again by itself.'
            : running && pending
              ? `Applications enabled: ${done} of ${pending.total}.`
              : ''
        }
      />
      {seconds !== undefined && (
        <p>The tenant takes no more requests for now. Trying again in {seconds} s.</p>
      )}
      {running && pending && (
        <Progress
          label="Applications enabled"
          done={done}
          total={pending.total}
          onStop={stopping || createdId === undefined ? undefined : () => applier.stop(createdId)}
        />
      )}
      <LookingNote looking={looking} />
      {unsure && !creation.busy && <Untold unsure={unsure} onLook={creation.look} />}
    </>
  )
}

interface UntoldProps {
  readonly unsure: NonNullable<Creation['unsure']>
  readonly onLook: () => Promise<void>
}

function Untold({ unsure: { name, found }, onLook }: UntoldProps) {
  const isThis = useWizardValues().name === name
  const [what, of] = isThis ? ['It', 'this'] : [`“${visible(name)}”`, 'that']
  return (
    <Callout
      kind="warn"
      title="Whether it was created could not be told"
      actions={<Button onClick={() => void onLook()}>Look in the tenant</Button>}
    >
      <p>
        {what} was sent, and no usable answer came.{' '}
        {found === 'unseen'
          ? 'The tenant has not said so far whether it has it.'
          : found === 'absent'
            ? `So far the tenant has no connection of ${of} name; it may still come.`
            : `The tenant has a connection of ${of} name; it differs in ${found.join(', ')}.`}
      </p>
      <p>
        {isThis
          ? 'Created again, it does not become two: the tenant refuses a second connection of the name.'
          : 'What is created under another name is another connection: the tenant may then have both.'}
      </p>
    </Callout>
  )
}
