import { lazy, Suspense, useRef, useState } from 'react'
import type { RunList, RunStore } from '#kept/runs/run-store.ts'
import { Button } from '#ui/button.tsx'
import { ForgetRuns } from './forget-runs.tsx'
import { RunsTable } from './runs-table.tsx'
import styles from './test.module.css'

// Of those who have several.
const CompareRuns = lazy(() =>
  import('./compare-runs.tsx').then((part) => ({ default: part.CompareRuns })),
)

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
  const run = runs.find(({ id }) => id === shown)
  const others = runs.filter(({ id }) => id !== shown)
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
        <RunsTable runs={runs} shown={shown} onRemove={remove} />
      )}
      {run && others.length > 0 && (
        <Suspense>
          <CompareRuns key={run.id} run={run} others={others} />
        </Suspense>
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
