import { useSession } from '#api/context.tsx'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { ownLoginWords } from '#domain/destinations/auth0/connection/edit/own-login.ts'
import type { GatewayRow } from '#domain/wire/route.ts'
import { useConnection } from '../../page/connection-context.ts'

/** Why a write of provisioning cannot be asked for: the permission that is missing, or whose connection it is. */
export function useRefused(row: Pick<GatewayRow, 'scopes'>): string | undefined {
  const { permissions } = useSession()
  const { ownLogin } = useConnection()
  if (ownLogin === true) return ownLoginWords
  const lacked = lackedIn(row, permissions)
  return lacked && `It takes the permission ${lacked}, which an administrator of the tenant grants.`
}
