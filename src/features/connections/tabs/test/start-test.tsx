import { testRoutes } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { useId, useState } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import { ownLoginWords } from '#domain/destinations/auth0/connection/edit/own-login.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { LookingNote } from '#panels/failure/looking-note.tsx'
import { startRun } from '#kept/runs/start-run.ts'
import { useRunStore, useRuns } from '#kept/runs/use-runs.ts'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { StopReading } from '#panels/waiting/stop-reading.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Actions } from '#ui/stack.tsx'
import { StatusMessage } from '#ui/status-message.tsx'
import { Link } from '#panels/router/link.tsx'
import { LoadFailure } from '../../page/load-failure.tsx'
import { isDisabled } from '../../list/list-rows.ts'
import styles from './test.module.css'
import { useTester } from './use-tester.ts'

interface Props {
  readonly connection: ConnectionView
  readonly onStarted: () => void
}

/** Begins a test login, once the connection tester may. */
export const StartTest = ({ connection, onStarted }: Props) => (
  <section aria-labelledby="run-a-test" className={styles.section}>
    <h2 id="run-a-test">Run a test</h2>
    <p>
      Logs a user of the provider in through this connection, as far as the profile that comes out.
      You stay here as yourself. Afterwards the tenant signs this browser out: when you reload
      Greencheck, sign in again.
    </p>
    {isDisabled(connection) ? (
      <Callout title="Disabled: it cannot be tested">
        <p>
          Nobody can log in through it, the connection tester neither. Enable it under{' '}
          <Link to="/connections/$id/danger" params={{ id: connection.id }}>
            Danger
          </Link>
          .
        </p>
      </Callout>
    ) : (
      <Buttons connection={connection} onStarted={onStarted} />
    )}
  </section>
)

const grants = (permission: string | undefined) =>
  permission &&
  `It takes the permission ${permission}, which an administrator of the tenant grants.`

const refusals = {
  blocked:
    'The browser refused a new window. Allow windows for this page, or run the test in this tab.',
  'not-kept':
    'This browser keeps nothing for this page, and a test goes over several pages. Allow site data for it.',
} as const

function Buttons({ connection, onStarted }: Props) {
  const session = useSession()
  const store = useRunStore()
  const { ids, keys, enabled, enabling, looking } = useTester(connection.id)
  const running = useRuns(connection.id).runs.some(({ outcome }) => outcome === 'running')
  const hint = useId()
  const [refused, setRefused] = useState<keyof typeof refusals>()
  const mayRun = grants(lackedIn(testRoutes.listTestEvents, session.permissions))
  const own = connection.ownLogin === true ? ownLoginWords : undefined
  const mayEnable = grants(lackedPermission(session, 'updateConnectionClients'))

  const run = (way: TestRun['way']) => {
    const earlier = store.list(connection.id).runs.filter(({ outcome }) => outcome === 'running')
    const begun = startRun({ way, connection, session, store })
    setRefused(typeof begun === 'string' ? begun : undefined)
    if (typeof begun === 'string') return
    // One at a time: the window of an earlier one says that it is over.
    for (const { id } of earlier) store.change(id, { outcome: 'stopped', endedAt: Date.now() })
    onStarted()
  }
  if (ids.error && enabled === undefined && !ids.isFetching) {
    return (
      <LoadFailure
        what="Whether the connection tester is enabled"
        error={ids.error}
        onRetry={() => void (ids.data ? ids.fetchNextPage() : ids.refetch())}
        retrying={ids.isFetching}
      />
    )
  }
  // One button in one place: whoever pressed it to enable the tester still has the focus on it.
  return (
    <>
      {enabled === false && <p>Enables the connection tester for this connection; nothing else.</p>}
      <Actions>
        <Button
          variant="main"
          busy={busyWords(enabled, enabling.isPending)}
          unavailable={mayRun ?? (enabled === false ? (own ?? mayEnable) : undefined)}
          onClick={() => (enabled ? run('popup') : enabling.mutate())}
        >
          {enabled === false ? 'Enable the connection tester' : running ? 'Start over' : 'Run test'}
        </Button>
        {enabled && !mayRun && (
          <Button aria-describedby={hint} onClick={() => run('page')}>
            {running ? 'Start over in this tab' : 'Run test in this tab'}
          </Button>
        )}
      </Actions>
      {enabled && running && (
        <p className={styles.quiet}>
          A test is under way. Starting over stops it; its window can be closed.
        </p>
      )}
      {enabled && !mayRun && (
        <p id={hint} className={styles.quiet}>
          In this tab you leave Greencheck, and sign in to it again to see the result.
        </p>
      )}
      <WaitingNote
        error={enabling.isPending ? enabling.failureReason : ids.isFetching && ids.failureReason}
      />
      <StopReading reading={enabled === undefined} keys={keys} />
      <LookingNote looking={looking} />
      {enabling.error && !enabling.isPending && (
        <div role="alert">
          <Callout kind="bad" title={failedTitle('Not enabled', enabling.error)}>
            <FailureNote error={enabling.error} />
          </Callout>
        </div>
      )}
      <StatusMessage
        kind="warn"
        message={refused ? refusals[refused] : null}
        onDismiss={() => setRefused(undefined)}
      />
    </>
  )
}

function busyWords(enabled: boolean | undefined, enabling: boolean): string | undefined {
  if (enabling) return 'Enabling…'
  return enabled === undefined ? 'Looking for the tester…' : undefined
}
