import type { Key, KeyCertificate } from '#domain/diagnosis/keys/key.ts'
import { readKeySet } from '#domain/diagnosis/keys/read-key-set.ts'
import { Card } from '#ui/card.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './issuer-check.module.css'

/** More than anybody reads; a set of 128 KB may hold a thousand. */
const most = 100

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

/** The keys ID tokens are verified with, as published; undefined when the text is no key set. */
export function KeysTable({ text }: { text: string }) {
  const set = readKeySet(text)
  if (!set.ok) return null
  const more = set.keys.length - most
  return (
    <Card title="Published keys" note={set.keys.length === 1 ? '1 key' : `${set.keys.length} keys`}>
      {set.keys.length === 0 ? (
        <p>The key set is empty.</p>
      ) : (
        <Table
          caption="Published keys"
          columns={columns}
          rows={set.keys.slice(0, most).map((key, at) => ({ key, at }))}
          rowKey={({ at }) => String(at)}
        />
      )}
      {more > 0 && <p className={styles.small}>and {more} more keys</p>}
    </Card>
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
