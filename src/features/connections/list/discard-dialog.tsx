import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { visible } from '#text/visible.ts'
import type { Draft } from '#kept/draft-store.ts'
import { draftName } from './list-row.ts'

interface DiscardDialogProps {
  readonly draft: Draft | undefined
  readonly onKeep: () => void
  readonly onDiscard: (draft: Draft) => void
}

export const DiscardDialog = ({ draft, onKeep, onDiscard }: DiscardDialogProps) =>
  draft && (
    <Dialog
      open
      alert
      title={`Discard “${visible(draftName(draft))}”?`}
      onClose={onKeep}
      actions={
        <>
          <Button variant="danger" onClick={() => onDiscard(draft)}>
            Discard draft
          </Button>
          <Button onClick={onKeep}>Keep it</Button>
        </>
      }
    >
      <p>What was entered is gone then. Nothing in the tenant changes.</p>
    </Dialog>
  )
