import { type ReactNode, useState } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import styles from './steps.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export type Step<Id extends string> = {
  id: Id
  title: string
  state: 'done' | 'current' | 'todo'
}

/** What the link of a step carries. */
export type StepLink = {
  className: string | undefined
  'aria-current': 'step' | undefined
  children: ReactNode
}

type StepsProps<Id extends string> = {
  label: string
  steps: readonly Step<Id>[]
  /** Draws the link of a step that can be gone to; undefined for one that cannot. */
  link: (id: Id, props: StepLink) => ReactNode
}

/** Where one is in a sequence. Where there is no room for the list, it opens on demand. */
export const Steps = <Id extends string>({ label, steps, link }: StepsProps<Id>) => {
  // Another step closes the list that led to it.
  const [openAt, setOpenAt] = useState<number>()
  const here = steps.findIndex(({ state }) => state === 'current')
  const open = openAt === here
  return (
    <nav aria-label={label} className={styles.nav}>
      <div className={styles.here}>
        <span>
          <strong>
            {here + 1} of {steps.length}
          </strong>{' '}
          · {steps[here]?.title}
        </span>
        <button
          type="button"
          className={styles.all}
          aria-expanded={open}
          onClick={() => setOpenAt(open ? undefined : here)}
        >
          All steps
        </button>
      </div>
      <div className={styles.strokes} aria-hidden>
        {steps.map(({ id }, at) => (
          <span key={id} className={at <= here ? styles.on : undefined} />
        ))}
      </div>
      <ol className={styles.steps} data-open={open}>
        {steps.map(({ id, title, state }) => {
          const props: StepLink = {
            className: styles.link,
            'aria-current': state === 'current' ? 'step' : undefined,
            children: (
              <>
                {state === 'done' ? <Icon name="tick" /> : <span className={styles.dot} />}
                <span className={styles.title}>{title}</span>
                {state === 'done' && <VisuallyHidden>, done</VisuallyHidden>}
              </>
            ),
          }
          return (
            <li key={id} className={classes(styles.step, styles[state])}>
              {link(id, props) ?? <span {...props} />}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
