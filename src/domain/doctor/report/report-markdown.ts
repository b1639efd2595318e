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
import { visibleLine } from '#text/visible-line.ts'

/**
 * The report for a ticket: CommonMark that no string from an issuer can add to. Headings and list
 * marks are ours; of everything else only plain words stand outside code spans.
 */
export function reportMarkdown(diagnosis: Diagnosis, about: About): string {
  const advice = adviceOf(diagnosis)
  const blocks = [
    `# Issuer check: ${verdictWords(diagnosis)}`,
    lines(headRows(diagnosis, about)),
    ...sectionsOf(diagnosis).map(section),
    advice.length > 0 &&
      `## Advice\n\n${lines(advice.map(({ name, value, reason }) => [name, `${value}. ${reason}`]))}`,
    'Login not yet tested: this is what the metadata says.',
  ]
  return `${blocks.filter((block) => block !== false && block !== '').join('\n\n')}\n`
}

function headRows({ storedIssuer }: Diagnosis, { url, at, expectation }: About) {
  const rows: (readonly [string, string])[] = [
    ['Judged', url ?? 'a document that was given, not fetched'],
  ]
  if (at !== undefined) rows.push(['Checked', new Date(at).toISOString()])
  if (storedIssuer !== undefined) rows.push(['Issuer', storedIssuer])
  return [...rows, ...expectationWords(expectation)]
}

function section({ severity, title, items }: ReportSection): string {
  const body =
    severity === 'fine' || severity === 'note'
      ? items.map(({ words }) => `- ${markdownText(brief(words, severity))}`).join('\n')
      : items.map(({ words }) => finding(words)).join('\n\n')
  return `## ${title}\n\n${body}`
}

/** Of a note also what it is about. */
const brief = ({ headline, got }: Words, severity: Severity): string =>
  severity === 'note' && got !== undefined ? `${headline}: ${got}` : headline

function finding({ headline, expected, got, why, who, how, clause }: Words): string {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Expected', expected],
    ['Got', got],
    ['Why', why],
    ['Who mends it', whoMends[who]],
    ['How', how],
    ['Source', clause],
  ]
  return `### ${markdownText(headline)}\n\n${lines(rows)}`
}

const lines = (rows: readonly (readonly [string, string | undefined])[]): string =>
  rows.flatMap(([name, value]) => (value ? [`- ${name}: ${markdownText(value)}`] : [])).join('\n')

/**
 * Words stay as they are; everything else becomes a code span: inside one neither CommonMark nor
 * the extensions of trackers (bare links, mentions, issue numbers, emoji) look for anything. A
 * backslash would not do: renderers look for bare links after they have removed it.
 */
export function markdownText(text: string): string {
  const pieces: string[] = []
  let code: string[] = []
  const flush = (after = '') => {
    if (code.length > 0) pieces.push(codeSpan(code.join(' ')) + after)
    code = []
  }
  for (const token of visibleLine(text).split(' ')) {
    if (token === '') continue
    if (plain.test(token)) {
      flush()
      pieces.push(token)
    } else {
      const [, rest = token, after = ''] = trailing.exec(token) ?? []
      code.push(rest)
      if (after !== '') flush(after)
    }
  }
  flush()
  return pieces.join(' ')
}

// Letters, or a number; digits and letters never together, since `GH-12` and `a1b2c3d` are links
// in some trackers. A dot only between digits or at the end.
const plain =
  /^[(“‘'"]?(?:§?\p{Nd}+(?:\.\p{Nd}+)*|\p{L}\p{M}*(?:[-’']?\p{L}\p{M}*)*)[)”’'"]?[.,;:?]?$/u
const trailing = /^(.*[^.,;:?)”])([)”]?[.,;:?]|[)”])$/u

/** A code span whose fence is longer than any run of backticks in it (CommonMark 0.31 §6.1). */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const padded = /^`|`$/.test(text) ? ` ${text} ` : text
  return fence + padded + fence
}
