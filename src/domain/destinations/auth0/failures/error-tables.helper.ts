import { channelNames } from '#domain/doctor/catalogue/channel.ts'
import { families } from './dictionary.ts'
import type { FailureField, Mender } from './explanation.ts'
import { fieldLabel } from './field-label.ts'
import { stepTitles } from '../test-run/timeline-words.ts'
import { type Match, numbering, type Row } from './row.ts'
import { sandboxEnds } from './sandbox-ends.helper.ts'
import { sayingEnds } from './saying-ends.helper.ts'

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const code = (text: string) => `\`${text}\``

const menders: Readonly<Record<Mender, string>> = {
  operator: 'operator',
  'their-it': 'their IT',
  administrator: 'administrator of the tenant',
  user: 'the user',
  nobody: 'nobody: it passes',
}

const numbered = (numbers: Match['numbers'] = {}) =>
  numbering.flatMap((prefix) => (numbers[prefix] ?? []).map((number) => code(`${prefix}${number}`)))

function metBy({
  numbers,
  anyNumber,
  says,
  exactly,
  names,
  codes,
  logTypes,
  sources,
  only,
}: Match) {
  const ways = [
    ...(codes ?? []).map(code),
    ...(says ?? []).map((text) => `“${text}”`),
    ...(exactly ?? []).map((text) => `“${text}” alone`),
    ...numbered(numbers),
    ...(anyNumber ?? []).map((prefix) => `every other ${code(prefix)} number`),
    ...(names ?? []).map((name) => `the name ${code(name)}`),
    ...(logTypes ?? []).map((type) => `log type ${code(type)}`),
    ...(codes ? [] : (sources ?? [])).map((source) => `anything told by ${code(source)}`),
  ].join(', ')
  const limits = [
    codes && sources && `told by ${sources.map(code).join(', ')}`,
    only?.channel && `on the ${channelNames[only.channel]}`,
    only?.strategy && `of ${code(only.strategy)}`,
    only?.codes &&
      `with ${only.codes.map((one) => (one === '' ? 'no code' : code(one))).join(', ')}`,
  ].filter(Boolean)
  return limits.length === 0 ? ways : `${ways}; only ${limits.join(' ')}`
}

const fieldCell = (field: FailureField | undefined) => (field ? fieldLabel(field) : '')

const pageName = (source: string) => new URL(source).host

const rowCells = (row: Row): readonly string[] => [
  code(row.id),
  metBy(row.match),
  row.headline,
  menders[row.who],
  fieldCell(row.field),
  `[${pageName(row.source)}](${row.source})`,
]

const head = ['Id', 'Met by', 'Headline', 'Who mends it', 'Field', 'Source']

/** The tables of docs/errors.md by the name of their section, from the data itself. */
export const errorTables: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(families).map(([name, rows]) => [
      name,
      `### ${name}\n\n${table(head, rows.map(rowCells))}`,
    ]),
  ),
  'ends in the sandbox': table(
    ['Account or client', 'Channel', 'Explanation', 'Field'],
    sandboxEnds.map(({ who, channel, id, field }) => [
      who.includes(' ') ? who : code(who),
      channelNames[channel],
      code(id),
      fieldCell(field) || 'none: theirs to mend',
    ]),
  ),
  'ends of sayings': table(
    ['Client', 'Explanation', 'Step', 'Field'],
    Object.entries(sayingEnds).map(([id, { explanation, step, field }]) => [
      code(id),
      code(explanation),
      stepTitles[step],
      fieldCell(field) || 'none: theirs to mend',
    ]),
  ),
}
