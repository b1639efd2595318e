import type { ReactNode } from 'react'
import { failureTitle } from '#panels/failure/failure-note.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './chosen.module.css'
import type { Outcome } from './use-each.ts'

interface Named {
  readonly id: string
  readonly name: string
}

interface Props<Result> {
  readonly outcomes: readonly Outcome<Named, Result>[]
  readonly left: readonly Named[]
  readonly words: (result: Result) => ReactNode
}

/** What became of each, by name; failures first. */
export const Results = <Result,>({ outcomes, left, words }: Props<Result>) => (
  <ul className={styles.results}>
    {[...outcomes]
      .sort((one, other) => Number('error' in other) - Number('error' in one))
      .map((outcome) => (
        <li key={outcome.item.id}>
          <strong>
            <VisibleText value={outcome.item.name} />
          </strong>
          {'error' in outcome ? (
            <Verdict kind="bad">
              {failureTitle(outcome.error)}: <VisibleText value={outcome.error.message} />
            </Verdict>
          ) : (
            words(outcome.result)
          )}
        </li>
      ))}
    {left.map(({ id, name }) => (
      <li key={id}>
        <strong>
          <VisibleText value={name} />
        </strong>
        <Verdict kind="none">stopped before it</Verdict>
      </li>
    ))}
  </ul>
)
