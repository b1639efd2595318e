import { describeFinding } from './describe.ts'
import type { Diagnosis } from './diagnose.ts'
import type { Finding, Place, Who } from './finding.ts'
import type { Severity } from './severity.ts'

const weights = (name: string): Readonly<Record<Severity, string>> => ({
  blocks: `Blocks: login through ${name} cannot work, or must not be used.`,
  unknown: 'Unknown: it could not be told.',
  'breaks-some': 'Breaks some: a rule of a specification is broken; some logins may fail.',
  note: 'Note: worth knowing.',
  fine: 'Fine: checked and good.',
})

export const whoWords: Readonly<Record<Who, string>> = {
  operator: 'you, in this form',
  'customer-it': 'the customer’s IT',
  administrator: 'the administrator of this dashboard',
}

/** The page about a finding in docs/findings, made from its fixture and its words. */
export function docsPage(finding: Finding, diagnosis: Diagnosis): string {
  const words = describeFinding(finding, diagnosis.place)
  const { name } = diagnosis.place.profile
  const seen = [
    ['Said', words.headline],
    ['Expected', words.expected],
    ['Seen', words.got],
    ['Verdict of the example', diagnosis.verdict],
  ].filter(([, value]) => value !== undefined)
  return [
    `# ${finding.code}`,
    weights(name)[finding.severity],
    `## Why ${name} cares\n\n${words.why}`,
    `## Example\n\n${seen.map(([name, value]) => `- ${name}: ${value}`).join('\n')}`,
    `## Who mends it, and how\n\nWho: ${whoWords[words.who]}.\n\n${words.how}`,
    ...(words.fix ? [`One click: “${words.fix.label}”.`] : []),
    ...(words.message === undefined ? [] : [`## To send\n\n${quote(words.message)}`]),
    `## Source\n\n${words.clause}`,
  ]
    .join('\n\n')
    .concat('\n')
}

/** The list of all findings, with a link to each page. */
export function docsIndex(rows: readonly (readonly [Finding, Place])[]): string {
  const lines = rows.map(([finding, place]) => {
    const { headline } = describeFinding(finding, place)
    return `- [${finding.code}](${finding.code}.md), ${finding.severity}: ${headline}`
  })
  return [
    '# Findings',
    'What a check of an issuer can say, each with its weight and words in one example. Made from the checks, their words and their fixtures in `src/domain/doctor`.',
    lines.join('\n'),
  ]
    .join('\n\n')
    .concat('\n')
}

const quote = (text: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
