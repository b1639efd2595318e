import { infiniteQueryOptions } from '@tanstack/react-query'
import { changeRoutes } from '#domain/destinations/auth0/contract/routes-of-changes.ts'
import type { Client } from './client.ts'

/** What was changed at a connection, page by page of the tenant's log. */
export const changesQuery = (client: Client, id: string) =>
  infiniteQueryOptions({
    queryKey: ['connections', 'one', id, 'changes'],
    queryFn: ({ signal, pageParam: page }) =>
      client.send(changeRoutes.listChanges, { params: { id }, query: { page } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    gcTime: 0,
  })
