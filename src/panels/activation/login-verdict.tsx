import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { TestRecord } from '#domain/destinations/auth0/test-run/record.ts'
import { testStateOf } from '#domain/destinations/auth0/test-run/state.ts'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { datedWords } from '#ui/when.ts'
import { endOf } from './end-of.ts'
import { StateVerdict, testWords } from './state-verdict.tsx'
import { useFailedHere } from './use-failed-here.ts'

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

/** What the connection's own metadata says of its last test. */
function RecordVerdict({ connection }: Props) {
  const state = testStateOf(connection)
  if (state.kind === 'untested') return <StateVerdict kind={state.kind} />
  const { verdict, text } = testWords[state.kind]
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
