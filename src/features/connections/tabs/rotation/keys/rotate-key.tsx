import { useState } from 'react'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Stack } from '#ui/stack.tsx'
import { StatusMessage } from '#ui/status-message.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { UsedKeys } from './use-keys.ts'

interface Props {
  /** Its key id. */
  readonly next: string
  readonly used: UsedKeys
  readonly unavailable: string | undefined
}

/** The next key becomes the current one: said beforehand is what their side has to have by then. */
export function RotateKey({ next, used: { rotating }, unavailable }: Props) {
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  const { mutate, reset, isPending, error, failureReason } = rotating
  const close = () => {
    if (isPending) return
    setOpen(false)
    reset()
  }
  const rotate = () =>
    mutate(next, {
      onSuccess: () => {
        setOpen(false)
        setDone(true)
      },
    })
  return (
    <>
      <StatusMessage
        kind="good"
        message={done && 'The next key signs from now on. Run a test login.'}
        onDismiss={() => setDone(false)}
      />
      <div>
        <Button unavailable={unavailable} onClick={() => setOpen(true)}>
          Rotate key…
        </Button>
      </div>
      {open && (
        <Dialog
          open
          onClose={close}
          title="Rotate the key?"
          actions={
            <>
              <Button variant="main" busy={isPending ? 'Rotating…' : undefined} onClick={rotate}>
                Rotate key
              </Button>
              <Button onClick={close}>Not now</Button>
            </>
          }
        >
          <Stack>
            <p>
              The tenant signs with this key from then on:{' '}
              <code>
                <VisibleText value={next} />
              </code>
            </p>
            <ul>
              <li>
                Where their provider reads the JWKS URL, nothing has to be done on their side.
              </li>
              <li>
                Where keys were stored by hand, their IT has to have stored this one before, or
                every login fails.
              </li>
              <li>The present one becomes the previous. It cannot be turned back from here.</li>
            </ul>
            <WaitingNote error={isPending ? failureReason : null} />
            {error && !isPending && (
              <div role="alert">
                <Callout kind="bad" title={failedTitle('Not rotated', error)}>
                  <FailureNote error={error} />
                </Callout>
              </div>
            )}
          </Stack>
        </Dialog>
      )}
    </>
  )
}
