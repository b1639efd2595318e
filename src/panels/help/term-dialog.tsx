import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TermText } from './term-text.tsx'
import { type TermId, terms } from './terms.ts'

interface Props {
  readonly id: TermId
  readonly onClose: () => void
}

export const TermDialog = ({ id, onClose }: Props) => (
  <Dialog
    open
    title={terms[id].term}
    onClose={onClose}
    actions={<Button onClick={onClose}>Close</Button>}
  >
    <TermText id={id} />
  </Dialog>
)
