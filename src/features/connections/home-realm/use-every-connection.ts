import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#api/context.tsx'
import { connectionLists, connectionsQuery } from '#api/queries.ts'
import { useEveryPage } from '#api/use-every-page.ts'
import { useFewPages } from '#api/use-few-pages.ts'

/**
 * All connections of the tenant, from the pages that the list has read and on from there: what one
 * of them means for an address depends on the others.
 */
export function useEveryConnection(wanted: boolean) {
  const options = connectionsQuery(useApi())
  const query = useInfiniteQuery({ ...options, enabled: wanted })
  useFewPages(connectionLists)
  useEveryPage(query, wanted)
  const { data, hasNextPage, isFetching, isError } = query
  const connections = useMemo(() => data?.pages.flatMap((page) => page.connections) ?? [], [data])
  return {
    query,
    key: options.queryKey,
    connections,
    /** The last page is there. */
    complete: data !== undefined && !hasNextPage,
    readsOn: data !== undefined && hasNextPage && (isFetching || !isError),
    again: () => void (data ? query.fetchNextPage() : query.refetch()),
  }
}
export type EveryConnection = ReturnType<typeof useEveryConnection>
