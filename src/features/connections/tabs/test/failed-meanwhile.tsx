import type { TestEvent } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import { explainFailure } from '#domain/destinations/auth0/failures/explain.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import {
  type Circumstances,
  failureFacts,
  failureOfLine,
} from '#domain/destinations/auth0/test-run/timeline-failure.ts'
import { loggedFailure } from '#domain/destinations/auth0/test-run/timeline-seen.ts'
import { quote } from '#domain/destinations/auth0/test-run/timeline-words.ts'
import type { RunStore } from '#kept/runs/run-store.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { visible } from '#text/visible.ts'

interface Props {
  readonly run: TestRun
  /** Failed logins in the tenant's log, newest first. */
  readonly lines: readonly TestEvent[]
  readonly known: Circumstances
  readonly store: RunStore
}

/** Others may test the connection meanwhile, too. */
const maxShown = 3

/**
 * A login that failed where the browser stays is told by the tenant's log alone, and the log does
 * not say whose it was: the operator does.
 */
export const FailedMeanwhile = ({ run, lines, known, store }: Props) =>
  lines.slice(0, maxShown).map((line) => {
    const failure = failureOfLine(line)
    const quoted = quote(failure.code, failure.description)
    const { headline } = explainFailure(failureFacts(failure, known))
    const take = () =>
      store.change(run.id, {
        outcome: 'failed',
        endedAt: Date.now(),
        failure: loggedFailure(line),
        events: [line],
      })
    return (
      <Callout
        key={line.log_id}
        title="The tenant’s log has a failed login since the start"
        actions={
          <Button size="small" aria-label={`This is mine: ${visible(quoted)}`} onClick={take}>
            This is mine
          </Button>
        }
      >
        <p>
          <VisibleText value={quoted} />
        </p>
        <p>If it is yours: {headline}. Somebody else may be testing this connection, too.</p>
      </Callout>
    )
  })
