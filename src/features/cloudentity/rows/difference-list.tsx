import { VisibleText } from '#ui/visible-text.tsx'
import type { Entry } from './edits.ts'
import styles from './rows.module.css'

interface Props<Row> {
  readonly edited: readonly Entry<Row>[]
  readonly describe: (row: Row) => string
}

/** What a save changes, row by row. */
export const DifferenceList = <Row,>({ edited, describe }: Props<Row>) => (
  <ul className={styles.list}>
    {edited.map(({ key, row, state, before }) => (
      <li key={key}>
        <strong>{words[state]}</strong>{' '}
        {state === 'changed' && before && (
          <>
            <VisibleText value={describe(before)} /> becomes{' '}
          </>
        )}
        <VisibleText value={describe(row)} />
      </li>
    ))}
  </ul>
)

const words = { kept: '', changed: 'Changed:', removed: 'Removed:', added: 'Added:' } as const
