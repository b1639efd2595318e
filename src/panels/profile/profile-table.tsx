import type { ProfileLine } from '#domain/mapping/compare-profile.ts'
import type { Basis } from '#domain/mapping/known-claims.ts'
import type { ProfileNote } from '#domain/mapping/profile-notes.ts'
import { entriesOf, manyEntries } from '#domain/mapping/line-notes.ts'
import { profileMeaning } from '#domain/tokens/profile.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { LongValue } from './long-value.tsx'
import styles from './profile.module.css'
import { fateWords, matchOf, tagWords } from './words.ts'

interface Props {
  readonly lines: readonly ProfileLine[]
  readonly notes: readonly ProfileNote[]
  readonly basis: Basis
  /** Header of the found values: "Stored". */
  readonly found: string
}

/** More than anybody reads. */
const most = 200

const columnsOf = ({
  notes,
  basis,
  found,
}: Omit<Props, 'lines'>): readonly Column<ProfileLine>[] => [
  {
    header: 'Attribute',
    names: true,
    cell: ({ name }) => (
      <>
        <code className={styles.name}>
          <VisibleText value={name} />
        </code>
        <span className={styles.meaning}>{profileMeaning(name)}</span>
      </>
    ),
  },
  { header: found, cell: (line) => <Found {...line} /> },
  { header: 'Predicted', cell: (line) => <Predicted line={line} basis={basis} /> },
  { header: 'Result', cell: (line) => <Result line={line} basis={basis} notes={notes} /> },
]

/** Attribute by attribute: found, predicted, and how the two agree. */
export function ProfileTable({ lines, ...rest }: Props) {
  const more = lines.length - most
  return (
    <>
      <Table
        caption="Resulting profile"
        rows={lines.slice(0, most)}
        rowKey={({ name }) => name}
        columns={columnsOf(rest)}
      />
      {more > 0 && <p className={styles.small}>and {more} more attributes</p>}
    </>
  )
}

const Found = ({ name, present, value }: ProfileLine) =>
  present ? <LongValue of={name} value={value} /> : <span className={styles.small}>not there</span>

function Predicted({
  line: { name, predicted, match },
  basis,
}: {
  line: ProfileLine
  basis: Basis
}) {
  if (!predicted) return <span className={styles.small}>nothing</span>
  const { fate, value, from } = predicted
  const isKnown = basis !== 'none' || fate === 'literal' || fate === 'restricted'
  const words = isKnown ? fateWords[fate] : ''
  return (
    <div className={styles.long}>
      {isKnown && value !== undefined && match === 'equal' && <span>the same</span>}
      {isKnown && value !== undefined && match !== 'equal' && (
        <LongValue of={`predicted ${name}`} value={value} />
      )}
      {words !== '' && <span className={styles.small}>{words}</span>}
      {(basis === 'pasted' || basis === 'none') && from.length > 0 && (
        <span className={styles.small}>
          from{' '}
          <code className={styles.text}>
            <VisibleText value={from.join(', ')} />
          </code>
        </span>
      )}
    </div>
  )
}

function Result({ line, basis, notes }: { line: ProfileLine } & Pick<Props, 'basis' | 'notes'>) {
  const [kind, words] = matchOf(line, basis)
  const count = entriesOf(line.value)
  const tags = notes.flatMap(({ code, attribute }) => {
    const tag = tagWords[code]
    return attribute === line.name && tag !== undefined ? [tag] : []
  })
  return (
    <div className={styles.long}>
      <Verdict kind={kind}>{words}</Verdict>
      {count !== undefined && count > manyEntries && <Verdict kind="warn">{count} entries</Verdict>}
      {tags.map((tag) => (
        <Verdict key={tag} kind="warn">
          {tag}
        </Verdict>
      ))}
    </div>
  )
}
