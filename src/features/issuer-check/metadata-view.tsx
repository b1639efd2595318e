import { type MemberRow, memberRows } from '#domain/issuer/member-rows.ts'
import type { Metadata } from '#domain/issuer/metadata.ts'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './issuer-check.module.css'

/** More than anybody reads; a document may hold thousands of members, and of entries in one. */
const mostMembers = 200
const mostEntries = 60

/** Every published member with its value, and its meaning on demand. */
export function MetadataView({ metadata }: { metadata: Metadata }) {
  const rows = memberRows(metadata)
  const more = rows.length - mostMembers
  return (
    <Card
      title="Published metadata"
      note={rows.length === 1 ? '1 member' : `${rows.length} members`}
    >
      <ul className={styles.members} aria-label="Published members">
        {rows.slice(0, mostMembers).map((row) => (
          <Member key={row.name} row={row} published={metadata[row.name]} />
        ))}
      </ul>
      {more > 0 && <p className={styles.small}>and {more} more members</p>}
    </Card>
  )
}

const Member = ({ row, published }: { row: MemberRow; published: unknown }) => (
  <li className={styles.member}>
    <Disclosure
      summary={
        <code>
          <VisibleText value={row.name} />
        </code>
      }
    >
      <p className={styles.small}>{row.meaning ?? 'No member of a specification Auth0 reads.'}</p>
    </Disclosure>
    <MemberValue value={row.value} published={published} />
  </li>
)

/** A list entry by entry, anything else as its text. Never a link. */
function MemberValue({ value, published }: { value: string; published: unknown }) {
  const entries = Array.isArray(published) ? published.filter((one) => typeof one === 'string') : []
  if (!Array.isArray(published) || entries.length !== published.length || entries.length === 0) {
    return (
      <code className={styles.value}>
        <VisibleText value={value} />
      </code>
    )
  }
  const more = entries.length - mostEntries
  return (
    <ul className={styles.entries}>
      {entries.slice(0, mostEntries).map((entry, at) => (
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
