import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { secondsOf } from '#domain/destinations/auth0/test-run/export-markdown.ts'
import { stepTitles } from '#domain/destinations/auth0/test-run/timeline-words.ts'
import type { Step } from '#domain/destinations/auth0/test-run/timeline.ts'
import { secondWords } from '#ui/when.ts'
import type { VerdictKind } from '#ui/verdict.tsx'

export const outcomeWords: Record<TestRun['outcome'], string> = {
  running: 'Under way',
  passed: 'Passed',
  failed: 'Failed',
  stopped: 'Stopped',
}

export const outcomeVerdict: Record<TestRun['outcome'], VerdictKind> = {
  running: 'pending',
  passed: 'good',
  failed: 'bad',
  stopped: 'unknown',
}

/** `21 Nov, 09:41:00` */
export const startedWords = ({ startedAt }: TestRun): string => secondWords(startedAt)

export const tookWords = ({ startedAt, endedAt }: TestRun): string | undefined =>
  endedAt === undefined ? undefined : secondsOf(endedAt - startedAt)

/** For whoever does not look at the steps: how it stands, once, without seconds. */
export function announcementOf(run: TestRun, steps: readonly Step[]): string {
  const failed = steps.find(({ state }) => state === 'failed')
  if (failed) return `The test failed. ${stepTitles[failed.id]}: ${failed.says}`
  if (run.outcome === 'passed') return 'The test passed.'
  if (run.outcome === 'stopped') return 'The test was stopped.'
  return run.returnedAt === undefined
    ? 'The test is under way.'
    : 'The browser is back. The tester is exchanging its code.'
}
