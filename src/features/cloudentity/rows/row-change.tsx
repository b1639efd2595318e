import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Actions } from '#ui/stack.tsx'
import type { Entry } from './edits.ts'

export interface Change<Row> {
  readonly onEdit: (entry: Entry<Row>) => void
  readonly onRemove: (entry: Entry<Row>) => void
  readonly onKeep: (entry: Entry<Row>) => void
}

interface Props<Row> {
  readonly entry: Entry<Row>
  /** Of the row, for those who do not see it. */
  readonly name: string
  /** Undefined where nothing may be changed. */
  readonly change: Change<Row> | undefined
}

/** "Remove" becomes "Keep" in its place: the focus stays, and nothing is gone before it is saved. */
export function RowChange<Row>({ entry, name, change }: Props<Row>) {
  const removed = entry.state === 'removed'
  const verb = removed ? 'Keep' : 'Remove'
  return (
    <>
      {words[entry.state] && <Hint>{words[entry.state]}</Hint>}
      {change && (
        <Actions>
          {!removed && (
            <Button size="small" aria-label={`Edit ${name}`} onClick={() => change.onEdit(entry)}>
              Edit
            </Button>
          )}
          <Button
            key="away"
            size="small"
            aria-label={`${verb} ${name}`}
            onClick={() => (removed ? change.onKeep(entry) : change.onRemove(entry))}
          >
            {verb}
          </Button>
        </Actions>
      )}
    </>
  )
}

/** What becomes of the row with the next save. */
const words = {
  kept: undefined,
  changed: 'changed, not saved',
  removed: 'removed when saved',
  added: 'added, not saved',
} as const
