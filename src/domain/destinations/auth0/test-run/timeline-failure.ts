import type { Channel } from '#domain/oidc/values.ts'
import type { TestEvent } from '../contract/routes-of-tests.ts'
import type { FailureFacts } from '../failures/explanation.ts'
import type { RunFailure, RunStepId, TestRun } from './run.ts'
import { linesOf, wordsOf } from './timeline-lines.ts'
import { ambiguous, rules } from './timeline-rules.ts'
import { loggedFailure } from './timeline-seen.ts'

/** A failure as it is known of a run: from the tester or from the operator. */
export interface SeenFailure extends RunFailure {
  /** The line of the tenant's log that tells it too. */
  readonly line?: TestEvent | undefined
}

/** Undefined where nothing failed that anybody saw. */
export function failureOf(run: TestRun, events: readonly TestEvent[]): SeenFailure | undefined {
  if (run.outcome !== 'failed' || !run.failure) return undefined
  const { login, exchange } = linesOf(run, events)
  return { ...run.failure, line: login ?? exchange }
}

/** A failed login in the log, as it would be the run's if the operator says that it is. */
export const failureOfLine = (line: TestEvent): SeenFailure => ({ ...loggedFailure(line), line })

export interface Circumstances {
  readonly strategy: string
  readonly channel?: Channel | undefined
  /** Milliseconds since the connection was created or the tester enabled, when known. */
  readonly age?: number | undefined
  /** Of the tenant. */
  readonly callbackUrl?: string | undefined
}

export const failureFacts = (failure: SeenFailure, known: Circumstances): FailureFacts => ({
  code: failure.code,
  description: failure.description ?? (failure.line && wordsOf(failure.line)),
  logType: failure.line?.type,
  age: known.age,
  channel: known.channel,
  strategy: known.strategy,
  callbackUrl: known.callbackUrl,
})

export interface FailedStep {
  readonly step: RunStepId
  /** False: the words fit no step in particular, what came before it is open. */
  readonly certain: boolean
}

export function failedStep(failure: SeenFailure, run: TestRun): FailedStep {
  const { source, code, description = '' } = failure
  if (source === 'token' || source === 'validation') return { step: 'profile', certain: true }
  if (source === 'tester')
    return { step: run.returnedAt === undefined ? 'authorize' : 'profile', certain: true }
  const words = `${code} ${description}`.trimStart()
  const rule = rules.find((one) => one.words.test(words))
  // A page that somebody saw is the tenant's or the provider's: nobody was sent back. A line of
  // the log may tell of every step.
  if (source === 'seen' && !failure.line)
    return rule?.step === 'authorize'
      ? { step: 'authorize', certain: true }
      : { step: 'idp', certain: rule?.step === 'idp' }
  if (rule) return { step: rule.step, certain: true }
  return ambiguous.includes(code)
    ? { step: 'callback', certain: false }
    : { step: 'idp', certain: true }
}
