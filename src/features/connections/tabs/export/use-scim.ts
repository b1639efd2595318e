import { useQuery } from '@tanstack/react-query'
import { useApi, useSession } from '#api/context.tsx'
import { scimQuery } from '#api/scim-queries.ts'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'

/** SCIM of a connection as an export needs it; an operator without the permission is not refused all. */
export function useScim(id: string) {
  const lacked = lackedIn(scimRoutes.getScim, useSession().permissions)
  const options = scimQuery(useApi(), id)
  const query = useQuery({ ...options, enabled: lacked === undefined })
  return { lacked, query, queryKey: options.queryKey }
}
