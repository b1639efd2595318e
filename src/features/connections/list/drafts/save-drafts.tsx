import { toDraftFile } from '#kept/draft-file.ts'
import type { Draft } from '#kept/draft-store.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { download } from '#ui/download.ts'
import { VisibleText } from '#ui/visible-text.tsx'
import type { PartProps } from '../chosen/part-props.ts'
import { draftName } from '../list-row.ts'

/** Hands drafts to a colleague: a file, which nothing is sent with. */
export function SaveDrafts({ rows, onClose, onDone }: PartProps<Draft>) {
  const save = () => {
    download('greencheck-drafts.json', 'application/json', toDraftFile(rows))
    onDone('The file is made. A colleague opens it with “Import”.')
  }
  return (
    <Dialog
      open
      title="Hand drafts to a colleague"
      onClose={onClose}
      actions={
        <>
          <Button variant="main" onClick={save}>
            Save file
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p>
        One file with <VisibleText value={rows.map(draftName).join(', ')} />. It has what was
        entered, and no secret: whoever goes on with a draft enters the Client Secret anew.
      </p>
      <p>The drafts stay in this browser too. Two people who go on with one make two of it.</p>
    </Dialog>
  )
}
