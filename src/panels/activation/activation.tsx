import { lazy, Suspense, useState } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import { ownLoginWords } from '#domain/destinations/auth0/connection/edit/own-login.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Link } from '../router/link.tsx'
import { useChosen } from './chosen-store.ts'
import { useOnTestTab } from './use-on-test-tab.ts'
import { useTestingOnly } from './use-testing-only.ts'

const ActivateDialog = lazy(() =>
  import('./activate-dialog.tsx').then((m) => ({ default: m.ActivateDialog })),
)

const counted = (count: number) => `${count} ${count === 1 ? 'application' : 'applications'}`

/** What stands above a connection that only the connection tester can use, and the way on. */
export function Activation({ connection }: { readonly connection: ConnectionView }) {
  const testingOnly = useTestingOnly(connection.id)
  const chosen = useChosen(connection.id)
  const missing = lackedPermission(useSession(), 'updateConnectionClients')
  const onTestTab = useOnTestTab(connection.id)
  const [asking, setAsking] = useState(false)
  if (!testingOnly) return null
  const params = { id: connection.id }
  return (
    <>
      <Callout
        title="For testing only: no application can use it yet"
        actions={
          <>
            {chosen.length > 0 && (
              <Button
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
            )}
            {!onTestTab && (
              <Link to="/connections/$id/test" params={params}>
                Run a test
              </Link>
            )}
          </>
        }
      >
        {chosen.length > 0 ? (
          <p>
            {counted(chosen.length)} chosen, in this browser only. Activating enables what was
            chosen.
          </p>
        ) : missing ? (
          <p>
            Whoever has the permission <code>{missing}</code> can choose its applications. An
            administrator of the tenant grants it.
          </p>
        ) : (
          <p>
            To activate it, choose its{' '}
            <Link to="/connections/$id/applications" params={params}>
              applications
            </Link>
            .
          </p>
        )}
      </Callout>
      {asking && (
        <Suspense>
          <ActivateDialog
            connection={connection}
            chosen={chosen}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  )
}
