import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { clientsQuery } from '#api/queries.ts'
import { enableAll } from '#domain/destinations/auth0/connection/client-calls.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Stack } from '#ui/stack.tsx'
import { visible } from '#text/visible.ts'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './activation.module.css'
import { useApplier } from '../enable-applications/use-applier.ts'
import { chosenStoreFor } from './chosen-store.ts'
import { GateFields } from './gate-fields.tsx'
import { noteChosen } from './note-chosen.ts'
import { useGate } from './use-gate.ts'

interface Props {
  readonly connection: ConnectionView
  /** Client ids; not empty. */
  readonly chosen: readonly string[]
  readonly onClose: () => void
}

/** Enables the chosen applications, once the gate is open. The tester stays for later tests. */
export function ActivateDialog({ connection, chosen, onClose }: Props) {
  const client = useApi()
  const applier = useApplier()
  const queries = useQueryClient()
  const session = useSession()
  const gate = useGate(connection)
  const forbidden = lackedPermission(session, 'listClients')
  const clients = useInfiniteQuery({ ...clientsQuery(client), enabled: forbidden === undefined })
  const names = new Map(
    clients.data?.pages.flatMap((page) => page.clients).map((one) => [one.client_id, one.name]),
  )
  const activate = async () => {
    if (!(await gate.pass())) return
    onClose()
    chosenStoreFor(session.config.domain, session.sub).remove(connection.id)
    // A failure is remembered and shown on the connection's page, where it can be resumed.
    await applier.apply(connection.id, enableAll(chosen))
    // What is enabled needs no note; one that stays says nothing once there are applications.
    await noteChosen(connection.id, [], { client, queries })
  }
  return (
    <Dialog
      open
      title={`Activate ${visible(connection.name)}?`}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="main"
            busy={gate.asking ? 'Writing the reason…' : undefined}
            unavailable={gate.barred}
            onClick={() => void activate()}
          >
            Activate
          </Button>
          <Button onClick={onClose}>Not now</Button>
        </>
      }
    >
      <Stack>
        <p>Users of these applications can log in through it at once:</p>
        <ul className={styles.names}>
          {chosen.map((id) => (
            <li key={id}>
              <VisibleText value={names.get(id) ?? id} />
            </li>
          ))}
        </ul>
        <GateFields connection={connection} gate={gate} />
      </Stack>
    </Dialog>
  )
}
