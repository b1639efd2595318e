import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { type ApiError, isApiError } from '#api/errors.ts'
import { clientsQuery } from '#api/queries.ts'
import { isStopped } from '#api/use-stop.ts'
import type { ClientView } from '#domain/destinations/auth0/contract/client-view.ts'

export interface Applications {
  /** What has been loaded so far; undefined until the first page is there. */
  readonly loaded: readonly ClientView[] | undefined
  readonly find: (clientId: string) => ClientView | undefined
  /** True when the tenant has more than what is loaded. */
  readonly more: boolean
  readonly loading: boolean
  readonly loadMore: () => void
  /** The operator's permission that is missing; nothing is asked then. */
  readonly forbidden: string | undefined
  /** The last failure, also while it is about to be asked again. */
  readonly error: ApiError | undefined
  readonly again: () => void
  /** The operator stopped loading. */
  readonly stopped: boolean
  readonly keys: readonly QueryKey[]
}

/** The tenant's applications, page by page. */
export function useApplications(): Applications {
  const client = useApi()
  const forbidden = lackedPermission(useSession(), 'listClients')
  const options = clientsQuery(client)
  const query = useInfiniteQuery({ ...options, enabled: forbidden === undefined })
  const loaded = useMemo(() => query.data?.pages.flatMap(({ clients }) => clients), [query.data])
  const byId = useMemo(() => new Map(loaded?.map((one) => [one.client_id, one])), [loaded])
  // While the query layer waits to ask again (a 429), the failure is not an error yet.
  const failure = query.error ?? query.failureReason
  return {
    loaded,
    find: (clientId) => byId.get(clientId),
    more: query.hasNextPage,
    loading: query.isFetching,
    loadMore: () => void query.fetchNextPage(),
    forbidden,
    error: isApiError(failure) ? failure : undefined,
    stopped: isStopped(query.error) && !query.isFetching,
    keys: [options.queryKey],
    again: () => void (loaded ? query.fetchNextPage() : query.refetch()),
  }
}
