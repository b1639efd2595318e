import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { TestRecord } from '#domain/destinations/auth0/test-run/record.ts'
import { type TestState, testStateOf } from '#domain/destinations/auth0/test-run/state.ts'
import { Verdict, type VerdictKind } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { datedWords } from '#ui/when.ts'
import { endOf, useFailedHere } from './use-failed-here.ts'

interface Words {
  readonly verdict: VerdictKind
  readonly text: string
}

const words: Record<TestState['kind'], Words> = {
  untested: { verdict: 'none', text: 'Login not yet tested' },
  passed: { verdict: 'good', text: 'Login tested with these settings' },
  waived: { verdict: 'warn', text: 'In use without a test' },
  changed: { verdict: 'warn', text: 'Changed since the last test' },
  unknown: { verdict: 'unknown', text: 'Tested once; whether with these settings cannot be told' },
}

interface Props {
  readonly connection: ConnectionView
}

/** What is known of its last test: to this browser where one failed since, else to its metadata. */
export function TestVerdict({ connection }: Props) {
  const failed = useFailedHere(connection)
  if (failed === undefined) return <RecordVerdict connection={connection} />
  const at = endOf(failed)
  const state = testStateOf(connection)
  const failedAt = <time dateTime={new Date(at).toISOString()}>{datedWords(at)}</time>
  return (
    <Verdict kind="bad">
      {state.kind === 'passed' ? (
        <>
          Passed
          <Recorded record={state.record} />, last test here failed, {failedAt}
        </>
      ) : (
        <>Last test here failed, {failedAt}</>
      )}
    </Verdict>
  )
}

/** Without when and why, for a row among others. */
export const StateVerdict = ({ kind }: Pick<TestState, 'kind'>) => (
  <Verdict kind={words[kind].verdict}>{words[kind].text}</Verdict>
)

/** What the connection's own metadata says of its last test. */
function RecordVerdict({ connection }: Props) {
  const state = testStateOf(connection)
  if (state.kind === 'untested') return <StateVerdict kind={state.kind} />
  const { verdict, text } = words[state.kind]
  return (
    <Verdict kind={verdict}>
      {text}
      <Recorded record={state.record} />
    </Verdict>
  )
}

const Recorded = ({ record }: { readonly record: TestRecord }) => (
  <>
    {', '}
    <time dateTime={record.at}>{datedWords(Date.parse(record.at))}</time>
    {record.outcome === 'waived' && (
      <>
        {': '}
        <VisibleText value={record.reason} />
      </>
    )}
  </>
)
