/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   browsers drop a table's own roles when narrow screens lay it out as blocks */
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './table.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export type Column<Row> = {
  header: string
  /** The header is read, not shown: for a column of links or buttons. */
  headerHidden?: boolean | undefined
  cell: (row: Row) => ReactNode
  /** The cell that names its row. */
  names?: boolean | undefined
  end?: boolean | undefined
}

export type TableProps<Row> = {
  caption: string
  captionShown?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/**
 * Rows of like things. On narrow screens each row is a stack of labelled cells; the roles are
 * spelled out, see above.
 */
export const Table = <Row,>({ caption, captionShown, columns, rows, rowKey }: TableProps<Row>) => (
  <div className={styles.frame}>
    <table className={styles.table} role="table">
      <caption className={styles.caption}>
        {captionShown ? caption : <VisuallyHidden>{caption}</VisuallyHidden>}
      </caption>
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          {columns.map(({ header, headerHidden, end }) => (
            <th key={header} role="columnheader" scope="col" className={classes(end && styles.end)}>
              {headerHidden ? <VisuallyHidden>{header}</VisuallyHidden> : header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map(({ header, headerHidden, cell, names, end }) => {
              const shared = { className: classes(end && styles.end), children: cell(row) }
              return names ? (
                <th key={header} role="rowheader" scope="row" {...shared} />
              ) : (
                <td
                  key={header}
                  role="cell"
                  data-label={headerHidden ? undefined : header}
                  {...shared}
                />
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
