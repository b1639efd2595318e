import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { type Column, Table } from '#ui/table.tsx'
import { RunActions, RunOutcome } from './run-cells.tsx'
import { startedWords, tookWords } from './run-words.ts'

interface Props {
  readonly runs: readonly TestRun[]
  /** Id of the run that is shown. */
  readonly shown: string | undefined
  readonly onRemove: (id: string) => void
}

export const RunsTable = ({ runs, shown, onRemove }: Props) => (
  <Table
    caption="Test runs of this connection"
    columns={columnsOf(shown, onRemove)}
    rows={runs}
    rowKey={({ id }) => id}
  />
)

const columnsOf = (
  shown: string | undefined,
  onRemove: (id: string) => void,
): readonly Column<TestRun>[] => [
  { header: 'Started', names: true, cell: startedWords },
  { header: 'Outcome', cell: (run) => <RunOutcome run={run} /> },
  { header: 'Took', cell: (run) => tookWords(run) ?? '–' },
  {
    header: 'Actions',
    headerHidden: true,
    end: true,
    cell: (run) => <RunActions run={run} shown={run.id === shown} onRemove={onRemove} />,
  },
]
