import { useQuery } from '@tanstack/react-query'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { tenantSettingsQuery } from '#api/queries.ts'
import { Callout } from '#ui/callout.tsx'

const place = 'in Tenant Settings, Advanced: Enable Application Connections.'

/**
 * Whether the tenant enables every connection for each new application
 * (`flags.enable_client_connections`, Management API). Most tenants do not name the flag (124 of
 * 147 recorded): that is said, and is no alarm. What cannot be read is not spoken of.
 */
export function EveryConnection() {
  const client = useApi()
  const allowed = lackedPermission(useSession(), 'getTenantSettings') === undefined
  const { data } = useQuery({ ...tenantSettingsQuery(client), enabled: allowed })
  if (!data || data.flags.enable_client_connections === false) return null
  if (data.flags.enable_client_connections === undefined)
    return (
      <Callout title="Not known: whether new applications get this connection too">
        <p>
          The tenant’s settings do not say. An administrator sees whether all connections are
          enabled for each new application {place}
        </p>
      </Callout>
    )
  return (
    <Callout kind="warn" title="Every new application gets this connection too">
      <p>
        The tenant enables all connections for each new application. An administrator turns that off{' '}
        {place}
      </p>
    </Callout>
  )
}
