import { useRef, useState } from 'react'
import type { TestRun } from '#domain/test-run/run.ts'
import type { RunList, RunStore } from '#panels/test-runs/run-store.ts'
import { Button } from '#ui/button.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { ForgetRuns } from './forget-runs.tsx'
import { RunActions, RunOutcome } from './run-cells.tsx'
import { startedWords, tookWords } from './run-words.ts'
import styles from './test.module.css'

interface Props {
  readonly list: RunList
  readonly store: RunStore
  /** Id of the run that is shown. */
  readonly shown: string | undefined
}

/** Earlier runs of this connection, as far as this browser keeps them. */
export function RunsList({ list: { runs, kept }, store, shown }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [asking, setAsking] = useState(false)
  const remove = (...ids: readonly string[]) => {
    // The row goes away: its list keeps the focus.
    heading.current?.focus()
    for (const id of ids) store.remove(id)
  }
  return (
    <section aria-labelledby="runs" className={styles.section}>
      <div className={styles.head}>
        <h2 id="runs" ref={heading} tabIndex={-1}>
          Runs
        </h2>
        {runs.length > 0 && (
          <span className={styles.push}>
            <Button size="small" onClick={() => setAsking(true)}>
              Forget all…
            </Button>
          </span>
        )}
      </div>
      {runs.length === 0 ? (
        <p>None yet. What a test shows is listed here.</p>
      ) : (
        <Table
          caption="Test runs of this connection"
          columns={columnsOf(shown, remove)}
          rows={runs}
          rowKey={({ id }) => id}
        />
      )}
      <p className={styles.quiet}>
        Kept in this browser only, without tokens, until you sign out.
        {!kept && ' This browser refuses to keep some of them: those are gone with the page.'}
      </p>
      {asking && (
        <ForgetRuns
          onKeep={() => setAsking(false)}
          onForget={() => {
            setAsking(false)
            remove(...runs.map(({ id }) => id))
          }}
        />
      )}
    </section>
  )
}

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
