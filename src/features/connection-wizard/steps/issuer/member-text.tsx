import { VisibleText } from '#ui/visible-text.tsx'
import styles from './issuer.module.css'
import { isStrings } from './member-value.ts'

/** More than anybody reads in a row; the rest is in the JSON. */
const most = 60

interface Props {
  /** The member as it is. */
  readonly published: unknown
  /** The same as one text. */
  readonly text: string
}

/** A member's value: a list entry by entry, anything else as its text. Never a link. */
export function MemberText({ published, text }: Props) {
  if (!isStrings(published)) {
    return (
      <code>
        <VisibleText value={text} />
      </code>
    )
  }
  if (published.length === 0) return <span className={styles.absent}>an empty list</span>
  const more = published.length - most
  return (
    <ul className={styles.entries}>
      {published.slice(0, most).map((entry, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- an issuer may list one value twice
        <li key={at}>
          <code>
            <VisibleText value={entry} />
          </code>
        </li>
      ))}
      {more > 0 && <li className={styles.absent}>and {more} more</li>}
    </ul>
  )
}
