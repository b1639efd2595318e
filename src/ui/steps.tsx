import type { ReactNode } from 'react'
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

/** Where one is in a sequence. On narrow screens only the current step shows its title. */
export const Steps = <Id extends string>({ label, steps, link }: StepsProps<Id>) => (
  <nav aria-label={label} className={styles.nav}>
    <ol className={styles.steps}>
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
