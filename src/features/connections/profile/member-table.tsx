import { Table, type Column } from '#ui/table.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { ProfileRow } from '#domain/destinations/auth0/mapping/user-profile.ts'
import { LongValue } from './long-value.tsx'
import styles from './profile.module.css'

interface Props {
  readonly caption: string
  readonly rows: readonly ProfileRow[]
}

const columns: readonly Column<ProfileRow>[] = [
  {
    header: 'Member',
    names: true,
    cell: ({ name }) => (
      <code className={styles.name}>
        <VisibleText value={name} />
      </code>
    ),
  },
  { header: 'Value', cell: ({ name, value }) => <LongValue of={name} value={value} /> },
  {
    header: 'Meaning',
    cell: ({ meaning }) => <span className={styles.small}>{meaning}</span>,
  },
]

/** Members with their values and what they mean. */
export const MemberTable = ({ caption, rows }: Props) => (
  <Table
    caption={caption}
    captionShown
    rows={rows.slice(0, 100)}
    rowKey={({ name }) => name}
    columns={columns}
  />
)
