import { Suspense, lazy, useEffect, useState } from 'react'
import { noteIn } from '#domain/destinations/auth0/credential/notes.ts'
import { isTrial, originalOf } from '#domain/destinations/auth0/credential/trial.ts'
import type { ConnectionView as Connection } from '#domain/destinations/auth0/contract/views.ts'
import { Activation } from '#panels/activation/activation.tsx'
import { TestVerdict } from '#panels/activation/login-verdict.tsx'
import { whenIdle } from '#time/when-idle.ts'
import { Link } from '#panels/router/link.tsx'
import { Outlet } from '#panels/router/outlet.tsx'
import { CreatedNote } from './created-note.tsx'
import { PendingApplications } from '#panels/enable-applications/pending-applications.tsx'
import { EditSession } from '../edit/edit-session.tsx'
import { tabs } from '#panels/screens/tabs.ts'
import { Badge } from '#ui/badge.tsx'
import { Callout } from '#ui/callout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { TabNav } from '#ui/tab-nav.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { ConnectionProvider } from './connection-context.ts'
import styles from './connection.module.css'
import { OwnLogin } from './own-login.tsx'
import { DuplicateConnection } from '../duplicate/duplicate-connection.tsx'
import { isDisabled, isKnownStrategy } from '../list/list-rows.ts'
import { Summary } from '../tabs/settings/summary.tsx'

interface ConnectionViewProps {
  readonly connection: Connection
  /** A later look found that the tenant has it no longer. */
  readonly gone: boolean
}

/** A connection that was read: what it is, and below it the tab the address names. */
export function ConnectionView({ connection, gone }: ConnectionViewProps) {
  const known = isKnownStrategy(connection)
  const isIdle = useIsIdle()
  return (
    <>
      <PageHead
        title={<VisibleText value={connection.name} />}
        about={
          <>
            <Badge>
              <VisibleText value={connection.strategy} />
            </Badge>
            {isDisabled(connection) && <span>disabled: nobody can log in through it</span>}
            {known && <TestVerdict connection={connection} />}
            {known && isIdle && (
              <Suspense>
                <Reasons connection={connection} />
              </Suspense>
            )}
          </>
        }
        actions={known && !gone && <DuplicateConnection connection={connection} />}
      />
      {gone && (
        <Callout kind="warn" title="The tenant no longer has this connection">
          <p>
            Below is what it was. Back to the <Link to="/connections">connections</Link>.
          </p>
        </Callout>
      )}
      {known ? <Tabs connection={connection} /> : <Summary connection={connection} />}
    </>
  )
}

const Reasons = lazy(() => import('./reasons.tsx').then((part) => ({ default: part.Reasons })))

/** True once the page has been put together. */
function useIsIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false)
  useEffect(() => whenIdle(() => setIsIdle(true)), [])
  return isIdle
}

const CredentialBanner = lazy(() =>
  import('./credential-banner.tsx').then((part) => ({ default: part.CredentialBanner })),
)
const isNoted = ({ metadata }: Connection) =>
  noteIn(metadata, 'expires') !== '' || originalOf(metadata) !== undefined

const Tabs = ({ connection }: { readonly connection: Connection }) => (
  <ConnectionProvider value={connection}>
    <div className={styles.pending}>
      {connection.ownLogin === true && <OwnLogin />}
      {isNoted(connection) && (
        <Suspense>
          <CredentialBanner connection={connection} />
        </Suspense>
      )}
      <CreatedNote connection={connection} />
      <PendingApplications connectionId={connection.id} disabled={isDisabled(connection)} />
      {!isTrial(connection) && <Activation connection={connection} />}
    </div>
    <TabNav label="Connection">
      {Object.values(tabs).map(({ path, title }) => (
        <Link key={path} to={path} params={{ id: connection.id }}>
          {title}
        </Link>
      ))}
    </TabNav>
    <EditSession>
      <Outlet />
    </EditSession>
  </ConnectionProvider>
)
