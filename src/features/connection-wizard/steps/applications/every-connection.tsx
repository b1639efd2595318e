import { useQuery } from '@tanstack/react-query'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { tenantSettingsQuery } from '#api/queries.ts'
import { Callout } from '#ui/callout.tsx'

/**
 * Said where the tenant enables every connection for each new application: its default
 * (`flags.enable_client_connections`, Management API). What cannot be read is not warned of.
 */
export function EveryConnection() {
  const client = useApi()
  const allowed = lackedPermission(useSession(), 'getTenantSettings') === undefined
  const { data } = useQuery({ ...tenantSettingsQuery(client), enabled: allowed })
  if (!data || data.flags.enable_client_connections === false) return null
  return (
    <Callout kind="warn" title="Every new application gets this connection too">
      <p>
        The tenant enables all connections for each new application. An administrator turns that off
        in Tenant Settings, Advanced: Enable Application Connections.
      </p>
    </Callout>
  )
}
