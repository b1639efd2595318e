import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { IdpChanges, IdpView } from '#domain/destinations/cloudentity/contract/views.ts'
import { LeaveGuard } from '#panels/leave-guard/leave-guard.tsx'
import { Button } from '#ui/button.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { StatusMessage } from '#ui/status-message.tsx'
import { SaveIdpDialog } from '../saving/save-idp-dialog.tsx'
import { savedWords, type SavedNote } from '../saving/saved-words.ts'
import { DifferenceList } from './difference-list.tsx'
import type { Entry } from './edits.ts'

interface Props<Row> {
  readonly idp: IdpView
  /** What is not saved. */
  readonly edited: readonly Entry<Row>[]
  readonly changes: IdpChanges
  /** A row in a few words, hostile text among them. */
  readonly describe: (row: Row) => string
  /** What else a save brings about. */
  readonly consequences?: ReactNode
  readonly barred: string | undefined
  readonly onForget: () => void
}

/** How many rows are not saved; saved after they were read again, or discarded. */
export function SaveRows<Row>({ idp, edited, changes, ...rest }: Props<Row>) {
  const { describe, consequences, barred, onForget } = rest
  const [asking, setAsking] = useState(false)
  const [note, setNote] = useState<SavedNote>()
  const place = useRef<HTMLDivElement>(null)
  const count = edited.length
  // The button that saved is gone.
  useEffect(() => {
    if (note) place.current?.focus()
  }, [note])
  const discard = () => {
    place.current?.focus()
    onForget()
  }
  return (
    <Stack>
      <LeaveGuard dirty={count > 0} />
      <div ref={place} tabIndex={-1}>
        <StatusMessage
          message={note?.message ?? null}
          kind={note?.kind ?? 'info'}
          onDismiss={() => setNote(undefined)}
        />
      </div>
      <output>
        {count > 0 && `${count} ${count === 1 ? 'change is' : 'changes are'} not saved.`}
      </output>
      {count > 0 && (
        <Actions>
          <Button
            variant="main"
            unavailable={barred}
            onClick={() => {
              setNote(undefined)
              setAsking(true)
            }}
          >
            Save changes…
          </Button>
          <Button onClick={discard}>Discard</Button>
        </Actions>
      )}
      {asking && (
        <SaveIdpDialog
          idp={idp}
          changes={count > 0 ? changes : undefined}
          onClose={() => setAsking(false)}
          onSaved={(unexpected) => {
            setAsking(false)
            onForget()
            setNote(savedWords(unexpected))
          }}
        >
          <DifferenceList edited={edited} describe={describe} />
          {consequences}
        </SaveIdpDialog>
      )}
    </Stack>
  )
}
