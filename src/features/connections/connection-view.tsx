import { Link } from '@tanstack/react-router'
import type { ConnectionView as Connection } from '#domain/contract/views.ts'
import { SdkHints } from '#panels/direct-link/sdk-hints.tsx'
import { PendingApplications } from '#panels/enable-applications/pending-applications.tsx'
import { Badge } from '#ui/badge.tsx'
import { Callout } from '#ui/callout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './connection.module.css'
import { DeleteConnection } from './delete-connection.tsx'
import { EnabledApplications } from './enabled-applications.tsx'
import { isDisabled, isKnownStrategy } from './list-rows.ts'
import { Summary } from './summary.tsx'
import { useEnabledApplications } from './use-enabled-applications.ts'

interface ConnectionViewProps {
  readonly connection: Connection
  /** A later look found that the tenant has it no longer. */
  readonly gone: boolean
}

/** A connection that was read: what it is, and how applications reach it. */
export function ConnectionView({ connection, gone }: ConnectionViewProps) {
  const known = isKnownStrategy(connection)
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
            {known && <Verdict kind="none">Login not yet tested</Verdict>}
          </>
        }
      />
      {gone && (
        <Callout kind="warn" title="The tenant no longer has this connection">
          <p>
            Below is what it was. Back to the <Link to="/connections">connections</Link>.
          </p>
        </Callout>
      )}
      {known ? <Known connection={connection} /> : <Summary connection={connection} />}
    </>
  )
}

function Known({ connection }: { readonly connection: Connection }) {
  const { id, name, options } = connection
  const enabled = useEnabledApplications(id)
  const { applications, ids } = enabled
  return (
    <>
      <div className={styles.page}>
        <div className={styles.main}>
          <PendingApplications connectionId={id} />
          <Summary connection={connection} />
          <EnabledApplications connection={name} enabled={enabled} />
        </div>
        <SdkHints connection={name} />
      </div>
      <DeleteConnection
        connection={connection}
        casualties={{
          applications: ids.data && applications.length,
          atLeast: ids.hasNextPage,
          domains: options && (options.domain_aliases ?? []),
        }}
      />
    </>
  )
}
