import { type ReactNode, Suspense, useState } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { StatusMessage } from '#ui/status-message.tsx'
import { isChoosable, type ListRow, rowKey } from '../list-row.ts'
import { type Action, connectionActions, draftActions } from './actions.ts'
import styles from './chosen.module.css'
import type { Selection } from './selection.ts'

interface Props {
  readonly chosen: readonly ListRow[]
  /** Those that are shown. */
  readonly rows: readonly ListRow[]
  readonly selection: Selection
}

/** Below the list, and in view while something is chosen: how much, and what can be done with it. */
export function ChosenBar({ chosen, rows, selection }: Props) {
  const [part, setPart] = useState<ReactNode>()
  const [done, setDone] = useState<string>()
  const close = () => setPart(undefined)
  const finish = (words: string) => {
    close()
    selection.clear()
    setDone(words)
  }
  const open = { onOpen: setPart, onClose: close, onDone: finish }
  const shown = new Set(rows.map(rowKey))
  const beside = chosen.filter((row) => !shown.has(rowKey(row))).length
  const choosable = rows.filter(isChoosable)
  const words = `${chosen.length} chosen${notShown(beside, chosen.length)}`
  return (
    <>
      <StatusMessage message={done} onDismiss={() => setDone(undefined)} />
      <LiveRegion
        text={
          chosen.length > 0
            ? `${words}. What can be done with them is below the list.`
            : 'None chosen.'
        }
      />
      {chosen.length > 0 && (
        <section className={styles.bar} aria-label="Chosen rows">
          <strong>{words}</strong>
          {choosable.length > chosen.length - beside && (
            <Button
              size="small"
              onClick={() => selection.chooseAll(choosable.map(rowKey))}
            >{`Choose all ${choosable.length} shown`}</Button>
          )}
          <Button size="small" onClick={selection.clear}>
            Choose none
          </Button>
          <span className={styles.apart} />
          <Actions
            actions={connectionActions}
            rows={chosen.flatMap((row) => (row.kind === 'connection' ? row.connection : []))}
            {...open}
          />
          <Actions
            actions={draftActions}
            rows={chosen.flatMap((row) => (row.kind === 'draft' ? row.draft : []))}
            {...open}
          />
        </section>
      )}
      <Suspense>{part}</Suspense>
    </>
  )
}

interface ActionsProps<Row> {
  readonly actions: readonly Action<Row>[]
  readonly rows: readonly Row[]
  readonly onOpen: (part: ReactNode) => void
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** Those of one kind of row; none where none of it is chosen. */
function Actions<Row>({ actions, rows, onOpen, onClose, onDone }: ActionsProps<Row>) {
  const session = useSession()
  if (rows.length === 0) return null
  return actions.map(({ words, route, Part }) => {
    const missing = route && lackedPermission(session, route)
    const label = words(rows.length)
    return (
      <Button
        key={label}
        size="small"
        unavailable={missing && `It takes the permission ${missing}.`}
        onClick={() => onOpen(<Part rows={rows} onClose={onClose} onDone={onDone} />)}
      >
        {label}
      </Button>
    )
  })
}

const notShown = (beside: number, chosen: number): string =>
  beside === 0
    ? ''
    : `, ${beside === chosen ? 'none' : beside} of them ${beside === chosen ? 'shown' : 'not shown'}`
