import type { Key, KeyCertificate } from '#domain/oidc/keys/key.ts'
import { Card } from '#ui/card.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './metadata-view.module.css'

/** More than anybody reads; a set of 128 KB may hold a thousand. */
const maxRows = 100

type Row = { readonly key: Key; readonly at: number }

const given = (value: string | undefined) =>
  value === undefined ? (
    <span className={styles.absent}>not given</span>
  ) : (
    <code>
      <VisibleText value={value} />
    </code>
  )

const columns: readonly Column<Row>[] = [
  { header: 'Key', names: true, cell: ({ at }) => at + 1 },
  { header: 'kid', cell: ({ key }) => given(key.kid) },
  { header: 'Type', cell: ({ key }) => given([key.kty, key.crv].filter(Boolean).join(' ')) },
  {
    header: 'Size',
    cell: ({ key }) => (key.bits === undefined ? given(undefined) : `${key.bits} bits`),
  },
  { header: 'Use', cell: ({ key }) => given(key.use ?? key.ops?.join(' ')) },
  { header: 'Algorithm', cell: ({ key }) => given(key.alg) },
  { header: 'Certificate', cell: ({ key }) => certificateWords(key.certificate) },
]

/** The keys ID tokens are verified with, as published. */
export function KeysTable({ keys }: { keys: readonly Key[] }) {
  const more = keys.length - maxRows
  return (
    <Card title="Published keys" note={keys.length === 1 ? '1 key' : `${keys.length} keys`}>
      {keys.length === 0 ? (
        <p>The key set is empty.</p>
      ) : (
        <Table
          caption="Published keys"
          columns={columns}
          rows={keys.slice(0, maxRows).map((key, at) => ({ key, at }))}
          rowKey={({ at }) => String(at)}
        />
      )}
      {more > 0 && <p className={styles.small}>and {more} more keys</p>}
    </Card>
  )
}

/** The same where there is no room for a table: one key below the other. */
export function KeysList({ keys }: { keys: readonly Key[] }) {
  if (keys.length === 0) return null
  return (
    <div>
      <h3 className={styles.title}>Published keys</h3>
      <ol className={styles.members} aria-label="Published keys">
        {keys.slice(0, maxRows).map((key, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a set may repeat a key
          <li key={at} className={styles.key}>
            <KeyValue
              rows={columns.map(({ header, cell }) => ({
                term: header,
                value: cell({ key, at }),
                plain: true,
              }))}
            />
          </li>
        ))}
      </ol>
      {keys.length > maxRows && (
        <p className={styles.small}>and {keys.length - maxRows} more keys</p>
      )}
    </div>
  )
}

const states = {
  empty: 'empty',
  unreadable: 'not readable',
  differs: 'of another key',
} as const

function certificateWords(certificate: KeyCertificate | undefined) {
  if (!certificate) return <span className={styles.absent}>none</span>
  if (certificate.state !== 'read') return states[certificate.state]
  return (
    <>
      <Day at={certificate.notBefore} /> to <Day at={certificate.notAfter} />
    </>
  )
}

function Day({ at }: { at: number }) {
  const day = new Date(at).toISOString().slice(0, 10)
  return <time dateTime={day}>{day}</time>
}
