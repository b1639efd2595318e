import { type Block, own, type Row, type Sheet } from '#text/sheet/sheet.ts'
import type { Diagnosis } from '../diagnose.ts'
import type { Words } from '../finding.ts'
import type { Severity } from '../severity.ts'
import {
  adviceOf,
  expectationWords,
  sectionsOf,
  verdictWords,
  whoMends,
  type About,
  type ReportSection,
} from './report.ts'

/** The report for paper, a mail or a ticket: what was judged, when and from where, and what came of it. */
export function reportSheet(diagnosis: Diagnosis, about: About): Sheet {
  const advice = adviceOf(diagnosis).map(({ name, value, reason }): Row => {
    return { name: own(name), value: `${value}. ${reason}` }
  })
  return {
    title: own(`Issuer check: ${verdictWords(diagnosis)}`),
    blocks: [
      { is: 'values', rows: headRows(diagnosis, about) },
      ...sectionsOf(diagnosis).flatMap(section),
      ...(advice.length > 0
        ? ([heading('Advice'), { is: 'values', rows: advice }] satisfies Block[])
        : []),
      { is: 'text', words: own('Login not yet tested: this is what the metadata says.') },
    ],
  }
}

const heading = (title: string): Block => ({ is: 'heading', level: 2, words: own(title) })

const givenWords = {
  documents: own('a document that was given, not fetched'),
  endpoints: own('endpoints that were given by hand'),
} as const

function headRows({ storedIssuer }: Diagnosis, about: About): Row[] {
  const { url, at, from, given = 'documents', replaced = [], expectation } = about
  return [
    { name: own('Judged'), value: url ?? givenWords[given] },
    ...rowsOf([
      ['Checked', at === undefined ? undefined : new Date(at).toISOString()],
      ['Asked by', from],
      ['Issuer', storedIssuer],
      ['In place of what is published', replaced.join(', ')],
      ...expectationWords(expectation),
    ]),
  ]
}

function section({ severity, title, items }: ReportSection): Block[] {
  if (severity === 'fine' || severity === 'note')
    return [
      heading(title),
      { is: 'points', items: items.map(({ words }) => brief(words, severity)) },
    ]
  return [heading(title), ...items.flatMap(({ words }) => finding(words))]
}

/** Of a note also what it is about. */
const brief = ({ headline, got }: Words, severity: Severity): string =>
  severity === 'note' && got !== undefined ? `${headline}: ${got}` : headline

function finding({ headline, expected, got, why, who, how, clause }: Words): Block[] {
  const rows = rowsOf([
    ['Expected', expected],
    ['Got', got],
    ['Why', why],
    ['Who mends it', whoMends[who]],
    ['How', how],
    ['Source', clause],
  ])
  return [
    { is: 'heading', level: 3, words: headline },
    { is: 'values', rows },
  ]
}

const rowsOf = (rows: readonly (readonly [string, string | undefined])[]): Row[] =>
  rows.flatMap(([name, value]) => (value ? [{ name: own(name), value }] : []))
