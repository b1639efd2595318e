import type { TestEvent } from '../contract/routes-of-tests.ts'
import { withoutTokens } from './export-strip.ts'
import { codeIn } from '../failures/read-failure.ts'
import type { RunFailure } from './run.ts'
import { wordsOf } from './timeline-lines.ts'

/** Longer than any error page's own words. */
const maxText = 2000

/** What an error page said, as a failure. An address pasted with it may hold a code: not kept. */
export const seenFailure = (pasted: string): RunFailure => failureSaid(pasted)

/** What a line of the tenant's log says, taken by the operator for what happened to the test. */
export const loggedFailure = (line: TestEvent): RunFailure =>
  failureSaid(wordsOf(line) ?? '', line.error?.code)

function failureSaid(words: string, known?: string): RunFailure {
  const text = withoutTokens(words.trim().replace(/\s+/gu, ' ')).slice(0, maxText)
  const code = known ?? codeIn(text) ?? ''
  return { source: 'seen', code, ...(text !== code && { description: text }) }
}
