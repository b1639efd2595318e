import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

interface Props {
  readonly onKeep: () => void
  readonly onForget: () => void
}

export const ForgetRuns = ({ onKeep, onForget }: Props) => (
  <Dialog
    open
    alert
    title="Forget all runs of this connection?"
    onClose={onKeep}
    actions={
      <>
        <Button variant="danger" onClick={onForget}>
          Forget all
        </Button>
        <Button onClick={onKeep}>Keep them</Button>
      </>
    }
  >
    <p>What they showed is gone then. Nothing in the tenant changes.</p>
  </Dialog>
)
