import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { clientsQuery } from '#api/queries.ts'
import type { ClientView } from '#domain/destinations/auth0/contract/client-view.ts'
import { type Lookup, lookupOf } from './lookup.ts'
import { useEveryPage } from '#api/use-every-page.ts'

/** Pages of a hundred that are loaded unasked: every one is a request of the tenant's few. */
const unasked = 10

export interface ApplicationLookup {
  /** The one that was looked for; all of them where it is not among them; undefined: not known. */
  readonly clients: readonly ClientView[] | undefined
  readonly application: ClientView | undefined
  readonly lookup: Lookup
  /** Goes on looking where many were looked through. */
  readonly goOn: (() => void) | undefined
  readonly looked: number
}

/** The application of a client id. The tenant answers pages, not one of them, so these are read. */
export function useApplication(clientId: string | undefined): ApplicationLookup {
  const client = useApi()
  const missing = lackedPermission(useSession(), 'listClients')
  const [limit, setLimit] = useState(unasked)
  const asks = clientId !== undefined && missing === undefined
  const options = clientsQuery(client)
  const query = useInfiniteQuery({ ...options, enabled: asks })
  const pages = query.data?.pages ?? []
  const loaded = pages.flatMap((page) => page.clients)
  const application = loaded.find((one) => one.client_id === clientId)
  const searching = asks && application === undefined
  const paused = searching && query.hasNextPage && pages.length >= limit
  useEveryPage(query, searching && !paused)

  const all = query.data !== undefined && !query.hasNextPage
  return {
    clients: application ? [application] : all ? loaded : undefined,
    application,
    looked: loaded.length,
    lookup: lookupOf({
      what: 'the application',
      needed: clientId !== undefined && application === undefined && !all && !paused,
      missing,
      query,
      key: options.queryKey,
      again: () => void (query.data ? query.fetchNextPage() : query.refetch()),
    }),
    goOn: paused ? () => setLimit(pages.length + unasked) : undefined,
  }
}
