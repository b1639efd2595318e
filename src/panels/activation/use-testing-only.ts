import { useInfiniteQuery } from '@tanstack/react-query'
import { useApi, useSession } from '#api/context.tsx'
import { connectionClientsQuery } from '#api/queries.ts'
import { useWork } from '../enable-applications/use-applier.ts'

/** True when the connection tester, and no application besides, is enabled for the connection. */
export function useTestingOnly(connectionId: string): boolean {
  const client = useApi()
  const { testerClientId } = useSession().config
  const { data, hasNextPage } = useInfiniteQuery(connectionClientsQuery(client, connectionId))
  const { pending } = useWork(connectionId)
  const ids = data?.pages.flatMap((page) => page.clients.map((one) => one.client_id)) ?? []
  return !hasNextPage && !pending && ids.length === 1 && ids[0] === testerClientId
}
