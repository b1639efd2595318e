import type { ProfileLine } from '#domain/destinations/auth0/mapping/compare-profile.ts'
import type { Basis } from '#domain/destinations/auth0/mapping/known-claims.ts'
import type { ProfileNote } from '#domain/destinations/auth0/mapping/profile-notes.ts'
import { entriesOf, manyEntries } from '#domain/destinations/auth0/mapping/line-notes.ts'
import { profileMeaning } from '#domain/destinations/auth0/mapping/user-profile.ts'
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
  /** The values that were found are the stored ones; else what the tester was told. */
  readonly stored: boolean
}

/** More than anybody reads. */
const maxRows = 200

const told = 'Told to the tester'

/** The columns that say something of any line; what was told is not held against itself. */
function columnsOf({ lines, notes, basis, stored }: Props): readonly Column<ProfileLine>[] {
  const held = basis === 'told' ? stored : lines.some(({ predicted }) => predicted)
  // “The same”, line by line, needs no column to say it again.
  const plain = basis === 'told' ? ['unjudged', 'equal'] : ['unjudged']
  const judged = held && lines.some(({ match }) => !plain.includes(match))
  const tagged = lines.some((line) => isLong(line) || tagsOf(line, notes).length > 0)
  return [
    attribute,
    { header: stored ? 'Stored now' : told, cell: (line) => <Found {...line} /> },
    ...(held
      ? [
          basis === 'told'
            ? { header: told, cell: (line: ProfileLine) => <Told {...line} /> }
            : {
                header: 'Predicted',
                cell: (line: ProfileLine) => <Predicted line={line} basis={basis} />,
              },
        ]
      : []),
    ...(judged || tagged
      ? [
          {
            header: 'Result',
            cell: (line: ProfileLine) => (
              <Result line={line} basis={basis} notes={notes} judged={judged} />
            ),
          },
        ]
      : []),
  ]
}

const attribute: Column<ProfileLine> = {
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
}

/** Attribute by attribute: found, predicted, and how the two agree. */
export function ProfileTable(props: Props) {
  const { lines } = props
  const more = lines.length - maxRows
  return (
    <>
      <Table
        caption="Resulting profile"
        rows={lines.slice(0, maxRows)}
        rowKey={({ name }) => name}
        columns={columnsOf(props)}
      />
      {more > 0 && <p className={styles.small}>and {more} more attributes</p>}
    </>
  )
}

const Found = ({ name, present, value }: ProfileLine) =>
  present ? <LongValue of={name} value={value} /> : <span className={styles.small}>not there</span>

/** What no rule of the mapping makes up came from the tenant. */
function Told({ name, predicted, match }: ProfileLine) {
  if (predicted?.value === undefined || predicted.fate === 'completed')
    return <span className={styles.small}>not told</span>
  if (match === 'equal') return 'the same'
  return <LongValue of={`told ${name}`} value={predicted.value} />
}

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

const isLong = ({ value }: ProfileLine) => (entriesOf(value) ?? 0) > manyEntries

const tagsOf = ({ name }: ProfileLine, notes: readonly ProfileNote[]) =>
  notes.flatMap(({ code, attribute: of }) => {
    const tag = tagWords[code]
    return of === name && tag !== undefined ? [tag] : []
  })

interface ResultProps extends Pick<Props, 'basis' | 'notes'> {
  readonly line: ProfileLine
  readonly judged: boolean
}

function Result({ line, basis, notes, judged }: ResultProps) {
  const [kind, words] = matchOf(line, basis)
  return (
    <div className={styles.long}>
      {judged && <Verdict kind={kind}>{words}</Verdict>}
      {isLong(line) && <Verdict kind="warn">{entriesOf(line.value)} entries</Verdict>}
      {tagsOf(line, notes).map((tag) => (
        <Verdict key={tag} kind="warn">
          {tag}
        </Verdict>
      ))}
    </div>
  )
}
