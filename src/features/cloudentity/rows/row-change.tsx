import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import type { Entry } from './edits.ts'
import styles from './rows.module.css'

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
    <div className={styles.change}>
      {words[entry.state] && <Hint>{words[entry.state]}</Hint>}
      {change && (
        <span className={styles.buttons}>
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
        </span>
      )}
    </div>
  )
}

/** What becomes of the row with the next save. */
const words = {
  kept: undefined,
  changed: 'changed, not saved',
  removed: 'removed when saved',
  added: 'added, not saved',
} as const
