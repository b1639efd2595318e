import type { Channel } from '#domain/oidc/values.ts'
import type { TestEvent } from '../contract/routes-of-tests.ts'
import type { FailureFacts } from '../failures/explanation.ts'
import { readFailure } from '../failures/read-failure.ts'
import type { RunFailure, RunStepId, TestRun } from './run.ts'
import { linesOf, wordsOf } from './timeline-lines.ts'
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
  source: failure.source,
  logType: failure.line?.type,
  age: known.age,
  channel: known.channel,
  strategy: known.strategy,
  callbackUrl: known.callbackUrl,
})

export interface FailedStep {
  readonly step: RunStepId
  /** Where it may have been as well: the words do not tell. Empty: this step is certain. */
  readonly orAt: readonly RunStepId[]
}

/** The dictionary's reading of the words, and what is known of the tester itself. */
export function failedStep(failure: SeenFailure, run: TestRun, known: Circumstances): FailedStep {
  const { source } = failure
  if (source === 'tester' && run.returnedAt === undefined) return { step: 'authorize', orAt: [] }
  const [step, ...orAt] = readFailure(failureFacts(failure, known)).at
  return { step, orAt }
}
