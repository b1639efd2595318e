import { type FormEventHandler, type ReactNode, useEffect, useRef } from 'react'
import { FormErrorSummary } from '#forms/form-error-summary.tsx'
import { visible } from '#text/visible.ts'
import { buttonClass } from '#ui/button-class.ts'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Actions } from '#ui/stack.tsx'
import { type Step, Steps } from '#ui/steps.tsx'
import { Link } from '#panels/router/link.tsx'
import { cloudentityPages, createPath, createSteps, type CreateStepId } from '../data/paths.ts'
import styles from './create.module.css'

interface Props {
  readonly step: CreateStepId
  readonly furthest: CreateStepId
  readonly busy: string | undefined
  readonly name: string
  /** A draft is kept already. */
  readonly begun: boolean
  readonly onSubmit: FormEventHandler<HTMLFormElement>
  readonly side: ReactNode
  readonly children: ReactNode
}

const placeOf = (step: CreateStepId) => createSteps.findIndex(({ id }) => id === step)

/** Steps, question and facts beside each other; on a narrow screen below each other. */
export function CreateFrame({
  step,
  furthest,
  busy,
  name,
  begun,
  onSubmit,
  side,
  children,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus()
    shown.current = step
  }, [step])
  const here = placeOf(step)
  const reached = placeOf(furthest)
  const back = createSteps[here - 1]
  const steps = createSteps.map(({ id, title }): Step<CreateStepId> => {
    const done = placeOf(id) < here
    return { id, title, state: id === step ? 'current' : done ? 'done' : 'todo' }
  })
  return (
    <>
      <PageHead
        title={cloudentityPages.new.title}
        about={
          <Hint>
            {begun
              ? `Draft “${visible(name)}”, kept in this browser without the Client Secret`
              : 'What you type is kept in this browser as a draft, without the Client Secret'}
          </Hint>
        }
      />
      <div className={styles.create}>
        <Steps
          label="Steps"
          steps={steps}
          // oxlint-disable-next-line react/no-unstable-nested-components -- a render prop, called as a function
          link={(id, props) =>
            placeOf(id) <= reached ? <Link to={createPath(id)} {...props} /> : undefined
          }
        />
        <form className={styles.form} noValidate onSubmit={onSubmit} aria-labelledby="step-heading">
          <h2 id="step-heading" ref={heading} tabIndex={-1} className={styles.heading}>
            {createSteps[here]?.heading}
          </h2>
          <FormErrorSummary />
          {children}
          <Actions>
            <Button type="submit" variant="main" busy={busy}>
              {step === 'review' ? 'Save' : 'Continue'}
            </Button>
            {back && (
              <Link to={createPath(back.id)} className={buttonClass({})}>
                Back
              </Link>
            )}
          </Actions>
        </form>
        <div className={styles.side}>{side}</div>
      </div>
    </>
  )
}
