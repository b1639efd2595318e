import { useQueryClient } from '@tanstack/react-query'
import { useApi, useSession } from '#api/context.tsx'
import { clientsPerCall } from '#domain/destinations/auth0/connection/client-calls.ts'
import { chosenStoreFor } from '#panels/activation/chosen-store.ts'
import { noteChosen } from '#panels/activation/note-chosen.ts'
import { GateFields } from '#panels/activation/gate-fields.tsx'
import { useGate } from '#panels/activation/use-gate.ts'
import { useTestingOnly } from '#panels/activation/use-testing-only.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { useConnection } from '../../page/connection-context.ts'
import styles from './applications.module.css'
import { type Choice, counted, nameOf } from './choices.ts'
import type { Choices } from './use-choices.ts'

interface ReviewProps {
  readonly all: Choices
  readonly onSave: () => void
  readonly onClose: () => void
}

/** Who gets and who loses the login, and before the first application the gate of its test. */
export function ReviewChanges({ all: { choices, changes }, onSave, onClose }: ReviewProps) {
  const connection = useConnection()
  const { config, sub } = useSession()
  const client = useApi()
  const queries = useQueryClient()
  const testingOnly = useTestingOnly(connection.id)
  const gate = useGate(connection)
  const gated =
    testingOnly &&
    changes.some(({ client_id, status }) => status && client_id !== config.testerClientId)
  const save = async () => {
    if (!gated) return onSave()
    if (!(await gate.pass())) return
    // What was chosen before is settled by this.
    chosenStoreFor(config.domain, sub).remove(connection.id)
    onSave()
    void noteChosen(connection.id, [], { client, queries })
  }
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
          <Button
            variant="main"
            busy={gate.asking ? 'Writing the reason…' : undefined}
            unavailable={gated ? gate.barred : undefined}
            onClick={() => void save()}
          >
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
        {gated && <GateFields connection={connection} gate={gate} />}
        {calls > 1 && (
          <p>
            {calls} calls of at most {clientsPerCall} each.
          </p>
        )}
      </Stack>
    </Dialog>
  )
}

/** More than these are only counted. */
const maxShown = 10

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
        {choices.slice(0, maxShown).map((choice) => (
          <li key={choice.id}>
            <VisibleText value={nameOf(choice)} />
          </li>
        ))}
        {choices.length > maxShown && <li>and {choices.length - maxShown} more</li>}
      </ul>
      <p>{about}</p>
    </div>
  )
