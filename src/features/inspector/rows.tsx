import { MemberValue } from '#panels/metadata-view/member-value.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { TimeWords } from '#domain/tokens/times.ts'
import styles from './inspector.module.css'

export interface Row {
  readonly name: string
  readonly value: unknown
  readonly meaning?: string | undefined
  readonly time?: TimeWords | undefined
  readonly restricted?: boolean | undefined
}

interface Props {
  readonly caption: string
  /** What a row is: "Claim". */
  readonly kind: string
  readonly rows: readonly Row[]
}

const columnsOf = (kind: string): readonly Column<Row>[] => [
  {
    header: kind,
    names: true,
    cell: ({ name }) => (
      <code className={styles.name}>
        <VisibleText value={name} />
      </code>
    ),
  },
  { header: 'Value', cell: (row) => <Value {...row} /> },
  { header: 'Meaning', cell: (row) => <Meaning {...row} /> },
]

/** More than anybody reads. */
const most = 300

/** Names, values and what they mean. Nothing in it is a link. */
export function Rows({ caption, kind, rows }: Props) {
  const more = rows.length - most
  if (rows.length === 0) return <p>None.</p>
  return (
    <>
      <Table
        caption={caption}
        rows={rows.slice(0, most)}
        rowKey={({ name }) => name}
        columns={columnsOf(kind)}
      />
      {more > 0 && <p className={styles.small}>and {more} more</p>}
    </>
  )
}

const Value = ({ value, time }: Row) => (
  <>
    {value === '' ? <span className={styles.small}>empty</span> : <MemberValue value={value} />}
    {time && (
      <span className={styles.time}>
        {time.iso && <time dateTime={time.iso}>{time.iso}</time>} {time.words}
      </span>
    )}
  </>
)

const Meaning = ({ meaning, restricted }: Row) => (
  <span className={styles.meaning}>
    {meaning ?? 'The issuer’s own.'}
    {restricted && ' Auth0 makes no profile attribute of it.'}
  </span>
)
