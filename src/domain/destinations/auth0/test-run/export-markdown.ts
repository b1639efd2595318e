import { markdownText } from '#text/markdown.ts'
import type { Explanation } from '../failures/explanation.ts'
import { type RunReport, toRunReport } from './export-json.ts'
import { redactorOf } from './export-redact.ts'
import type { TestRun } from './run.ts'
import { basisLines, stepTitles } from './timeline-words.ts'
import type { Step, StepState } from './timeline.ts'

export const stateWords: Record<StepState, string> = {
  passed: 'passed',
  failed: 'failed',
  inferred: 'inferred',
  pending: 'waiting',
  unknown: 'could not tell',
  'not-reached': 'not reached',
}

export interface MarkdownReport extends RunReport {
  /** Of the failure. */
  readonly explanation?: Explanation | undefined
}

type Row = readonly [string, string | number | boolean | null | undefined]

/**
 * A run for a ticket, redacted as the JSON is: CommonMark that no string from a tenant or a
 * provider can add to.
 */
export function runAsMarkdown(run: TestRun, { explanation, ...report }: MarkdownReport): string {
  const told = toRunReport(run, report)
  const plain = redactorOf(run)
  const seconds = told.milliseconds === undefined ? undefined : secondsOf(told.milliseconds)
  const blocks = [
    `# Test login: ${markdownText(told.outcome)}`,
    rows([
      ['Connection', `${told.connection.name} (${told.connection.strategy})`],
      ['Tenant', told.tenant],
      ['Started', told.started],
      ['Took', seconds],
    ]),
    `## Steps\n\n${told.steps.map(stepLine).join('\n')}`,
    basisLines(told.steps).map(markdownText).join('\n\n'),
    explanation && `## What failed\n\n${rows(explained(explanation, plain))}`,
    told.claims && `## Claims of the tenant’s ID token\n\n${rows(Object.entries(told.claims))}`,
    told.userinfo && `## UserInfo of the tenant\n\n${rows(Object.entries(told.userinfo))}`,
    told.claims_left_out && leftOut,
    told.log &&
      `## The tenant’s log\n\n${rows(told.log.map((line) => [line.type, lineWords(line)]))}`,
    'Redacted: values that tell who logged in are shortened or left out. No tokens.',
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

const leftOut = 'Claims: too many to keep; sub alone was kept.'

const stepLine = ({ id, state, duration, says }: Step) => {
  const took = duration === undefined ? '' : `, ${secondsOf(duration)}`
  return `- ${stepTitles[id]}: ${stateWords[state]}${took}. ${markdownText(says)}`
}

const explained = (explanation: Explanation, plain: (text: string) => string): Row[] => [
  ['In short', plain(explanation.headline)],
  ['Cause', plain(explanation.cause)],
  ['Next', plain(explanation.next)],
  ...(explanation.suspects ?? []).map(({ headline, next }): Row => ['Or', `${headline}. ${next}`]),
  ['As it came', plain(explanation.raw)],
]

interface LogLine {
  readonly date: string
  readonly description?: string
  readonly user_id?: string
}
const lineWords = ({ date, description, user_id }: LogLine) =>
  [date, description, user_id].filter(Boolean).join(', ')

/** `6.2 s` */
export const secondsOf = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

const rows = (all: readonly Row[]): string =>
  all
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`- ${markdownText(name)}: ${markdownText(String(value))}`],
    )
    .join('\n')
