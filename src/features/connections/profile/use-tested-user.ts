import { type QueryKey, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useApi, useSession } from '#api/context.tsx'
import { testedUserQuery } from '#api/test-queries.ts'
import type { TestedUser } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { testRoutes } from '#domain/destinations/auth0/contract/routes-of-tests.ts'

export interface TestedUserState {
  readonly query: UseQueryResult<TestedUser>
  readonly key: QueryKey
  /** The permission the operator lacks; then nothing is asked. */
  readonly lacked: string | undefined
}

/** The user of a run as stored now, where that may be read. */
export function useTestedUser(
  connection: string,
  userId: string | undefined,
  run: string,
): TestedUserState {
  const client = useApi()
  const lacked = lackedIn(testRoutes.getTestedUser, useSession().permissions)
  const options = testedUserQuery(client, connection, userId ?? '', run)
  const query = useQuery({
    ...options,
    enabled: lacked === undefined && userId !== undefined,
  })
  return { query, key: options.queryKey, lacked }
}
