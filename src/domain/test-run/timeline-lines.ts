import type { TestEvent } from '../contract/test-rows.ts'
import type { RunFailure, TestRun } from './run.ts'

/** Lines of the tenant's log that say how a run went (auth0.com/docs "Log Event Type Codes"). */
export interface RunLines {
  /** `s`, or `f` and its kin: how the login through the connection ended. */
  readonly login?: TestEvent | undefined
  /** `seacft` or `feacft`: whether the tester got tokens for its code. */
  readonly exchange?: TestEvent | undefined
}

/** The browser comes back with a code only from a login that succeeded. */
const behindLogin: readonly RunFailure['source'][] = ['token', 'validation']

/**
 * The lines that are this run's. A log may hold an attempt before it and one after it: the
 * outcome, the user and the words of the failure tell them apart.
 */
export function linesOf(run: TestRun, events: readonly TestEvent[]): RunLines {
  const ordered = events.toSorted((one, other) => Date.parse(one.date) - Date.parse(other.date))
  const exchange = ordered.findLast(({ type }) => type === 'seacft' || type === 'feacft')
  return { login: loginLine(run, ordered), exchange }
}

function loginLine(run: TestRun, ordered: readonly TestEvent[]): TestEvent | undefined {
  const { outcome, failure } = run
  const good = ordered.filter(({ type }) => type === 's')
  const bad = ordered.filter(isFailedLogin)
  if (outcome === 'passed' || (failure && behindLogin.includes(failure.source))) {
    const sub = run.claims?.['sub']
    return good.findLast((line) => sub !== undefined && line.user_id === sub) ?? good.at(-1)
  }
  if (outcome === 'failed') {
    return bad.findLast((line) => wordsOf(line) === failure?.description) ?? bad.at(-1)
  }
  return ordered.findLast(isLoginLine)
}

/** What a line says happened: hostile text. */
export const wordsOf = ({ description, error }: TestEvent): string | undefined =>
  description ?? error?.message ?? error?.code

/** Types of a login that failed; `feacft` is of the exchange behind it. */
const failures = ['f', 'fu', 'fp', 'fc', 'fco', 'fcoa', 'fpar', 'fsa']

export const isFailedLogin = ({ type }: TestEvent): boolean => failures.includes(type)

/** Nothing that is still to come would say more. */
export const isLoginLine = (line: TestEvent): boolean => line.type === 's' || isFailedLogin(line)
