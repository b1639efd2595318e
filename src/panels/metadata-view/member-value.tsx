import { VisibleText } from '#ui/visible-text.tsx'
import styles from './metadata-view.module.css'

/** More than anybody reads in a row; the rest is in the JSON. */
const maxEntries = 60

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** A member's value: a list entry by entry, anything else as its text. Never a link. */
export function MemberValue({ value }: { value: unknown }) {
  if (!isStrings(value)) {
    return (
      <code className={styles.text}>
        <VisibleText value={typeof value === 'string' ? value : JSON.stringify(value)} />
      </code>
    )
  }
  if (value.length === 0) return <span className={styles.small}>an empty list</span>
  const more = value.length - maxEntries
  return (
    <ul className={styles.entries}>
      {value.slice(0, maxEntries).map((entry, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- an issuer may list one value twice
        <li key={at}>
          <code>
            <VisibleText value={entry} />
          </code>
        </li>
      ))}
      {more > 0 && <li className={styles.small}>and {more} more</li>}
    </ul>
  )
}
