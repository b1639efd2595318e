import { MemberValue } from '#panels/metadata-view/member-value.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { TimeWords } from '#domain/oidc/tokens/times.ts'
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
const maxRows = 300

/** A section of names, values and what they mean. Nothing in it is a link. */
export function Rows({ caption, kind, rows }: Props) {
  const more = rows.length - maxRows
  return (
    <div className={styles.section}>
      <h2>{caption}</h2>
      {rows.length === 0 ? (
        <p>None.</p>
      ) : (
        <Table
          caption={caption}
          rows={rows.slice(0, maxRows)}
          rowKey={({ name }) => name}
          columns={columnsOf(kind)}
        />
      )}
      {more > 0 && <p className={styles.small}>and {more} more</p>}
    </div>
  )
}

/** Text that would read as another type: the reader of a token tells `"true"` from `true`. */
const isMistakable = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:true|false|null|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(value)

const Value = ({ value, time }: Row) => (
  <>
    {value === '' ? (
      <span className={styles.small}>empty</span>
    ) : (
      <MemberValue value={isMistakable(value) ? JSON.stringify(value) : value} />
    )}
    {time && (
      <span className={styles.time}>
        {time.iso && <time dateTime={time.iso}>{time.iso}</time>}
        {time.iso && ', '}
        {time.words}
      </span>
    )}
  </>
)

const Meaning = ({ meaning, restricted }: Row) => (
  <span className={styles.meaning}>
    {meaning ?? 'The issuer’s own.'}
    {restricted && ' Not in Auth0’s profile.'}
  </span>
)
