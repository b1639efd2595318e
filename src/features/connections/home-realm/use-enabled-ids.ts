import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Client } from '#api/client.ts'
import { useApi } from '#api/context.tsx'
import { useEveryPage } from '#api/use-every-page.ts'
import { homeRealmRoute } from '#domain/destinations/auth0/contract/home-realm-route.ts'

const row = homeRealmRoute.listApplicationConnections

const enabledQuery = (client: Client, id: string) =>
  infiniteQueryOptions({
    queryKey: ['connections', 'of-application', id],
    queryFn: ({ pageParam: from, signal }) =>
      client.send(row, { params: { id }, query: { take: 100, ...(from && { from }) } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })

/** The ids of the connections that an application has: one list, however many there are. */
export function useEnabledIds(clientId: string) {
  const options = enabledQuery(useApi(), clientId)
  const query = useInfiniteQuery({ ...options, enabled: clientId !== '' })
  useEveryPage(query, clientId !== '')
  const { data, hasNextPage } = query
  const ids = useMemo(() => new Set(data?.pages.flatMap((page) => page.ids)), [data])
  const complete = data !== undefined && !hasNextPage
  return { query, key: options.queryKey, ids: complete ? ids : undefined }
}
