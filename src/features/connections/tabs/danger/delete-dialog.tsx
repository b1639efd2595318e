import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { visible } from '#text/visible.ts'
import { type DeletionImpact, ImpactList } from './deletion-impact.tsx'
import { DeleteForm } from './delete-form.tsx'
import { DeletionProgress } from './deletion-progress.tsx'
import type { Deletion } from './use-deletion.ts'

interface DeleteDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly name: string
  readonly impact: DeletionImpact
  readonly deletion: Deletion
}

/** Says what goes with it, has the name typed, and follows the deletion to its end. */
export function DeleteDialog({ open, onClose, name, impact, deletion }: DeleteDialogProps) {
  const { state } = deletion
  const started = state !== 'idle' && state !== 'asking'
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Delete ${visible(name)}?`}
      actions={started && <Button onClick={onClose}>Close</Button>}
    >
      {started ? (
        <DeletionProgress deletion={deletion} />
      ) : (
        <>
          <ImpactList {...impact} />
          <p>This cannot be undone.</p>
          <DeleteForm name={name} deletion={deletion} onCancel={onClose} />
        </>
      )}
    </Dialog>
  )
}
