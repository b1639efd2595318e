import { memberRows } from '#domain/oidc/issuer/member-rows.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { Card } from '#ui/card.tsx'
import { Meaning, Member } from './member.tsx'
import { MemberValue } from './member-value.tsx'
import styles from './metadata-view.module.css'

/** More than anybody reads; a document may hold thousands of members. */
const maxRows = 200

/** Every published member with its value, and its meaning on demand. */
export function MetadataView({ metadata }: { metadata: Metadata }) {
  const rows = memberRows(metadata)
  const more = rows.length - maxRows
  return (
    <Card
      title="Published metadata"
      note={rows.length === 1 ? '1 member' : `${rows.length} members`}
    >
      <ul className={styles.members} aria-label="Published members">
        {rows.slice(0, maxRows).map(({ name, meaning }) => (
          <Member key={name} name={name} about={<Meaning meaning={meaning} />}>
            <MemberValue value={metadata[name]} />
          </Member>
        ))}
      </ul>
      {more > 0 && <p className={styles.small}>and {more} more members</p>}
    </Card>
  )
}
