import { useState } from 'react'
import { expiryIn } from '#domain/destinations/auth0/credential/notes.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Stack } from '#ui/stack.tsx'
import type { Rotation } from './use-rotation.ts'

interface Props {
  readonly connection: ConnectionView
  readonly rotation: Rotation
  readonly unavailable: string | undefined
}

/** The one step that users notice, if anything does not hold. */
export function SwitchSecret({ connection, rotation: { switching }, unavailable }: Props) {
  const [open, setOpen] = useState(false)
  const { mutate, reset, isPending, error, failureReason } = switching
  const close = () => {
    if (isPending) return
    setOpen(false)
    reset()
  }
  return (
    <Callout
      kind="good"
      title="A login has passed with the new secret"
      actions={
        <Button variant="main" unavailable={unavailable} onClick={() => setOpen(true)}>
          Switch to the new secret…
        </Button>
      }
    >
      <p>The connection itself still has the present one.</p>
      {open && (
        <Dialog
          open
          onClose={close}
          title="Switch to the new secret?"
          actions={
            <>
              <Button
                variant="main"
                busy={isPending ? 'Switching…' : undefined}
                onClick={() => mutate(connection.tag ?? '')}
              >
                Switch
              </Button>
              <Button onClick={close}>Not now</Button>
            </>
          }
        >
          <Stack>
            <ul>
              <li>From now on every login uses the new Client Secret.</li>
              <li>The present one cannot be brought back from here.</li>
              {expiryIn(connection.metadata) !== undefined && (
                <li>The day it ends is asked again: what is noted is that of the present one.</li>
              )}
              <li>The copy is deleted, and the users that its tests left.</li>
              <li>The record of the connection’s own test will count as one of other settings.</li>
            </ul>
            <WaitingNote error={isPending ? failureReason : null} />
            {error && !isPending && (
              <div role="alert">
                <Callout kind="bad" title={failedTitle('Not switched', error)}>
                  <FailureNote error={error} />
                </Callout>
              </div>
            )}
          </Stack>
        </Dialog>
      )}
    </Callout>
  )
}
