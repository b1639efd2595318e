import { useEffect, useRef } from 'react'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { testStateOf } from '#domain/destinations/auth0/test-run/state.ts'
import { FailureNote, failureTitle } from '#panels/failure/failure-note.tsx'
import { LookingNote } from '#panels/failure/looking-note.tsx'
import { Callout } from '#ui/callout.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { Link } from '../router/link.tsx'
import { TestVerdict } from './login-verdict.tsx'
import { useFailedHere } from './use-failed-here.ts'
import { type Gate, maxReason } from './use-gate.ts'
import { useOnTestTab } from './use-on-test-tab.ts'

interface Props {
  readonly connection: ConnectionView
  readonly gate: Gate
}

/** The state of the gate, and the reason that opens it. */
export function GateFields({ connection, gate }: Props) {
  const input = useRef<HTMLTextAreaElement>(null)
  const failed = useFailedHere(connection)
  const onTestTab = useOnTestTab(connection.id)
  const { kind } = testStateOf(connection)
  const { refusals } = gate
  useEffect(() => {
    if (refusals > 0) input.current?.focus()
  }, [refusals])
  return (
    <Stack>
      <p>
        <TestVerdict connection={connection} />
      </p>
      {gate.open && failed && (
        <p>
          {kind === 'waived' ? 'A reason was given' : 'A test passed with these settings'} before
          that, so it takes no reason now.
        </p>
      )}
      {!gate.open && (
        <>
          <p>
            No test has passed with these settings.{' '}
            {onTestTab ? (
              'Run a test'
            ) : (
              <Link to="/connections/$id/test" params={{ id: connection.id }}>
                Run a test
              </Link>
            )}{' '}
            first, or say why not.
          </p>
          <TextArea
            ref={input}
            label="Reason to activate without a test"
            hint={`Kept in the connection’s metadata for colleagues, and in the audit log. At most ${maxReason} characters.`}
            rows={2}
            value={gate.reason}
            error={gate.problem}
            onChange={(event) => gate.setReason(event.target.value)}
          />
        </>
      )}
      <LookingNote looking={gate.looking} />
      {gate.error && (
        <div role="alert">
          <Callout kind="bad" title={`Nothing was enabled. ${failureTitle(gate.error)}.`}>
            <FailureNote error={gate.error} />
          </Callout>
        </div>
      )}
    </Stack>
  )
}
