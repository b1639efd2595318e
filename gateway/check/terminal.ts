import type { Words } from '#domain/doctor/finding.ts'
import type { Severity, Verdict } from '#domain/doctor/severity.ts'
import {
  adviceOf,
  expectationWords,
  sectionsOf,
  verdictWords,
  whoMends,
  type ReportSection,
} from '#domain/doctor/report/report.ts'
import { visibleLine } from '#text/visible-line.ts'
import type { Judged } from './judge.ts'

type Paint = 'red' | 'green' | 'yellow' | 'bold' | 'faint'

const codes: Readonly<Record<Paint, number>> = { red: 31, green: 32, yellow: 33, bold: 1, faint: 2 }

const marks: Readonly<Record<Severity, readonly [string, Paint]>> = {
  blocks: ['✗', 'red'],
  unknown: ['?', 'yellow'],
  'breaks-some': ['!', 'yellow'],
  note: ['·', 'faint'],
  fine: ['✓', 'green'],
}

const verdictMarks: Readonly<Record<Verdict, readonly [string, Paint]>> = {
  works: ['✓', 'green'],
  'works-with-warnings': ['!', 'yellow'],
  'will-not-work': ['✗', 'red'],
  'could-not-tell': ['?', 'yellow'],
}

/**
 * The report for a terminal. Strings from an issuer come out with every control, bidi and other
 * unseen character written out, so that none of them reaches the terminal.
 */
export function terminalReport({ diagnosis, about }: Judged, colours: boolean): string {
  const paint = (text: string, ...how: readonly Paint[]) =>
    colours ? `\u001B[${how.map((one) => codes[one]).join(';')}m${text}\u001B[0m` : text
  const [mark, colour] = verdictMarks[diagnosis.verdict]
  const verdict = paint(`${mark} ${verdictWords(diagnosis)}`, colour, 'bold')
  const head: readonly (readonly [string, string])[] = [
    ['Judged', about.url ?? 'a file; nothing was asked'],
    ...(diagnosis.storedIssuer === undefined ? [] : [['Issuer', diagnosis.storedIssuer] as const]),
    ...expectationWords(about.expectation),
  ]
  const sectionText = ({ severity, title, items }: ReportSection): string => {
    const [sign, tint] = marks[severity]
    const lines = items.flatMap(({ words }) => [
      `  ${paint(sign, tint)} ${visibleLine(words.headline)}`,
      ...rows(detailsOf[severity]?.(words) ?? details(words), '    '),
    ])
    return [paint(title, 'bold'), ...lines].join('\n')
  }
  const advice = adviceOf(diagnosis).map(
    ({ name, value, reason }) => [name, `${value}. ${reason}`] as const,
  )
  return `${[
    [verdict, ...rows(head, '  ')].join('\n'),
    ...sectionsOf(diagnosis).map(sectionText),
    ...(advice.length > 0 ? [[paint('Advice', 'bold'), ...rows(advice, '  ')].join('\n')] : []),
    'Login not yet tested: this is what the metadata says.',
  ].join('\n\n')}\n`
}

const details = ({ expected, got, why, who, how, clause }: Words): Rows => [
  ['Expected', expected],
  ['Got', got],
  ['Why', why],
  ['Who', whoMends[who]],
  ['How', how],
  ['Source', clause],
]

/** Of a note, what it is about; of what is fine, nothing more. */
const detailsOf: Partial<Record<Severity, (words: Words) => Rows>> = {
  note: ({ got }) => [['Got', got]],
  fine: () => [],
}

type Rows = readonly (readonly [string, string | undefined])[]

/** Names in a column, values beside them; what is empty is left out. */
function rows(pairs: Rows, indent: string): string[] {
  const shown = pairs.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
  const width = Math.max(0, ...shown.map(([name]) => name.length))
  return shown.map(([name, value]) => `${indent}${name.padEnd(width)}  ${visibleLine(value)}`)
}
