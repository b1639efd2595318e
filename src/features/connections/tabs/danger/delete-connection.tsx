import { useState } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import { ownLoginWords } from '#domain/destinations/auth0/connection/edit/own-login.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { Button } from '#ui/button.tsx'
import { Stack } from '#ui/stack.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { DeletionProgress } from './deletion-progress.tsx'
import type { DeletionImpact } from './deletion-impact.tsx'
import { useDeletion } from './use-deletion.ts'

interface Props {
  readonly connection: ConnectionView
  readonly impact: DeletionImpact
}

/** The button, its dialog, and what becomes of the deletion when the dialog is closed. */
export function DeleteConnection({ connection, impact }: Props) {
  const deletion = useDeletion(connection)
  const [open, setOpen] = useState(false)
  const missing = lackedPermission(useSession(), 'deleteConnection')
  const close = () => {
    setOpen(false)
    deletion.reset()
  }
  const started = deletion.state !== 'idle' && deletion.state !== 'asking'
  return (
    <section aria-labelledby="delete">
      <Stack>
        <h2 id="delete">Delete</h2>
        {!started && (
          <p>
            Takes the connection and its users out of the tenant. This cannot be undone; disabling
            it can.
          </p>
        )}
        {started && !open && <DeletionProgress deletion={deletion} />}
        {!started && (
          <div>
            <Button
              variant="danger"
              unavailable={
                connection.ownLogin === true
                  ? ownLoginWords
                  : missing &&
                    `It takes the permission ${missing}, which an administrator of the tenant grants.`
              }
              onClick={() => setOpen(true)}
            >
              Delete connection
            </Button>
          </div>
        )}
      </Stack>
      <DeleteDialog
        open={open}
        onClose={close}
        name={connection.name}
        impact={impact}
        deletion={deletion}
      />
    </section>
  )
}
