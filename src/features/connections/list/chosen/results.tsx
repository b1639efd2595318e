import { failureTitle } from '#panels/failure/failure-note.tsx'
import { Verdict, type VerdictKind } from '#ui/verdict.tsx'
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
  readonly said: (result: Result) => { readonly kind: VerdictKind; readonly words: string }
}

/** What became of each, by name; failures first. */
export const Results = <Result,>({ outcomes, left, said }: Props<Result>) => (
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
            <Said {...said(outcome.result)} />
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

const Said = ({ kind, words }: { readonly kind: VerdictKind; readonly words: string }) => (
  <Verdict kind={kind}>
    <VisibleText value={words} />
  </Verdict>
)
