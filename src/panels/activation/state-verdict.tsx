import type { TestState } from '#domain/destinations/auth0/test-run/state.ts'
import { Verdict, type VerdictKind } from '#ui/verdict.tsx'
import { agoWords } from '#ui/when.ts'

interface Words {
  readonly verdict: VerdictKind
  readonly text: string
}

export const testWords: Record<TestState['kind'], Words> = {
  untested: { verdict: 'none', text: 'Login not yet tested' },
  passed: { verdict: 'good', text: 'Login tested with these settings' },
  waived: { verdict: 'warn', text: 'In use without a test' },
  changed: { verdict: 'warn', text: 'Changed since the last test' },
  unknown: { verdict: 'unknown', text: 'Tested once; whether with these settings cannot be told' },
}

interface Props extends Pick<TestState, 'kind'> {
  /** When that was recorded. ISO 8601. */
  readonly at?: string | undefined
}

/** Without why, for a row among others. */
export const StateVerdict = ({ kind, at }: Props) => (
  <Verdict kind={testWords[kind].verdict}>
    {testWords[kind].text}
    {at !== undefined && (
      <>
        {', '}
        <time dateTime={at}>{agoWords(Date.parse(at))}</time>
      </>
    )}
  </Verdict>
)
