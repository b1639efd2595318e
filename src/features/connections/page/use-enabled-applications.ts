import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { clientsQuery, connectionClientsQuery } from '#api/queries.ts'
import type { LinkedApplication } from '#panels/direct-link/direct-links.tsx'

/**
 * The applications a connection is enabled for. Their ids come from the connection, their names
 * and callbacks from the pages of applications that are loaded: no request for each.
 */
export function useEnabledApplications(id: string) {
  const client = useApi()
  const forbidden = lackedPermission(useSession(), 'listClients')
  const idsOptions = connectionClientsQuery(client, id)
  const clientsOptions = clientsQuery(client)
  const ids = useInfiniteQuery(idsOptions)
  const clients = useInfiniteQuery({ ...clientsOptions, enabled: forbidden === undefined })

  const applications = useMemo<LinkedApplication[]>(() => {
    const views = new Map(
      clients.data?.pages.flatMap((page) => page.clients).map((view) => [view.client_id, view]),
    )
    return (ids.data?.pages ?? [])
      .flatMap((page) => page.clients)
      .map(({ client_id }) => ({ clientId: client_id, view: views.get(client_id) }))
  }, [ids.data, clients.data])

  return {
    ids,
    clients,
    keys: [idsOptions.queryKey, clientsOptions.queryKey],
    /** The permission without which no names can be shown. */
    forbidden,
    applications,
    unnamed: applications.filter(({ view }) => view === undefined).length,
  }
}

export type EnabledApplications = ReturnType<typeof useEnabledApplications>
