import type { MappingView } from '#domain/destinations/cloudentity/contract/views.ts'
import { VisibleText } from '#ui/visible-text.tsx'
import { Verdict } from '#ui/verdict.tsx'
import styles from '../rows/rows.module.css'
import { type Around, doubtsOf, typesAgree } from './doubts.ts'

interface Props {
  readonly mapping: MappingView
  readonly around: Around
}

/** What speaks against a mapping; that the types agree only where all are declared and the same. */
export function Judged({ mapping, around }: Props) {
  const doubts = doubtsOf(mapping, around)
  if (doubts.length > 0)
    return (
      <ul className={styles.list}>
        {doubts.map((one) => (
          <li key={one}>
            <Verdict kind="warn">
              <VisibleText value={one} />
            </Verdict>
          </li>
        ))}
      </ul>
    )
  return typesAgree(mapping, around) ? (
    <Verdict kind="good" calm>
      The types agree
    </Verdict>
  ) : (
    <Verdict kind="none">It depends on the value that comes</Verdict>
  )
}
