import { Suspense, lazy, useState, useSyncExternalStore } from 'react'
import { type ListRow, rowKey } from '../list-row.ts'
import type { Selection } from './selection.ts'

const ChosenBar = lazy(() => import('./chosen-bar.tsx').then((m) => ({ default: m.ChosenBar })))

interface Props {
  /** Those that are shown. */
  readonly rows: readonly ListRow[]
  readonly all: readonly ListRow[]
  readonly selection: Selection
}

/** What can be done with several rows; nothing of it is there until one is chosen. */
export function ChosenRows({ rows, all, selection }: Props) {
  const keys = useSyncExternalStore(selection.subscribe, selection.keys)
  const [begun, setBegun] = useState(false)
  if (keys.size > 0 && !begun) setBegun(true)
  return (
    begun && (
      <Suspense>
        <ChosenBar
          chosen={all.filter((row) => keys.has(rowKey(row)))}
          rows={rows}
          selection={selection}
        />
      </Suspense>
    )
  )
}
