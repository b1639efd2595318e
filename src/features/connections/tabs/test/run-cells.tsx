import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import {
  failedStep,
  failureOf,
  type SeenFailure,
} from '#domain/destinations/auth0/test-run/timeline-failure.ts'
import { stepTitles } from '#domain/destinations/auth0/test-run/timeline-words.ts'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Link } from '#panels/router/link.tsx'
import { outcomeOf, startedWords } from './run-words.ts'
import styles from './test.module.css'
import { whoOf } from './who.ts'

function placeOf(failure: SeenFailure, run: TestRun): string {
  const { step, orAt } = failedStep(failure, run, { strategy: run.connection.strategy })
  return `${orAt.length > 0 ? ', probably' : ''} at “${stepTitles[step]}”`
}

interface RunOutcomeProps {
  readonly run: TestRun
}

/** With whom it was, or where it ended. */
export const RunOutcome = ({ run }: RunOutcomeProps) => {
  const { events = [] } = run
  const { kind, word } = outcomeOf(run)
  const failure = failureOf(run, events)
  const who = whoOf(run)
  return (
    <>
      <Verdict kind={kind}>{word}</Verdict>
      {failure && <Hint>{placeOf(failure, run)}</Hint>}
      {who && (
        <Hint>
          {' '}
          as <VisibleText value={who.email ?? who.name} />
        </Hint>
      )}
    </>
  )
}

interface RunActionsProps {
  readonly run: TestRun
  readonly shown: boolean
  readonly onRemove: (id: string) => void
}

export const RunActions = ({ run, shown, onRemove }: RunActionsProps) => (
  <span className={styles.actions}>
    {shown ? (
      <span className={styles.quiet}>shown above</span>
    ) : (
      <Link
        to="/connections/$id/test"
        params={{ id: run.connection.id }}
        search={{ run: run.id }}
        aria-label={`Show the run of ${startedWords(run)}`}
      >
        Show
      </Link>
    )}
    <Button
      size="small"
      aria-label={`Remove the run of ${startedWords(run)}`}
      onClick={() => onRemove(run.id)}
    >
      Remove
    </Button>
  </span>
)
