import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { visible } from '#text/visible.ts'
import { VisibleText } from '#ui/visible-text.tsx'

interface DiscardDialogProps {
  /** Of the drafts: one at least. */
  readonly names: readonly string[]
  readonly onKeep: () => void
  readonly onDiscard: () => void
}

export function DiscardDialog({ names, onKeep, onDiscard }: DiscardDialogProps) {
  const [only = '', ...others] = names
  const several = others.length > 0
  return (
    <Dialog
      open
      alert
      title={several ? `Discard ${names.length} drafts?` : `Discard “${visible(only)}”?`}
      onClose={onKeep}
      actions={
        <>
          <Button variant="danger" onClick={onDiscard}>
            {several ? `Discard ${names.length} drafts` : 'Discard draft'}
          </Button>
          <Button onClick={onKeep}>{several ? 'Keep them' : 'Keep it'}</Button>
        </>
      }
    >
      {several && (
        <p>
          <VisibleText value={names.join(', ')} />
        </p>
      )}
      <p>What was entered is gone then. Nothing in the tenant changes.</p>
    </Dialog>
  )
}
