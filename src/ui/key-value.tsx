import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './key-value.module.css'

export type KeyValueRow = {
  term: string
  value: ReactNode
  /** Words rather than a code: in the text's own type. */
  plain?: boolean | undefined
}

/** Names and their values. Values are monospace and wrap, nothing is cut. */
export const KeyValue = ({ rows }: { rows: readonly KeyValueRow[] }) => (
  <dl className={styles.list}>
    {rows.map(({ term, value, plain }) => (
      <div key={term} className={styles.row}>
        <dt className={styles.term}>{term}</dt>
        <dd className={classes(styles.value, plain && styles.plain)}>{value}</dd>
      </div>
    ))}
  </dl>
)
