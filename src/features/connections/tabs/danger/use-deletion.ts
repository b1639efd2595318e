import { type InfiniteData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '#api/context.tsx'
import { isApiError, isLost } from '#api/errors.ts'
import { connectionQuery, connectionsQuery } from '#api/queries.ts'
import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { useNavigate } from '#panels/router/router-context.tsx'

/** Milliseconds before each look at a connection that is being deleted; then it is left alone. */
export const looks: readonly number[] = [
  1000, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000, 30_000, 30_000,
]

/**
 * DELETE answers 202 and the tenant finishes later; the name stays taken until then. It is
 * followed by reading the connection until there is none, and then the list is shown.
 */
export function useDeletion({ id, name }: Pick<ConnectionView, 'id' | 'name'>) {
  const client = useApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  /** How often the connection had been read when the tenant took the order, or may have. */
  const [since, setSince] = useState<number>()
  /** No more looks; where the order was taken, it goes on. */
  const [stopped, setStopped] = useState(false)

  const follow = () => {
    setStopped(false)
    setSince(readsOf(queries.getQueryState(connectionQuery(client, id).queryKey)))
  }
  const { mutate, reset, isPending, error, failureReason } = useMutation({
    mutationFn: () => client.call('deleteConnection', { params: { id } }),
    onSuccess: follow,
    onError: (failure) => isLost(failure) && follow(),
  })
  const following = since !== undefined
  const connection = useQuery({
    ...connectionQuery(client, id),
    // A look that finds it still there changes nothing but the count.
    notifyOnChangeProps: 'all',
    refetchInterval: ({ state }) =>
      following && !stopped && !isGone(state.error) && (looks[readsOf(state) - since] ?? false),
  })
  const gone = following && isGone(connection.error)
  const reads = readsOf(queries.getQueryState(connectionQuery(client, id).queryKey))
  const made = following ? Math.min(reads - since, looks.length) : 0
  const slow = stopped || made >= looks.length

  useEffect(() => {
    if (!gone) return
    const { queryKey } = connectionsQuery(client)
    queries.setQueryData(queryKey, (pages) => pages && without(pages, id))
    void queries.invalidateQueries({ queryKey: ['connections', 'name', name] })
    navigate({ to: '/connections', state: { deleted: name } })
  }, [gone, client, queries, navigate, id, name])

  return {
    start: () => mutate(),
    reset,
    error: error ?? undefined,
    /** The last failure while the query layer waits to repeat the call (a 429). */
    waitingFor: isPending ? failureReason : null,
    state: gone
      ? 'gone'
      : following
        ? slow
          ? 'slow'
          : 'following'
        : isPending
          ? 'asking'
          : 'idle',
    /** Whether the tenant has taken the order at all is not known. */
    unsure: isLost(error),
    /** While it is followed. */
    looking: { made, of: looks.length, stop: () => setStopped(true) },
    lookAgain: () => void connection.refetch(),
    /** Lets it be asked for once more. */
    startOver: () => {
      setSince(undefined)
      reset()
    },
  } as const
}

export type Deletion = ReturnType<typeof useDeletion>

type Pages = InfiniteData<{ connections: ConnectionRow[] }>

const without = <Data extends Pages>(data: Data, id: string): Data => ({
  ...data,
  pages: data.pages.map((page) => ({
    ...page,
    connections: page.connections.filter((one) => one.id !== id),
  })),
})

const isGone = (error: unknown) => isApiError(error) && error.kind === 'not-found'

const readsOf = (state: { dataUpdateCount: number; errorUpdateCount: number } | undefined) =>
  state ? state.dataUpdateCount + state.errorUpdateCount : 0
