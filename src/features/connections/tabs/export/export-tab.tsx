import { useState } from 'react'
import { useSession } from '#api/context.tsx'
import { useEveryPage } from '#api/use-every-page.ts'
import { scimToExport } from '#domain/destinations/auth0/exports/scim.ts'
import { exportBody } from '#domain/destinations/auth0/exports/body.ts'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import { auth0Forms, exportedOfTenant, notOffered } from '#panels/export/auth0-forms.ts'
import { ExportView } from '#panels/export/export-view.tsx'
import { Reading } from '#panels/waiting/reading.tsx'
import { useConnection } from '../../page/connection-context.ts'
import { LoadFailure } from '../../page/load-failure.tsx'
import { UnreadableOptions } from '../../page/unreadable-options.tsx'
import { useEnabledApplications } from '../../page/use-enabled-applications.ts'
import { LeftOut } from './left-out.tsx'
import { ScimLeftOut } from './scim-left-out.tsx'
import { useScim } from './use-scim.ts'

/** /connections/$id/export: the connection as saved, to make it again somewhere else. */
export function ExportTab() {
  const connection = useConnection()
  const { config } = useSession()
  const { ids, clients, keys, applications, unnamed } = useEnabledApplications(connection.id)
  const scim = useScim(connection.id)
  useEveryPage(ids, true)
  useEveryPage(clients, unnamed > 0)
  // One time for all forms, so that what is copied is what is seen.
  const [made] = useState(() => new Date().toISOString())
  const exported = exportBody(connection)
  if (!exported) return <UnreadableOptions />
  if (ids.error && !ids.isFetching)
    return (
      <LoadFailure
        what="The enabled applications"
        error={ids.error}
        onRetry={() => void (ids.data ? ids.fetchNextPage() : ids.refetch())}
        retrying={ids.isFetching}
      />
    )
  if (!ids.data || ids.hasNextPage)
    return <Reading label="Loading applications" lines={4} error={ids.failureReason} keys={keys} />
  const { data: known, failureReason, isFetching } = scim.query
  if (known === undefined && isFetching)
    return <Reading label="Loading SCIM" lines={4} error={failureReason} keys={[scim.queryKey]} />
  const named = applications
    // Greencheck's own, of this tenant.
    .filter(({ clientId }) => clientId !== config.testerClientId)
    .map(({ clientId, view }) => ({ clientId, name: view?.name }))
  const origin = tenantOrigin(config.domain, config)
  return (
    <ExportView
      exported={exportedOfTenant(
        {
          origin,
          body: exported.body,
          clients: named,
          scim: known && scimToExport(known),
        },
        made,
      )}
      forms={auth0Forms}
      missing={notOffered}
      hint="Each makes this connection as it is saved, enables the same applications, and turns on SCIM where it is on."
      heading="h2"
    >
      <ScimLeftOut {...scim} />
      <LeftOut names={exported.leftOut} applications={named.length} />
    </ExportView>
  )
}
