import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { TestRun } from '#domain/test-run/run.ts'
import type { RunList, RunStore } from '#panels/test-runs/run-store.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { outcomeVerdict, outcomeWords, startedWords, tookWords } from './run-words.ts'
import styles from './test.module.css'

interface Props {
  readonly connectionId: string
  readonly list: RunList
  readonly store: RunStore
  /** Id of the run that is shown. */
  readonly shown: string | undefined
}

/** Earlier runs of this connection, as far as this browser keeps them. */
export function RunsList({ connectionId, list: { runs, kept }, store, shown }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [asking, setAsking] = useState(false)
  // The row goes away: its list keeps the focus.
  const remove = (...ids: readonly string[]) => {
    heading.current?.focus()
    for (const id of ids) store.remove(id)
  }
  const columns: readonly Column<TestRun>[] = [
    { header: 'Started', names: true, cell: startedWords },
    {
      header: 'Outcome',
      cell: ({ outcome }) => (
        <Verdict kind={outcomeVerdict[outcome]}>{outcomeWords[outcome]}</Verdict>
      ),
    },
    { header: 'Took', cell: (run) => tookWords(run) ?? '–' },
    {
      header: 'Actions',
      headerHidden: true,
      end: true,
      cell: (run) => (
        <span className={styles.actions}>
          {run.id === shown ? (
            <span className={styles.quiet}>shown above</span>
          ) : (
            <Link
              to="/connections/$id/test"
              params={{ id: connectionId }}
              search={{ run: run.id }}
              aria-label={`Show the run of ${startedWords(run)}`}
            >
              Show
            </Link>
          )}
          <Button
            size="small"
            aria-label={`Remove the run of ${startedWords(run)}`}
            onClick={() => remove(run.id)}
          >
            Remove
          </Button>
        </span>
      ),
    },
  ]
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
          columns={columns}
          rows={runs}
          rowKey={({ id }) => id}
        />
      )}
      <p className={styles.quiet}>
        Kept in this browser only, without tokens, until you sign out.
        {!kept && ' This browser refuses to keep some of them: those are gone with the page.'}
      </p>
      {asking && (
        <Dialog
          open
          alert
          title="Forget all runs of this connection?"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button
                variant="danger"
                onClick={() => {
                  setAsking(false)
                  remove(...runs.map(({ id }) => id))
                }}
              >
                Forget all
              </Button>
              <Button onClick={() => setAsking(false)}>Keep them</Button>
            </>
          }
        >
          <p>What they showed is gone then. Nothing in the tenant changes.</p>
        </Dialog>
      )}
    </section>
  )
}
