import type { ReactNode } from 'react'
import { secondsOf, stateWords } from '#domain/destinations/auth0/test-run/export-markdown.ts'
import { basisLines, stepTitles } from '#domain/destinations/auth0/test-run/timeline-words.ts'
import type { Step, StepState } from '#domain/destinations/auth0/test-run/timeline.ts'
import { classes } from '#ui/classes.ts'
import { Hint } from '#ui/hint.tsx'
import { Icon } from '#ui/icon.tsx'
import { VerdictIcon, type VerdictKind } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './test.module.css'

/** What follows from something else was not checked: it has no colour. */
const verdicts: Record<Exclude<StepState, 'inferred'>, VerdictKind> = {
  passed: 'good',
  failed: 'bad',
  pending: 'pending',
  unknown: 'unknown',
  'not-reached': 'none',
}

interface Props {
  readonly steps: readonly Step[]
  /** Below the step that failed: why, and what to do. */
  readonly failure?: ReactNode
}

/** The way of a login, step by step. */
export const Timeline = ({ steps, failure }: Props) => (
  <>
    <ol className={styles.steps} aria-label="Steps of the login">
      {steps.map((step) => (
        <li key={step.id} className={classes(styles.step, isOpen(step) && styles.open)}>
          <StateIcon state={step.state} />
          <strong>{stepTitles[step.id]}</strong>
          <span className={styles.says}>
            <VisibleText value={step.says} />
          </span>
          <span className={styles.time}>{timeOf(step)}</span>
          {step.state === 'failed' && <div className={styles.below}>{failure}</div>}
        </li>
      ))}
    </ol>
    {basisLines(steps).map((line) => (
      <p key={line} className={styles.quiet}>
        {line}
      </p>
    ))}
  </>
)

const isOpen = ({ state }: Step) => state === 'pending' || state === 'not-reached'

const StateIcon = ({ state }: Pick<Step, 'state'>) =>
  state === 'inferred' ? (
    <Icon name="tick" label={stateWords.inferred} />
  ) : (
    <VerdictIcon kind={verdicts[state]} label={stateWords[state]} />
  )

/** What is known of the way to the provider and back is how long it took in all. */
const timeOf = ({ id, duration }: Step): ReactNode =>
  duration !== undefined && (
    <>
      {secondsOf(duration)}
      {id === 'idp' && <Hint> from the start</Hint>}
    </>
  )
