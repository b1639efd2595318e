import { useInfiniteQuery } from '@tanstack/react-query'
import { useApi, useSession } from '#api/context.tsx'
import { connectionClientsQuery } from '#api/queries.ts'
import { useEveryPage } from '#api/use-every-page.ts'
import { exportBody } from '#domain/destinations/auth0/export-body.ts'
import { exportJob } from '#domain/destinations/auth0/export-job.ts'
import { exportCalls } from '#domain/destinations/auth0/request.ts'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { useConnection } from '../../page/connection-context.ts'
import { LoadFailure } from '../../page/load-failure.tsx'
import { UnreadableOptions } from '../../page/unreadable-options.tsx'
import { ExportView } from './export-view.tsx'

/** /connections/$id/export: the connection as saved, to make it again somewhere else. */
export function ExportTab() {
  const connection = useConnection()
  const { config } = useSession()
  const query = connectionClientsQuery(useApi(), connection.id)
  const ids = useInfiniteQuery(query)
  useEveryPage(ids, true)
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
    return (
      <Reading
        label="Loading applications"
        lines={4}
        error={ids.failureReason}
        keys={[query.queryKey]}
      />
    )
  const clientIds = ids.data.pages
    .flatMap((page) => page.clients)
    .map((one) => one.client_id)
    // Greencheck's own, of this tenant.
    .filter((one) => one !== config.testerClientId)
  const calls = exportCalls(exported.body, clientIds)
  return (
    <ExportView
      name={connection.name}
      job={exportJob(tenantOrigin(config.domain, config), calls)}
      leftOut={exported.leftOut}
      applications={clientIds.length}
    />
  )
}
