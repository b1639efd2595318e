import { labelOf, specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import type { PlanRow, Writable } from '#domain/destinations/auth0/plan/row.ts'
import { type Difference, differenceInWords } from '../../edit/edit-words.ts'
import { type Line, type Pending, secretOf } from './line.ts'

export const kindWords: Readonly<Record<PlanRow['kind'], string>> = {
  create: 'Create',
  change: 'Change',
  same: 'No change',
  cannot: 'Cannot',
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** How many there are of each kind, of those that are not written: "2 to create, 1 without a change". */
export function planInWords(lines: readonly Line[]): string {
  const of = (kind: PlanRow['kind']) =>
    lines.filter(({ row, outcome }) => row?.kind === kind && outcome?.state !== 'done').length
  const parts = [
    [of('create'), 'to create'],
    [of('change'), 'to change'],
    [of('same'), 'without a change'],
    [of('cannot'), 'that cannot be'],
  ] as const
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ')
}

/** Field by field. Of a new connection only what reaches others has a consequence to be named. */
export const differencesOf = (row: Writable): Difference[] =>
  row.changes.map(({ field, before, after }) => ({
    field,
    label: labelOf(field, row),
    ...differenceInWords(field, before, after),
    consequence:
      row.kind === 'change' || field === 'domainConnection' ? specOf(field).consequence : undefined,
  }))

/** What becomes of the Client Secret. */
export function secretInWords(row: Writable, given: boolean): string | undefined {
  if (row.secret === 'written') return 'Client Secret: the one of the text is written.'
  if (row.secret === 'kept')
    return given
      ? 'Client Secret: the stored one is kept. Nobody can tell whether the text has the same; it is replaced on the connection’s page.'
      : 'Client Secret: none is given, the stored one is kept.'
  return undefined
}

export const whySecret = (row: Writable): string =>
  row.moved.length > 0
    ? `${row.moved.map((field) => labelOf(field, row)).join(', ')} decides where or as whom the secret is sent. The stored one does not go there by itself.`
    : 'The text has none, and a new connection of this kind needs one.'

/** What is about to be written, a line for each kind of it. */
export function writesInWords(pending: readonly Pending[]): string[] {
  const rows = pending.map(({ row }) => row)
  const names = (kind: Writable['kind']) =>
    rows.filter((row) => row.kind === kind).map(({ name }) => name)
  const [created, changed] = [names('create'), names('change')]
  const secrets = pending.filter(
    (line) =>
      (line.row.secret === 'needed' || line.row.secret === 'written') &&
      secretOf(line) !== undefined,
  )
  const enables = rows.reduce((sum, row) => sum + row.enables.length, 0)
  const few = (all: readonly string[]) =>
    all.length > 5 ? `${all.slice(0, 5).join(', ')} and ${all.length - 5} more` : all.join(', ')
  return [
    ...(created.length > 0
      ? [`${counted(created.length, 'connection is', 'connections are')} created: ${few(created)}.`]
      : []),
    ...(changed.length > 0
      ? [`${counted(changed.length, 'connection is', 'connections are')} changed: ${few(changed)}.`]
      : []),
    ...(enables > 0 ? [`${counted(enables, 'application is', 'applications are')} enabled.`] : []),
    ...(secrets.length > 0
      ? [`${counted(secrets.length, 'Client Secret is', 'Client Secrets are')} written.`]
      : []),
  ]
}
