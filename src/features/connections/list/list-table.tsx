import { lazy, memo, Suspense, useEffect, useMemo } from 'react'
import type { Draft } from '#kept/draft-store.ts'
import { Placeholder } from '#ui/placeholder.tsx'
import { type Column, Table } from '#ui/table.tsx'
import type { LinesOf } from './attention/lines.ts'
import { ChooseRow } from './chosen/choose-row.tsx'
import type { Selection } from './chosen/selection.ts'
import { ConnectionIssuer, ConnectionName, ConnectionState } from './connection-cells.tsx'
import { DraftIssuer, DraftName, DraftState } from './draft-cells.tsx'
import { type ListRow, rowKey } from './list-row.ts'

/** Rows that are drawn whole; of more only those near what is on screen are. */
export const drawnWhole = 100

const Windowed = lazy(async () => {
  const { WindowedTable } = await import('#ui/windowed-table.tsx')
  return { default: WindowedTable<ListRow> }
})

interface CellProps {
  readonly selection: Selection
  readonly linesOf: LinesOf | undefined
  readonly onDiscard: (draft: Draft) => void
}

interface ListTableProps extends CellProps {
  readonly rows: readonly ListRow[]
  /** The tenant has more of them. */
  readonly more: boolean
}

const columns = ({ selection, linesOf, onDiscard }: CellProps): Column<ListRow>[] => [
  {
    header: 'Choose',
    headerHidden: true,
    slim: true,
    cell: (row) => <ChooseRow row={row} selection={selection} />,
  },
  {
    header: 'Name',
    names: true,
    cell: (row) => (row.kind === 'draft' ? <DraftName {...row} /> : <ConnectionName {...row} />),
  },
  {
    header: 'Issuer',
    cell: (row) =>
      row.kind === 'draft' ? <DraftIssuer {...row} /> : <ConnectionIssuer {...row} />,
  },
  {
    header: 'State',
    cell: (row) =>
      row.kind === 'draft' ? (
        <DraftState {...row} onDiscard={onDiscard} />
      ) : (
        <ConnectionState {...row} linesOf={linesOf} />
      ),
  },
]

/** Memoised: what is typed into the search must not wait for hundreds of rows. */
export const ListTable = memo(function ListTable({ rows, more, ...cells }: ListTableProps) {
  const { selection, linesOf, onDiscard } = cells
  useEffect(() => selection.order(() => rows.map(rowKey)), [selection, rows])
  const shared = {
    caption: 'Connections',
    columns: useMemo(
      () => columns({ selection, linesOf, onDiscard }),
      [selection, linesOf, onDiscard],
    ),
    rowKey,
  }
  const some = <Table {...shared} rows={rows.slice(0, drawnWhole)} />
  if (rows.length <= drawnWhole) return some
  return (
    <Suspense fallback={some}>
      <Windowed {...shared} rows={rows} more={more} />
    </Suspense>
  )
})

const still: Column<number>[] = ['Name', 'Issuer', 'State'].map((header) => ({
  header,
  cell: () => <Placeholder lines={2} />,
}))

/** Where the table will be; a screen reader is told elsewhere. */
export const LoadingTable = () => (
  <div aria-hidden="true">
    <Table caption="" columns={still} rows={[1, 2, 3, 4, 5, 6]} rowKey={String} />
  </div>
)
