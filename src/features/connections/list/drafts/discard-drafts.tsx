import type { Draft } from '#kept/draft-store.ts'
import { useDrafts } from '#kept/use-drafts.ts'
import type { PartProps } from '../chosen/part-props.ts'
import { draftName } from '../list-row.ts'
import { DiscardDialog } from './discard-dialog.tsx'

/** Discards the chosen, after asking. */
export function DiscardDrafts({ rows, onClose, onDone }: PartProps<Draft>) {
  const { store } = useDrafts()
  const discard = () => {
    for (const { id } of rows) store.remove(id)
    onDone(`${rows.length} ${rows.length === 1 ? 'draft is' : 'drafts are'} discarded.`)
  }
  return <DiscardDialog names={rows.map(draftName)} onKeep={onClose} onDiscard={discard} />
}
