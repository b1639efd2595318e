import { lazy, memo, Suspense, useMemo } from 'react'
import type { Draft } from '#kept/draft-store.ts'
import { Hint } from '#ui/hint.tsx'
import { type Column, Table } from '#ui/table.tsx'
import {
  ConnectionIssuer,
  ConnectionLink,
  ConnectionName,
  ConnectionState,
} from './connection-cells.tsx'
import { DraftActions, DraftIssuer, DraftName } from './draft-cells.tsx'
import { type ListRow, rowKey } from './list-row.ts'

/** Rows that are drawn whole; of more only those near what is on screen are. */
export const drawnWhole = 100

const Windowed = lazy(async () => {
  const { WindowedTable } = await import('#ui/windowed-table.tsx')
  return { default: WindowedTable<ListRow> }
})

interface ListTableProps {
  readonly rows: readonly ListRow[]
  /** The tenant has more of them. */
  readonly more: boolean
  readonly onDiscard: (draft: Draft) => void
}

const columns = (onDiscard: (draft: Draft) => void): Column<ListRow>[] => [
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
    cell: (row) => (row.kind === 'draft' ? <Hint>not created</Hint> : <ConnectionState {...row} />),
  },
  {
    header: 'Actions',
    headerHidden: true,
    cell: (row) =>
      row.kind === 'draft' ? (
        <DraftActions {...row} onDiscard={onDiscard} />
      ) : (
        <ConnectionLink {...row} />
      ),
  },
]

/** Memoised: what is typed into the search must not wait for hundreds of rows. */
export const ListTable = memo(function ListTable({ rows, more, onDiscard }: ListTableProps) {
  const shared = {
    caption: 'Connections',
    columns: useMemo(() => columns(onDiscard), [onDiscard]),
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
