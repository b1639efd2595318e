import type { TestEvent } from '../contract/routes-of-tests.ts'
import { withoutTokens } from './export-strip.ts'
import type { RunFailure, TestRun } from './run.ts'

/** Lines of the tenant's log that say how a run went (auth0.com/docs "Log Event Type Codes"). */
export interface RunLines {
  /** `s`, or `f` and its kin: how the login through the connection ended. */
  readonly login?: TestEvent | undefined
  /** `seacft` or `feacft`: whether the tester got tokens for its code. */
  readonly exchange?: TestEvent | undefined
}

/**
 * Milliseconds: the browser's clock may be ahead of the tenant's, or behind it. Little before the
 * start, where the lines of others are; more after the end, for a login ends some time after it
 * began.
 */
export const skew = { before: 2000, after: 10_000 } as const

/** Characters: both were cut, after tokens of another length were taken out. */
const comparable = 1000

/**
 * The lines that are this run's beyond doubt. Colleagues test the same connection with the same
 * client: only the user tells one login that worked from another, and only its words one that
 * failed. None while it is under way, or when it was stopped.
 */
export function linesOf(run: TestRun, events: readonly TestEvent[]): RunLines {
  const { outcome, failure, claims } = run
  const near = nearEndFirst(run, events)
  if (outcome === 'passed') {
    const sub = claims?.['sub']
    const own = near.filter(({ user_id: user }) => user !== undefined && user === sub)
    const alone = near.filter(isGood).length === 1
    return {
      login: own.find(isGood),
      exchange: own.find(isExchange) ?? (alone ? onlyAnonymous(near, isExchange) : undefined),
    }
  }
  if (outcome !== 'failed' || !failure) return {}
  const own = near.filter((line) => says(line, failure))
  return failure.source === 'token'
    ? { exchange: own.find(isFailedExchange) ?? onlyAnonymous(near, isWordless) }
    : { login: own.find(isFailedLogin) }
}

const isExchange = ({ type }: TestEvent) => type === 'seacft'
const isFailedExchange = ({ type }: TestEvent) => type === 'feacft'
const isWordless = (line: TestEvent) => isFailedExchange(line) && wordsOf(line) === undefined

/** Tenants may leave the user out of an exchange: then it is this run's only where it is the only one. */
function onlyAnonymous(
  near: readonly TestEvent[],
  isWanted: (line: TestEvent) => boolean,
): TestEvent | undefined {
  const [one, other] = near.filter(isWanted)
  return other === undefined && one?.user_id === undefined ? one : undefined
}

/** The log tells how the run ended. */
export function isTold(run: TestRun): boolean {
  const { login, exchange } = linesOf(run, run.events ?? [])
  return login !== undefined || (run.outcome === 'failed' && exchange !== undefined)
}

/** There is nothing to wait for in the log: behind a login that worked comes its exchange. */
export const isComplete = (run: TestRun): boolean =>
  isTold(run) && (run.outcome === 'failed' || linesOf(run, run.events ?? []).exchange !== undefined)

/**
 * Logins through the connection since the start of a run that is under way or was stopped, newest
 * first: of the operator, or of anybody who tests meanwhile.
 */
export function loginsMeanwhile(run: TestRun, events: readonly TestEvent[]): TestEvent[] {
  if (run.outcome !== 'running' && run.outcome !== 'stopped') return []
  return within(run, events)
    .filter((line) => isGood(line) || isFailedLogin(line))
    .toSorted((one, other) => timeOf(other) - timeOf(one))
}

/** Those that failed: one of them may be why the browser does not come back. */
export const failuresMeanwhile = (run: TestRun, events: readonly TestEvent[]): TestEvent[] =>
  loginsMeanwhile(run, events).filter(isFailedLogin)

const timeOf = ({ date }: TestEvent) => Date.parse(date)

const within = ({ startedAt, endedAt = Infinity }: TestRun, events: readonly TestEvent[]) =>
  events.filter((line) => {
    const at = timeOf(line)
    return at >= startedAt - skew.before && at <= endedAt + skew.after
  })

function nearEndFirst(run: TestRun, events: readonly TestEvent[]): TestEvent[] {
  const { endedAt = run.startedAt } = run
  const distance = (line: TestEvent) => Math.abs(timeOf(line) - endedAt)
  return within(run, events).toSorted((one, other) => distance(one) - distance(other))
}

/** Its words, or the code where there are none. Tokens were taken out of both, by two who did. */
function says(line: TestEvent, { code, description = code }: RunFailure): boolean {
  const words = wordsOf(line)
  return description !== '' && words !== undefined && plain(description) === plain(words)
}

const plain = (text: string) =>
  withoutTokens(text)
    .replace(/\[(?:token|hidden|removed)\]/g, '[…]')
    .slice(0, comparable)
    .trim()

/** What a line says happened: hostile text. */
export const wordsOf = ({ description, error }: TestEvent): string | undefined =>
  description ?? error?.message ?? error?.code

/** Types of a login that failed; `feacft` is of the exchange behind it. */
const failures = ['f', 'fu', 'fp', 'fc', 'fco', 'fcoa', 'fpar', 'fsa']

const isGood = ({ type }: TestEvent): boolean => type === 's'
export const isFailedLogin = ({ type }: TestEvent): boolean => failures.includes(type)
