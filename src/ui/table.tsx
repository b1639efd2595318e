/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   browsers drop a table's own roles when narrow screens lay it out as blocks */
import type { ComponentProps, ReactNode } from 'react'
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
  /** As wide as a checkbox, which on narrow screens stands in the row's corner. */
  slim?: boolean | undefined
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
export const Table = <Row,>({ rows, rowKey, ...head }: TableProps<Row>) => (
  <TableFrame {...head}>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <TableRow key={rowKey(row)} row={row} columns={head.columns} />
      ))}
    </tbody>
  </TableFrame>
)

type FrameProps<Row> = Pick<TableProps<Row>, 'caption' | 'captionShown' | 'columns'> & {
  /** Of all rows with the head's, where not all are drawn; -1: nobody knows. */
  rowCount?: number
  children: ReactNode
}

/** All of a table but its rows. */
export const TableFrame = <Row,>({
  caption,
  captionShown,
  columns,
  rowCount,
  children,
}: FrameProps<Row>) => (
  <div className={styles.frame}>
    <table
      className={classes(styles.table, rowCount !== undefined && styles.steady)}
      role="table"
      aria-rowcount={rowCount}
    >
      <caption className={styles.caption}>
        {captionShown ? caption : <VisuallyHidden>{caption}</VisuallyHidden>}
      </caption>
      <thead role="rowgroup" className={styles.head}>
        <tr role="row" aria-rowindex={rowCount === undefined ? undefined : 1}>
          {columns.map(({ header, headerHidden, end, slim }) => (
            <th
              key={header}
              role="columnheader"
              scope="col"
              className={classes(end && styles.end, slim && styles.slim)}
            >
              {headerHidden ? <VisuallyHidden>{header}</VisuallyHidden> : header}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  </div>
)

type RowProps<Row> = ComponentProps<'tr'> & { row: Row; columns: readonly Column<Row>[] }

export const TableRow = <Row,>({ row, columns, ...rest }: RowProps<Row>) => (
  <tr role="row" {...rest}>
    {columns.map(({ header, headerHidden, cell, names, end, slim }) => {
      const shared = {
        className: classes(end && styles.end, slim && styles.slim),
        children: cell(row),
      }
      return names ? (
        <th key={header} role="rowheader" scope="row" {...shared} />
      ) : (
        <td key={header} role="cell" data-label={headerHidden ? undefined : header} {...shared} />
      )
    })}
  </tr>
)

/** In place of rows that are not drawn. @param height in CSS pixels */
export const RowGap = ({ height }: { height: number }) => (
  <tr aria-hidden="true" className={styles.gap}>
    {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- there is nothing in it */}
    <td ref={(cell) => cell?.style.setProperty('height', `${height}px`)} />
  </tr>
)
