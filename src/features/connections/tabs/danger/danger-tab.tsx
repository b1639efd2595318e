import { useConnection } from '../../connection-context.ts'
import { useEnabledApplications } from '../../use-enabled-applications.ts'
import { DeleteConnection } from './delete-connection.tsx'

/** /connections/$id/danger */
export function DangerTab() {
  const connection = useConnection()
  const { applications, ids } = useEnabledApplications(connection.id)
  return (
    <DeleteConnection
      connection={connection}
      casualties={{
        applications: ids.data && applications.length,
        atLeast: ids.hasNextPage,
        domains: connection.options && (connection.options.domain_aliases ?? []),
      }}
    />
  )
}
