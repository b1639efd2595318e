import { useSession } from '#api/context.tsx'
import type { WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import type { WorkspacePermission } from '#domain/destinations/cloudentity/contract/workspace.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import type { GatewayRow } from '#domain/wire/route.ts'

/**
 * Why a row cannot be called, before anything is typed: the operator's permission, then that of
 * Greencheck's client, as far as the workspace tells it.
 */
export function useBarred(
  { permissions }: Pick<WorkspaceView, 'permissions'>,
  row: Pick<GatewayRow, 'scopes'>,
  needed: WorkspacePermission,
): string | undefined {
  const session = useSession()
  const lacked = lackedIn(row, session.permissions)
  if (lacked !== undefined)
    return `It takes the permission ${lacked}, which an administrator of the tenant grants.`
  return permissions?.[needed] === false
    ? `Greencheck’s client lacks ${needed}, which an administrator of the workspace grants.`
    : undefined
}
