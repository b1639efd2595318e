import type { Comparison } from '#domain/destinations/cloudentity/lineage/compare.ts'
import { wordsOf } from '#domain/destinations/cloudentity/lineage/breaks.ts'
import type { Line } from '#domain/destinations/cloudentity/lineage/trace.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Link } from '#panels/router/link.tsx'
import { idpPath } from '../data/paths.ts'
import { outcomeWords } from '../login/outcome-words.ts'
import { Value } from '../login/value.tsx'
import styles from './lineage.module.css'
import {
  arrivals,
  lineVerdict,
  mendOf,
  nameOf,
  sourceWord,
  tokenWords,
  typeWord,
} from './line-words.ts'

interface Props {
  readonly iid: string
  readonly lines: readonly Line[]
  readonly contextTypes: ReadonlyMap<string, string | undefined>
  /** What the demo application showed, where something was pasted. */
  readonly comparisons: readonly Comparison[]
}

const Name = ({ of }: { readonly of: string }) => (
  <code className={styles.name}>
    <VisibleText value={of} />
  </code>
)
const About = ({ children }: { readonly children: string }) => (
  <span className={styles.about}>
    <VisibleText value={children} />
  </span>
)

/** What the demo application showed of a line's claims. */
const seenOf = ({ tokens }: Line, comparisons: readonly Comparison[]) =>
  comparisons.filter(
    ({ token, name, outcome }) =>
      outcome !== 'not-pasted' &&
      tokens.some((claim) => claim.name === name && claim.type === token),
  )

const columnsOf = ({
  iid,
  contextTypes,
  comparisons,
}: Omit<Props, 'lines'>): readonly Column<Line>[] => [
  {
    header: 'Auth0 claim',
    names: true,
    cell: (line) => (
      <>
        <Name of={nameOf(line)} />
        <About>{sourceWord(line)}</About>
      </>
    ),
  },
  { header: 'Attribute', cell: (line) => <AttributeCell line={line} /> },
  { header: 'Mapping', cell: (line) => <MappingCell line={line} /> },
  {
    header: 'Context',
    cell: ({ target, value }) =>
      target === undefined ? (
        'none'
      ) : (
        <>
          <Name of={target} />
          <About>{typeWord(contextTypes.get(target) ?? '')}</About>
          {value !== undefined && <Value value={value} />}
        </>
      ),
  },
  { header: 'Demo app', cell: (line) => <AppCell line={line} seen={seenOf(line, comparisons)} /> },
  {
    header: 'Verdict',
    cell: (line) => <VerdictCell iid={iid} line={line} seen={seenOf(line, comparisons)} />,
  },
]

/** The picture in words, with what mends each break. */
export const LineageTable = ({ lines, ...props }: Props) => (
  <Table
    caption="Lineage of each claim"
    columns={columnsOf(props)}
    rows={lines}
    rowKey={(line) => String(lines.indexOf(line))}
  />
)

const AttributeCell = ({ line: { attribute, attributeType } }: { readonly line: Line }) =>
  attribute === undefined ? (
    'none'
  ) : (
    <>
      <Name of={attribute} />
      {attributeType !== undefined && <About>{typeWord(attributeType)}</About>}
    </>
  )

const MappingCell = ({ line: { mapping } }: { readonly line: Line }) => {
  if (mapping === undefined) return 'none'
  const more = [
    ...(mapping.mode === 'static' ? ['static'] : []),
    ...(mapping.allow_weak_decoding === true ? ['weak decoding'] : []),
  ]
  return (
    <>
      <VisibleText value={typeWord(mapping.type)} />
      {more.length > 0 && <About>{more.join(', ')}</About>}
    </>
  )
}

interface Seen {
  readonly line: Line
  readonly seen: readonly Comparison[]
}

function AppCell({ line, seen }: Seen) {
  const receives = arrivals(line)
  if (line.verdict === 'broken' && seen.length === 0) return 'nothing'
  if (receives.length === 0) return line.verdict === 'kept' ? 'not asked for' : 'could not tell'
  return (
    <>
      {receives.map(({ name, tokens }) => (
        <div key={name}>
          <Name of={name} />
          <About>{tokens.map((one) => tokenWords[one]).join(', ')}</About>
        </div>
      ))}
      {seen.map(({ token, name, came, received }) => (
        <div key={`${token} ${name}`} className={styles.seen}>
          <About>
            {came ? `came in the ${tokenWords[token]}:` : `not in the ${tokenWords[token]}`}
          </About>
          {came && <Value value={received} />}
        </div>
      ))}
    </>
  )
}

function VerdictCell({ iid, line, seen }: Seen & Pick<Props, 'iid'>) {
  const { kind, word } = lineVerdict(line)
  const odd = seen.filter(({ outcome }) => outcome !== 'as-predicted' && outcome !== 'untold')
  return (
    <div className={styles.verdict}>
      <Verdict kind={kind}>
        <VisibleText value={word} />
      </Verdict>
      {line.breaks.map((one) => {
        const mend = mendOf(line, one)
        return (
          <div key={one.kind} className={styles.break}>
            <VisibleText value={wordsOf(one).says} />{' '}
            {mend && (
              <Link to={idpPath(iid, mend.tab)} hash={mend.hash}>
                {mend.action}
              </Link>
            )}
          </div>
        )
      })}
      {odd.map((one) => {
        const words = outcomeWords(one)
        return (
          <Verdict key={`${one.token} ${one.name}`} kind={words.kind}>
            {words.word} ({tokenWords[one.token]})
          </Verdict>
        )
      })}
    </div>
  )
}
