import type { KeyView } from '#domain/destinations/auth0/contract/routes-of-rotation.ts'
import { type Column, Table } from '#ui/table.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { datedWords } from '#ui/when.ts'

const states = {
  current: 'Current: signs now',
  next: 'Next: published, not used yet',
  previous: 'Previous: signs no more',
  other: 'Not said',
} as const satisfies Record<KeyView['state'], string>

const columns: readonly Column<KeyView>[] = [
  { header: 'Key', names: true, cell: ({ state }) => states[state] },
  {
    header: 'Key ID',
    cell: ({ kid }) => (
      <code>
        <VisibleText value={kid} />
      </code>
    ),
  },
  { header: 'Algorithm', cell: ({ algorithm = '–' }) => <VisibleText value={algorithm} /> },
  { header: 'Since', cell: ({ since }) => (since === undefined ? '–' : when(since)) },
]

function when(since: string) {
  const at = Date.parse(since)
  return Number.isNaN(at) ? <VisibleText value={since} /> : datedWords(at)
}

export const KeysTable = ({ keys }: { readonly keys: readonly KeyView[] }) => (
  <Table
    caption="Keys of this connection"
    columns={columns}
    rows={keys}
    rowKey={({ kid }) => kid}
  />
)
