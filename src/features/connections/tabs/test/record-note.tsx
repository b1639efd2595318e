import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { failureTitle } from '#panels/failure/failure-note.tsx'
import { LookingNote } from '#panels/failure/looking-note.tsx'
import { Callout } from '#ui/callout.tsx'
import styles from './test.module.css'
import { useRecord } from './use-record.ts'

interface Props {
  readonly run: TestRun
  readonly connection: ConnectionView
}

/** Whether colleagues see this run, and whether it still tells of the settings as they are. */
export function RecordNote({ run, connection }: Props) {
  const { error, looking } = useRecord(run, connection)
  const { fingerprint: before, fingerprintAtReturn: after } = run
  const now = connection.fingerprint
  if (after !== undefined && after !== before)
    return (
      <Callout kind="warn" title="Changed while it ran">
        <p>
          Issuer, client, channel, PKCE, scopes or mapping were saved between its start and the
          return: which of them it tested is not known. Run it again.
        </p>
      </Callout>
    )
  if (before !== undefined && now !== undefined && before !== now)
    return (
      <Callout kind="warn" title="Of earlier settings">
        <p>Issuer, client, channel, PKCE, scopes or mapping have changed since. Run it again.</p>
      </Callout>
    )
  if (run.outcome !== 'passed') return null
  if (before === undefined)
    return (
      <p className={styles.quiet}>
        Not recorded for colleagues: Greencheck may not read the options that were tested.
      </p>
    )
  return (
    <>
      <LookingNote looking={looking} />
      {error && (
        <output className={styles.quiet}>
          {error.kind === 'lost'
            ? 'Whether it is recorded for colleagues could not be told.'
            : 'Not recorded for colleagues.'}{' '}
          {failureTitle(error)}.
        </output>
      )}
    </>
  )
}
