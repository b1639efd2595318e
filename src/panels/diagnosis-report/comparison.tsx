import type { Finding, Words } from '#domain/doctor/finding.ts'
import { KeyValue } from '#ui/key-value.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { type Piece, apart } from './apart.ts'
import styles from './diagnosis-report.module.css'

const sources = { typed: 'entered', 'by-hand': 'set by hand', 'asked-for': 'asked for' } as const

const termOf = (finding: Extract<Finding, { difference: unknown }>): string =>
  finding.code === 'issuer-differs'
    ? sources[finding.against]
    : finding.code === 'issuer-by-hand'
      ? 'chosen, or entered'
      : 'entered'

/** What was expected against what was seen; of two issuers the parts that differ are marked. */
export function Comparison({ finding, words }: { finding: Finding; words: Words }) {
  if ('difference' in finding) {
    return (
      <TwoTexts
        left={{ term: termOf(finding), text: finding.expected }}
        right={{ term: 'published', text: finding.published }}
      />
    )
  }
  if (finding.code === 'issuer-slash') {
    return (
      <TwoTexts
        left={{ term: 'entered', text: finding.typed }}
        right={{ term: 'published', text: finding.published }}
      />
    )
  }
  const rows = [
    { term: 'expected', text: words.expected },
    // Of members that are not there, their names.
    { term: finding.code === 'incomplete' ? 'missing or unusable' : 'seen', text: words.got },
  ].flatMap(({ term, text }) =>
    text === undefined ? [] : [{ term, plain: true, value: <VisibleText value={text} /> }],
  )
  return rows.length > 0 ? <KeyValue rows={rows} /> : null
}

interface Side {
  readonly term: string
  readonly text: string
}

function TwoTexts({ left, right }: { left: Side; right: Side }) {
  const [a, b] = apart(left.text, right.text)
  return (
    <KeyValue
      rows={[
        { term: left.term, value: <Marked pieces={a} /> },
        { term: right.term, value: <Marked pieces={b} /> },
      ]}
    />
  )
}

const Marked = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, differs }, at) =>
    differs ? (
      // oxlint-disable-next-line react/no-array-index-key -- pieces of one text
      <mark key={at} className={styles.differs}>
        <VisibleText value={text} />
      </mark>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- pieces of one text
      <VisibleText key={at} value={text} />
    ),
  )
