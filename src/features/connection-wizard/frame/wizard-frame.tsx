import { type FormEventHandler, type ReactNode, Suspense, lazy } from 'react'
import type { StepSpec } from '#domain/destinations/auth0/connection/steps-of.ts'
import type { StepId } from '#domain/destinations/auth0/connection/steps.ts'
import { FormBanner } from '#forms/form-banner.tsx'
import { FormErrorSummary } from '#forms/form-error-summary.tsx'
import { pages } from '#panels/screens/pages.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Actions } from '#ui/stack.tsx'
import { type Step, Steps } from '#ui/steps.tsx'
import { Link } from '#panels/router/link.tsx'
import { usePlace } from '#panels/router/router-context.tsx'
import { stepViews } from './step-views.ts'
import type { Creation } from '../creation/use-create-connection.ts'
import type { OpenDraft } from '../draft/use-draft.ts'
import { useStepChange } from './use-step-change.ts'
import styles from './wizard.module.css'

// What the review needs is no part of the first screen.
const CreationProgress = lazy(() =>
  import('../creation/creation-progress.tsx').then((m) => ({ default: m.CreationProgress })),
)

const TwoWays = lazy(() => import('../creation/two-ways.tsx').then((m) => ({ default: m.TwoWays })))

interface Props {
  /** Those of the draft's strategy, in order. */
  readonly steps: readonly StepSpec[]
  readonly step: StepId
  readonly furthest: StepId
  /** The steps that were on screen; undefined: all that can be. */
  readonly visited: readonly StepId[] | undefined
  readonly draft: OpenDraft
  readonly name: string
  readonly creation: Creation
  readonly onBack: (step: StepId) => void
  readonly onSubmit: FormEventHandler<HTMLFormElement>
  readonly side: ReactNode
  readonly children: ReactNode
}

/** Steps, question and facts beside each other; on a narrow screen below each other. */
export function WizardFrame({
  steps: specs,
  step,
  furthest,
  visited,
  draft,
  name,
  creation,
  onBack,
  onSubmit,
  side,
  children,
}: Props) {
  const heading = useStepChange(step)
  const placeOf = (id: StepId) => specs.findIndex((spec) => spec.id === id)
  const reached = placeOf(furthest)
  const back = specs[placeOf(step) - 1]?.id
  const isDone = (id: StepId) =>
    placeOf(id) < reached && (visited === undefined || visited.includes(id))
  const steps: Step<StepId>[] = specs.map(({ id, title }) => ({
    id,
    title,
    state: id === step ? 'current' : isDone(id) ? 'done' : 'todo',
  }))
  const search = { draft: draft.id }
  // The address names a field: its line in the review led here.
  const hash = usePlace().hash
  const fromReview = hash !== '' && furthest === 'review' && step !== 'review'

  return (
    <>
      <PageHead
        title={pages.new.title}
        about={
          <span className={styles.about}>
            {draft.kept
              ? draft.begun
                ? `Draft${name ? ` “${name}”` : ''}, kept in this browser without secrets`
                : 'What you type is kept in this browser as a draft, without secrets'
              : 'This browser keeps no drafts: what you enter is gone with this page'}
          </span>
        }
      />
      <div className={styles.wizard} data-title={name && `${name} (draft)`}>
        <Steps
          label="Steps"
          steps={steps}
          // oxlint-disable-next-line react/no-unstable-nested-components -- a render prop, called as a function
          link={(id, props) =>
            placeOf(id) <= reached ? (
              <Link to="/connections/new/$step" params={{ step: id }} search={search} {...props} />
            ) : undefined
          }
        />
        <form className={styles.form} noValidate onSubmit={onSubmit} aria-labelledby="step-heading">
          <h2 id="step-heading" ref={heading} tabIndex={-1} className={styles.heading}>
            {stepViews[step].heading}
          </h2>
          {draft.elsewhere && (
            <Callout
              kind="warn"
              title="This draft was changed in another tab"
              actions={<Button onClick={() => location.reload()}>Load the other version</Button>}
            >
              <p>What you type here replaces it.</p>
            </Callout>
          )}
          <FormErrorSummary />
          <FormBanner />
          {children}
          {step === 'review' && (
            <Suspense>
              <CreationProgress creation={creation} />
            </Suspense>
          )}
          <div className={step === 'provider' ? styles.foot : undefined}>
            <Actions>
              {step === 'review' ? (
                <Suspense>
                  <TwoWays busy={creation.busy} />
                </Suspense>
              ) : (
                <Button type="submit" variant="main" busy={creation.busy}>
                  Continue
                </Button>
              )}
              {back && <Button onClick={() => onBack(back)}>Back</Button>}
              {fromReview && <Button onClick={() => onBack('review')}>Back to review</Button>}
            </Actions>
          </div>
        </form>
        <div className={styles.side}>{side}</div>
      </div>
    </>
  )
}
