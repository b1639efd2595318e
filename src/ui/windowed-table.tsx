/* oxlint-disable jsx-a11y/no-redundant-roles -- as in table.tsx */
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useRef } from 'react'
import { RowGap, TableFrame, type TableProps, TableRow } from './table.tsx'
import { useIsPrinting } from './use-is-printing.ts'
import { usePlace } from './use-place.ts'

/** What a row of two lines takes; each is measured when it is drawn. CSS pixels. */
const usualHeight = 64
/** On paper; more would not be read. */
const mostPrinted = 2000

interface Props<Row> extends TableProps<Row> {
  /** There are more rows than these. */
  readonly more: boolean
}

/** As `Table`, and only the rows near what is on screen are drawn, and the one that has the focus. */
export function WindowedTable<Row>({ rows, rowKey, more, ...head }: Props<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const { above, focused } = usePlace(body)
  const isPrinting = useIsPrinting()
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => usualHeight,
    // A page that is not laid out has rows of no height.
    measureElement: (row) => row.getBoundingClientRect().height || usualHeight,
    overscan: 10,
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : rowKey(row)
    },
    scrollMargin: above,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      return focused === undefined || focused >= rows.length || drawn.includes(focused)
        ? drawn
        : [...drawn, focused].sort((one, other) => one - other)
    },
  })
  const items = virtualizer.getVirtualItems()
  const starts = items.map(({ start }) => start - above)
  const ends = items.map(({ end }) => end - above)
  const rowCount = more ? -1 : rows.length + 1
  return (
    <TableFrame {...head} rowCount={rowCount}>
      <tbody role="rowgroup" ref={body}>
        {isPrinting
          ? rows
              .slice(0, mostPrinted)
              .map((row) => <TableRow key={rowKey(row)} row={row} columns={head.columns} />)
          : items.map(({ index }, at) => {
              const row = rows[index]
              const gap = (starts[at] ?? 0) - (ends[at - 1] ?? 0)
              return (
                row !== undefined && (
                  <Fragment key={rowKey(row)}>
                    {gap > 0 && <RowGap height={gap} />}
                    <TableRow
                      row={row}
                      columns={head.columns}
                      ref={virtualizer.measureElement}
                      data-index={index}
                      aria-rowindex={index + 2}
                    />
                  </Fragment>
                )
              )
            })}
        {!isPrinting && <RowGap height={virtualizer.getTotalSize() - (ends.at(-1) ?? 0)} />}
      </tbody>
    </TableFrame>
  )
}
