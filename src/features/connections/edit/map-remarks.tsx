import type { Remark } from '#domain/destinations/auth0/mapping/remark.ts'
import type { RemarkLevel } from '#domain/destinations/auth0/mapping/remark-words.ts'
import { Verdict, type VerdictKind } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './save-changes.module.css'

/** More than anybody reads. */
const maxRemarks = 12

interface Props {
  readonly remarks: readonly Remark[]
}

/** What is to be said of a mapping before a login shows it. */
export function MapRemarks({ remarks }: Props) {
  const more = remarks.length - maxRemarks
  if (remarks.length === 0) return null
  return (
    <>
      <ul className={styles.remarks} aria-label="Remarks on the mapping">
        {remarks.slice(0, maxRemarks).map((remark) => (
          <li key={`${remark.attribute} ${remark.words}`}>
            <OneRemark {...remark} />
          </li>
        ))}
      </ul>
      {more > 0 && <p>and {more} more</p>}
    </>
  )
}

export const remarkKinds = { error: 'bad', warn: 'warn', note: 'none' } as const satisfies Record<
  RemarkLevel,
  VerdictKind
>

const OneRemark = ({ attribute, level, words }: Remark) => (
  <Verdict kind={remarkKinds[level]}>
    {attribute !== undefined && (
      <>
        <code>
          <VisibleText value={attribute} />
        </code>
        {': '}
      </>
    )}
    <VisibleText value={words} />
  </Verdict>
)
