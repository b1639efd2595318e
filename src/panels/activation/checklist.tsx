import { lazy, type ReactNode, Suspense, useState } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import { ownLoginWords } from '#domain/destinations/auth0/connection/edit/own-login.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { testStateOf } from '#domain/destinations/auth0/test-run/state.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Icon } from '#ui/icon.tsx'
import { VerdictIcon } from '#ui/verdict.tsx'
import { Link } from '../router/link.tsx'
import styles from './activation.module.css'
import { useChosen } from './use-chosen.ts'
import { useOnTestTab } from './use-on-test-tab.ts'

const ActivateDialog = lazy(() =>
  import('./activate-dialog.tsx').then((m) => ({ default: m.ActivateDialog })),
)

const counted = (count: number) => `${count} ${count === 1 ? 'application' : 'applications'}`

interface Step {
  readonly title: string
  readonly done: boolean
  readonly rest?: ReactNode
}

/** From its creation until it is in use: what is done, and the next thing to do. */
export function Checklist({ connection }: { readonly connection: ConnectionView }) {
  const { applications, isNoted } = useChosen(connection)
  const missing = lackedPermission(useSession(), 'updateConnectionClients')
  const onTestTab = useOnTestTab(connection.id)
  const [asking, setAsking] = useState(false)
  const params = { id: connection.id }
  const isTested = testStateOf(connection).kind === 'passed'
  const steps: readonly Step[] = [
    { title: 'Created', done: true },
    {
      title: 'Tested',
      done: isTested,
      rest: !isTested && !onTestTab && (
        <Link to="/connections/$id/test" params={params}>
          Run a test
        </Link>
      ),
    },
    {
      title: 'Activated',
      done: false,
      rest:
        applications.length > 0 ? (
          <>
            <span>
              {counted(applications.length)} chosen
              {isNoted ? '' : ', in this browser only: the connection has no room for the note'}.
            </span>
            <Button
              size="small"
              unavailable={
                connection.ownLogin === true
                  ? ownLoginWords
                  : missing &&
                    `It takes the permission ${missing}, which an administrator of the tenant grants.`
              }
              onClick={() => setAsking(true)}
            >
              Activate…
            </Button>
          </>
        ) : missing ? (
          <span>
            Whoever has the permission <code>{missing}</code> can choose its applications. An
            administrator of the tenant grants it.
          </span>
        ) : (
          <span>
            Choose its{' '}
            <Link to="/connections/$id/applications" params={params}>
              applications
            </Link>
            .
          </span>
        ),
    },
    { title: 'Link handed out', done: false, rest: <span>Once it is activated, from Links.</span> },
  ]
  return (
    <>
      <Callout title="For testing only: no application can use it yet">
        <ol className={styles.steps} aria-label="Until it is in use">
          {steps.map(({ title, done, rest }) => (
            <li key={title} className={styles.step}>
              {done ? <Icon name="tick" label="done" /> : <VerdictIcon kind="none" label="to do" />}
              <strong>{title}</strong>
              {rest}
            </li>
          ))}
        </ol>
      </Callout>
      {asking && (
        <Suspense>
          <ActivateDialog
            connection={connection}
            chosen={applications}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  )
}
