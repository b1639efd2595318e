import { useState } from 'react'
import { compareRuns, type RunDifference } from '#domain/destinations/auth0/test-run/compare.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { timelineOf } from '#domain/destinations/auth0/test-run/timeline.ts'
import { Select } from '#ui/select.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { outcomeOf, startedWords } from './run-words.ts'

interface Props {
  /** The run that is shown. */
  readonly run: TestRun
  readonly others: readonly TestRun[]
}

const nameOf = (run: TestRun) => `${startedWords(run)}, ${outcomeOf(run).word.toLowerCase()}`

/** What the run that is shown has not in common with another of this connection. */
export function CompareRuns({ run, others }: Props) {
  const [wanted, setWanted] = useState('')
  const other = others.find(({ id }) => id === wanted)
  const found = other && compareRuns(told(run), told(other))
  return (
    <>
      <Select
        label="Compare the run that is shown with"
        value={wanted}
        onChange={({ target }) => setWanted(target.value)}
        options={[
          { value: '', label: 'Choose a run' },
          ...others.map((one) => ({ value: one.id, label: nameOf(one) })),
        ]}
      />
      {found?.length === 0 && <output>They do not differ, but for their times.</output>}
      {other && found && found.length > 0 && (
        <Table
          caption="Differences of two runs"
          rows={found}
          rowKey={({ name }) => name}
          columns={columnsOf(run, other)}
        />
      )}
    </>
  )
}

const columnsOf = (one: TestRun, other: TestRun): readonly Column<RunDifference>[] => [
  { header: 'What', names: true, cell: (row) => <VisibleText value={row.name} /> },
  { header: startedWords(one), cell: (row) => <VisibleText value={row.one} /> },
  { header: startedWords(other), cell: (row) => <VisibleText value={row.other} /> },
]

/** By the lines of the log that each has kept: of its own time nothing is read anew. */
function told(run: TestRun) {
  const { strategy } = run.connection
  const facts = { events: run.events ?? [], strategy, now: run.endedAt ?? run.startedAt }
  return { run, steps: timelineOf(run, facts) }
}
