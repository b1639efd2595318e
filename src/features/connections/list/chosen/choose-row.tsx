import { useSyncExternalStore } from 'react'
import { visible } from '#text/visible.ts'
import { isChoosable, type ListRow, rowKey, rowName } from '../list-row.ts'
import styles from '../list.module.css'
import type { Selection } from './selection.ts'

interface Props {
  readonly row: ListRow
  readonly selection: Selection
}

/** With Shift, by mouse or space bar, all rows since the last one. */
export function ChooseRow({ row, selection }: Props) {
  const key = rowKey(row)
  const chosen = useSyncExternalStore(selection.subscribe, () => selection.keys().has(key))
  return (
    isChoosable(row) && (
      <input
        type="checkbox"
        className={styles.choose}
        aria-label={`Choose ${visible(rowName(row))}`}
        checked={chosen}
        onChange={({ target, nativeEvent }) =>
          selection.choose(
            key,
            target.checked,
            nativeEvent instanceof MouseEvent && nativeEvent.shiftKey,
          )
        }
      />
    )
  )
}
