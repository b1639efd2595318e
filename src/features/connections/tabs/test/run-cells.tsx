import { Link } from '@tanstack/react-router'
import type { TestRun } from '#domain/test-run/run.ts'
import { Button } from '#ui/button.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { outcomeVerdict, outcomeWords, startedWords } from './run-words.ts'
import styles from './test.module.css'

export const RunOutcome = ({ run: { outcome } }: { readonly run: TestRun }) => (
  <Verdict kind={outcomeVerdict[outcome]}>{outcomeWords[outcome]}</Verdict>
)

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
