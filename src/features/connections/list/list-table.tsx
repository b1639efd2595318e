import { memo } from 'react'
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

interface ListTableProps {
  readonly rows: readonly ListRow[]
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
export const ListTable = memo(function ListTable({ rows, onDiscard }: ListTableProps) {
  return <Table caption="Connections" columns={columns(onDiscard)} rows={rows} rowKey={rowKey} />
})
