import type { MapRemark } from '#domain/destinations/auth0/mapping/judge-map.ts'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './save-changes.module.css'

/** More than anybody reads. */
const maxRemarks = 12

interface Props {
  readonly remarks: readonly MapRemark[]
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
            <Remark {...remark} />
          </li>
        ))}
      </ul>
      {more > 0 && <p>and {more} more</p>}
    </>
  )
}

const Remark = ({ attribute, kind, words }: MapRemark) => (
  <Verdict kind={kind === 'warn' ? 'warn' : 'none'}>
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
