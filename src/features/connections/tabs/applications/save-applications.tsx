import { useState } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import { clientsPerCall } from '#domain/connection/request.ts'
import { useApplier, useWork } from '#panels/enable-applications/use-applier.ts'
import { LeaveGuard } from '#panels/save-changes/leave-guard.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './applications.module.css'
import { type Choice, counted, differenceInWords, nameOf } from './choices.ts'
import type { Choices } from './use-choices.ts'

interface Props {
  readonly connectionId: string
  readonly all: Choices
}

/** What was chosen and is not saved: in words, saved after they were read, or discarded. */
export function SaveApplications({ connectionId, all }: Props) {
  const { changes, discard } = all
  const applier = useApplier()
  const { pending, running } = useWork(connectionId)
  const missing = lackedPermission(useSession(), 'updateConnectionClients')
  const [asking, setAsking] = useState(false)
  const [nothing, setNothing] = useState(false)
  const dirty = changes.length > 0
  const save = () => {
    setAsking(false)
    setNothing(false)
    discard()
    void applier.apply(connectionId, changes)
  }
  return (
    <div className={styles.bar}>
      <Button
        variant="main"
        unavailable={
          missing !== undefined
            ? `It takes the permission ${missing}, which an administrator of the tenant grants.`
            : pending && !running
              ? 'First go on with what was begun, above, or leave it.'
              : undefined
        }
        busy={running ? 'Saving…' : undefined}
        onClick={() => {
          setAsking(dirty)
          setNothing(!dirty)
        }}
      >
        Save Changes
      </Button>
      {dirty && <Button onClick={discard}>Discard</Button>}
      <output className={styles.count}>
        {dirty ? `Not saved: ${differenceInWords(changes)}` : nothing && 'Nothing was changed.'}
      </output>
      {asking && <Review all={all} onSave={save} onClose={() => setAsking(false)} />}
      <LeaveGuard dirty={dirty} />
    </div>
  )
}

interface ReviewProps {
  readonly all: Choices
  readonly onSave: () => void
  readonly onClose: () => void
}

function Review({ all: { choices, changes }, onSave, onClose }: ReviewProps) {
  const byId = new Map(choices.map((choice) => [choice.id, choice]))
  const named = (status: boolean) =>
    changes
      .filter((change) => change.status === status)
      .map(({ client_id: id }) => byId.get(id) ?? { id, view: undefined })
  const calls = Math.ceil(changes.length / clientsPerCall)
  return (
    <Dialog
      open
      title={`Change ${counted(changes.length)}?`}
      onClose={onClose}
      actions={
        <>
          <Button variant="main" onClick={onSave}>
            Save Changes
          </Button>
          <Button onClick={onClose}>Keep editing</Button>
        </>
      }
    >
      <Stack>
        <Names
          title="lose this login"
          one="loses this login"
          about="Their users cannot log in through this connection any more."
          choices={named(false)}
        />
        <Names
          title="get this login"
          one="gets this login"
          about="Their users can log in through this connection at once."
          choices={named(true)}
        />
        <p>{calls === 1 ? 'One call.' : `${calls} calls of at most ${clientsPerCall} each.`}</p>
      </Stack>
    </Dialog>
  )
}

/** More than these are only counted. */
const most = 10

interface NamesProps {
  readonly title: string
  readonly one: string
  readonly about: string
  readonly choices: readonly Pick<Choice, 'id' | 'view'>[]
}

const Names = ({ title, one, about, choices }: NamesProps) =>
  choices.length > 0 && (
    <div>
      <strong>
        {counted(choices.length)} {choices.length === 1 ? one : title}
      </strong>
      <ul className={styles.names}>
        {choices.slice(0, most).map((choice) => (
          <li key={choice.id}>
            <VisibleText value={nameOf(choice)} />
          </li>
        ))}
        {choices.length > most && <li>and {choices.length - most} more</li>}
      </ul>
      <p>{about}</p>
    </div>
  )
