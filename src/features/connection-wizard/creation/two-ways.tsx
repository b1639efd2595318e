import { useId, type ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { inUse, purposeWords } from '../check/purpose-of.ts'
import { useWizardValues } from '../draft/use-wizard-values.ts'
import styles from './two-ways.module.css'

/** The review's two ways to finish, each with what happens then. @param busy words of what is under way */
export function TwoWays({ busy }: { readonly busy: string | undefined }) {
  const count = useWizardValues().applications.length
  const ids = { testing: useId(), use: useId() }
  return (
    <>
      <Way id={ids.testing} words={forTesting(count)}>
        <Button type="submit" variant="main" busy={busy} aria-describedby={ids.testing}>
          {purposeWords.testing(count)}
        </Button>
      </Way>
      <Way id={ids.use} words={forUse(count)}>
        <Button
          type="submit"
          value={inUse}
          busy={busy && purposeWords.use(count)}
          aria-describedby={ids.use}
        >
          {purposeWords.use(count)}
        </Button>
      </Way>
    </>
  )
}

interface WayProps {
  readonly id: string
  readonly words: string
  readonly children: ReactNode
}

const Way = ({ id, words, children }: WayProps) => (
  <div className={styles.way}>
    {children}
    <span id={id}>
      <Hint>{words}</Hint>
    </span>
  </div>
)

const forTesting = (count: number) =>
  `No user can log in through it yet: the connection tester alone is enabled, and you run a test login. ${
    count === 0
      ? 'Applications follow.'
      : `The ${count === 1 ? 'chosen application follows' : `${count} chosen applications follow`} when you activate it.`
  }`

const forUse = (count: number) =>
  count === 0
    ? 'Nobody can log in through it until an application is enabled, not even for a test.'
    : `Users of the chosen ${count === 1 ? 'application' : 'applications'} can log in through it at once, without a test.`
