import { useState } from 'react'
import {
  type Edits,
  type Entry,
  entriesOf,
  noEdits,
  rowsOf,
  withoutEdit,
  withRow,
  withRows,
} from './edits.ts'

/** A list that is edited here and saved as a whole. */
export function useRows<Row extends object>(list: readonly Row[], keyOf: (row: Row) => string) {
  const [edits, setEdits] = useState<Edits<Row>>(noEdits)
  const entries = entriesOf(list, edits, keyOf)
  return {
    entries,
    rows: rowsOf(entries),
    edited: entries.filter(({ state }) => state !== 'kept'),
    /** All that will be written but the one that is being edited. */
    others: (edited: Pick<Entry<Row>, 'key'> | undefined) =>
      rowsOf(entries.filter(({ key }) => key !== edited?.key)),
    add: (...rows: readonly Row[]) => setEdits((now) => withRows(now, ...rows)),
    change: (key: string, row: Row) => setEdits((now) => withRow(now, key, row)),
    remove: (key: string) => setEdits((now) => withRow(now, key, undefined)),
    keep: (key: string) => setEdits((now) => withoutEdit(now, key)),
    forget: () => setEdits(noEdits),
  }
}
