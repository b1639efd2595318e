import { labelOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import type { Problem } from '#domain/destinations/auth0/imports/imported.ts'
import type { PlanRow } from '#domain/destinations/auth0/plan/row.ts'
import { visibleJson } from '#text/json.ts'
import { visibleLine } from '#text/visible-line.ts'
import { type Line, type Outcome, variableOf } from './lines.ts'

export interface Report {
  readonly tenant: string
  readonly status: 'no-change' | 'pending' | 'applied' | 'failed' | 'stopped'
  /** What of the file was not understood. */
  readonly problems: readonly Problem[]
  readonly lines: readonly Line[]
}

/** For programs. Nothing of a secret but the variable it comes from. */
export const planJson = ({ tenant, status, problems, lines }: Report): string =>
  `${visibleJson({ tenant, status, problems, connections: lines.map(connectionJson) })}\n`

function connectionJson(line: Line) {
  const { row, imported, outcome } = line
  const { kind: plan, name, strategy } = row
  const became = outcome && {
    outcome: outcome.state,
    ...(outcome.state === 'done' && { id: outcome.id }),
    ...(outcome.state === 'failed' && { error: outcome.error }),
  }
  const said = { name, strategy, plan, problems: imported.problems }
  if (row.kind === 'cannot') return { ...said, reasons: row.reasons, ...became }
  const variable = variableOf(line)
  return {
    ...said,
    ...(row.kind !== 'create' && { id: row.id }),
    changes: row.changes.map(({ field, before, after }) => ({
      field,
      label: labelOf(field, row),
      before,
      after,
    })),
    secret: row.secret,
    ...(variable !== undefined && { variable }),
    applications: {
      enable: row.enables.map(({ clientId, name: called }) => ({
        client_id: clientId,
        name: called,
      })),
      unknown: row.unknown,
    },
    unwritten: row.unwritten,
    ...became,
  }
}

const marks: Readonly<Record<PlanRow['kind'], string>> = {
  create: '+',
  change: '~',
  same: '=',
  cannot: '✗',
}
const words: Readonly<Record<PlanRow['kind'], string>> = {
  create: 'create',
  change: 'change',
  same: 'no change',
  cannot: 'cannot',
}

/** For people, who may look at a file of strangers: what cannot be seen is written out. */
export function planText({ tenant, problems, lines }: Report, isGiven: (name: string) => boolean) {
  const notUnderstood = problems.map(
    ({ words: said, quoted, line }) =>
      `! ${visibleLine(said)}${line === undefined ? '' : ` Line ${line}:`} ${visibleLine(quoted)}`,
  )
  const rows = lines.flatMap((line) => [
    `${marks[line.row.kind]} ${visibleLine(line.row.name || '(without a name)')}: ${words[line.row.kind]}`,
    ...detailsOf(line, isGiven).map((one) => `    ${visibleLine(one)}`),
  ])
  const of = (kind: PlanRow['kind']) => lines.filter(({ row }) => row.kind === kind).length
  const sum = `${of('create')} to create, ${of('change')} to change, ${of('same')} without a change, ${of('cannot')} that cannot be`
  return `${[`Plan against ${tenant}`, ...notUnderstood, ...rows, `${sum}.`].join('\n')}\n`
}

function detailsOf(line: Line, isGiven: (name: string) => boolean): string[] {
  const { row, imported } = line
  const problems = imported.problems.map(({ words: said, quoted }) => `! ${said} ${quoted}`)
  if (row.kind === 'cannot') return [...row.reasons, ...problems]
  const variable = variableOf(line)
  return [
    ...row.changes.map(({ field, before, after }) =>
      row.kind === 'create'
        ? `${labelOf(field, row)}: ${shown(after)}`
        : `${labelOf(field, row)}: ${shown(before)} → ${shown(after)}`,
    ),
    ...(variable === undefined
      ? []
      : [`Client Secret: from ${variable}${isGiven(variable) ? '' : ', which is not set'}`]),
    ...(row.secret === 'written' ? ['Client Secret: the one of the file is written'] : []),
    ...(row.secret === 'kept' && row.kind === 'change' ? ['Client Secret: kept'] : []),
    ...row.enables.map(({ name, clientId }) => `Enabled for ${name} (${clientId})`),
    ...row.unknown.map((name) => `No application that can be enabled here: ${name}`),
    ...row.unwritten.map((path) => `Not compared and not written: ${path}`),
    ...problems,
  ]
}

/** As JSON, which no two values share. */
const shown = (value: unknown): string => (value === undefined ? 'not set' : visibleJson(value, 0))

export function outcomeText(name: string, outcome: Outcome): string {
  const of = visibleLine(name)
  if (outcome.state === 'done') return `✓ ${of}: written (${visibleLine(outcome.id)})\n`
  if (outcome.state === 'not-begun') return `· ${of}: not begun\n`
  if (outcome.state === 'stale')
    return `✗ ${of}: not written, for it changed since it was planned\n`
  const { status, code, message, requestId } = outcome.error
  const what = outcome.error.outcome === 'unknown' ? 'no answer came' : 'failed'
  return `✗ ${of}: ${what}: ${visibleLine(message)} (${status} ${visibleLine(code)}, request ${requestId})\n`
}
