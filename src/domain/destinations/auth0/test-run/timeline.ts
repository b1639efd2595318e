import type { Channel } from '#domain/oidc/values.ts'
import type { TestEvent } from '../contract/routes-of-tests.ts'
import { type RunStepId, type TestRun, runStepIds } from './run.ts'
import { failedStep, failureOf, failureOfLine } from './timeline-failure.ts'
import { isFailedLogin, linesOf, loginsMeanwhile } from './timeline-lines.ts'
import {
  failedWords,
  loggedMeanwhile,
  quote,
  testerGotTokens,
  waitsFor,
  waitsForTester,
  workedWords,
  type Basis,
  type Way,
  words,
} from './timeline-words.ts'

/**
 * - `passed`      somebody saw it: the tester, or the tenant by a line of its log
 * - `failed`      here it ended
 * - `inferred`    it must have worked, for something after it did
 * - `pending`     the run is under way
 * - `unknown`     nobody saw it, or nobody can tell whether what was seen is this run's
 * - `not-reached` something before it failed
 */
export type StepState = 'passed' | 'failed' | 'inferred' | 'pending' | 'unknown' | 'not-reached'

export interface Step {
  readonly id: RunStepId
  readonly state: StepState
  /** Milliseconds from the start of the run, where it is known. */
  readonly start?: number
  /** Milliseconds. */
  readonly duration?: number
  /** What was seen. Contains a stranger's words. */
  readonly says: string
  /** By what it is known, where that stands for several steps at once. */
  readonly basis?: Basis
}

export interface TimelineFacts {
  /** Lines of the tenant's log, of whomever; none where they may not be read. */
  readonly events: readonly TestEvent[]
  readonly strategy: string
  readonly channel?: Channel | undefined
  /** Epoch milliseconds of the browser's clock. */
  readonly now: number
}

type Told = Pick<Step, 'state' | 'says' | 'basis'>

/** A run step by step: what was seen, what follows from it, and where it ended. */
export function timelineOf(run: TestRun, facts: TimelineFacts): Step[] {
  const told = tellerOf(run, facts)
  const times = timesOf(run, facts)
  return runStepIds.map((id) => {
    const step = { id, ...told(id) }
    return untimed.includes(step.state) ? step : { ...step, ...times[id] }
  })
}

/** Nobody saw when it began, or it did not. */
const untimed: readonly StepState[] = ['unknown', 'not-reached']

const at = (id: RunStepId) => runStepIds.indexOf(id)

const wayOf = (strategy: string, channel: Channel | undefined): Way =>
  strategy === 'auth0-oidc' ? 'tenant' : channel === 'front_channel' ? 'front' : 'back'

function tellerOf(run: TestRun, facts: TimelineFacts) {
  const { events, strategy, channel } = facts
  const way = wayOf(strategy, channel)
  const failure = failureOf(run, events)
  const { login: success, exchange } = run.outcome === 'passed' ? linesOf(run, events) : {}

  const good = (id: RunStepId): Told => {
    if (id === 'profile' && run.verifiedAt !== undefined)
      return { state: 'passed', says: testerGotTokens(subOf(run), exchange !== undefined) }
    if (id === 'authorize' && gotCode(run)) return { state: 'passed', says: words.gotCode }
    if (success)
      return { state: 'passed', says: workedWords(id, way, success.user_id), basis: 'log' }
    return { state: 'inferred', says: workedWords(id, way), basis: 'code' }
  }

  if (failure) {
    const { step, orAt } = failedStep(failure, run, facts)
    return (id: RunStepId): Told => {
      if (id === step) return { state: 'failed', says: failedWords(failure) }
      if (id === 'callback' && step === 'idp' && orAt.length === 0 && run.returnedAt !== undefined)
        return { state: 'inferred', says: words.broughtError }
      if (orAt.includes(id)) return { state: 'unknown', says: words.orHere }
      if (at(id) > at(step))
        return orAt.some((other) => at(other) > at(id))
          ? { state: 'unknown', says: words.notTold }
          : { state: 'not-reached', says: words.notReached }
      if (gotCode(run)) return good(id)
      if (id === 'authorize' && failure.line) return { state: 'passed', says: words.logHasIt }
      if (orAt.length > 0) return { state: 'unknown', says: words.notTold }
      return { state: 'inferred', says: workedWords(id, way), basis: 'later' }
    }
  }
  if (gotCode(run)) return good
  const meanwhile = meanwhileOf(run, facts)
  return (id: RunStepId): Told => {
    if (id === meanwhile?.id) return { state: 'unknown', says: meanwhile.says }
    if (run.outcome !== 'running') return { state: 'unknown', says: words.stopped }
    if (run.returnedAt === undefined) return { state: 'pending', says: waitsFor[id] }
    return { state: 'pending', says: id === 'authorize' ? words.checking : waitsForTester }
  }
}

/** The last login that may be this run's: where it would have ended. */
function meanwhileOf(run: TestRun, facts: TimelineFacts) {
  const { events } = facts
  const [line] = run.returnedAt === undefined ? loginsMeanwhile(run, events) : []
  if (!line) return undefined
  if (!isFailedLogin(line)) return { id: 'profile', says: loggedMeanwhile() } as const
  const failure = failureOfLine(line)
  const { step } = failedStep(failure, run, facts)
  return { id: step, says: loggedMeanwhile(quote(failure.code, failure.description)) }
}

/** The tester's part begins with a code: the tenant gave it one where that failed, or did not. */
const gotCode = ({ outcome, failure }: TestRun): boolean =>
  outcome === 'passed' || failure?.source === 'token' || failure?.source === 'validation'

const subOf = ({ claims }: TestRun): string | undefined =>
  typeof claims?.['sub'] === 'string' ? claims['sub'] : undefined

type Times = Partial<Record<RunStepId, Pick<Step, 'start' | 'duration'>>>

/**
 * The browser is seen twice, when it leaves and when it is back. In between there is the tenant's
 * log, by the tenant's clock: taken where that agrees with the browser's.
 */
function timesOf(run: TestRun, { events, now }: TimelineFacts): Times {
  const { startedAt, returnedAt, verifiedAt, outcome } = run
  const back = returnedAt ?? (outcome === 'running' ? now : undefined)
  const logged = Date.parse(linesOf(run, events).login?.date ?? '')
  const inBetween = back !== undefined && logged >= startedAt && logged <= back
  return {
    authorize: { start: 0 },
    ...(back !== undefined && {
      idp: { start: 0, duration: (inBetween ? logged : back) - startedAt },
    }),
    ...(inBetween && { callback: { start: logged - startedAt } }),
    ...(returnedAt !== undefined && {
      profile: {
        start: returnedAt - startedAt,
        ...(verifiedAt !== undefined && { duration: verifiedAt - returnedAt }),
      },
    }),
  }
}
