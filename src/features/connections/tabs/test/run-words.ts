import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { secondsOf } from '#domain/destinations/auth0/test-run/export-markdown.ts'
import { stepTitles } from '#domain/destinations/auth0/test-run/timeline-words.ts'
import type { Step } from '#domain/destinations/auth0/test-run/timeline.ts'
import { secondWords } from '#ui/when.ts'
import type { VerdictKind } from '#ui/verdict.tsx'

const outcomeWords: Record<TestRun['outcome'], string> = {
  running: 'Under way',
  passed: 'Passed',
  failed: 'Failed',
  stopped: 'Stopped',
}

const outcomeVerdict: Record<TestRun['outcome'], VerdictKind> = {
  running: 'pending',
  passed: 'good',
  failed: 'bad',
  stopped: 'unknown',
}

const windowWords: Record<NonNullable<TestRun['window']>, string> = {
  closed: 'Window closed',
  'out-of-sight': 'Window out of sight',
}

/** What became of the window of a login that has not come back. */
export const goneWindow = (run: TestRun): TestRun['window'] =>
  run.outcome === 'running' && run.returnedAt === undefined ? run.window : undefined

/** How a run stands, or ended. */
export function outcomeOf(run: TestRun): { readonly kind: VerdictKind; readonly word: string } {
  const gone = goneWindow(run)
  return gone
    ? { kind: 'unknown', word: windowWords[gone] }
    : { kind: outcomeVerdict[run.outcome], word: outcomeWords[run.outcome] }
}

/** `21 Nov, 09:41:00` */
export const startedWords = ({ startedAt }: TestRun): string => secondWords(startedAt)

export const tookWords = ({ startedAt, endedAt }: TestRun): string | undefined =>
  endedAt === undefined ? undefined : secondsOf(endedAt - startedAt)

export const windowClosed = 'The window was closed before the login came back.'
export const windowLost = 'Whether the window of the login is still open cannot be told.'

/** For whoever does not look at the steps: how it stands, once, without seconds. */
export function announcementOf(run: TestRun, steps: readonly Step[]): string {
  const failed = steps.find(({ state }) => state === 'failed')
  if (failed) return `The test failed. ${stepTitles[failed.id]}: ${failed.says}`
  if (run.outcome === 'passed') return 'The test passed.'
  if (run.outcome === 'stopped') return 'The test was stopped.'
  const gone = goneWindow(run)
  if (gone) return gone === 'closed' ? windowClosed : windowLost
  return run.returnedAt === undefined
    ? 'The test is under way.'
    : 'The browser is back. The tester is exchanging its code.'
}
