import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { clientsQuery, connectionClientsQuery } from '#api/queries.ts'
import { useWork } from '#panels/enable-applications/use-applier.ts'
import { type Choice, type Draft, changesOf, choicesOf } from './choices.ts'
import { useEveryPage } from '#api/use-every-page.ts'

/**
 * All applications with their state at one connection. Which are enabled is read to the end before
 * anything is shown; the applications themselves only as far as they are asked for.
 *
 * @param everything load all applications: a search must not miss what is not loaded
 */
export function useChoices(connectionId: string, everything: boolean) {
  const client = useApi()
  const session = useSession()
  const { testerClientId } = session.config
  const forbidden = lackedPermission(session, 'listClients')
  const idsOptions = connectionClientsQuery(client, connectionId)
  const clientsOptions = clientsQuery(client)
  const ids = useInfiniteQuery(idsOptions)
  const clients = useInfiniteQuery({ ...clientsOptions, enabled: forbidden === undefined })
  useEveryPage(ids, true)
  useEveryPage(clients, everything)
  const { pending } = useWork(connectionId)
  const [draft, setDraft] = useState<Draft>(new Map())

  /** What is being written, or is left from it, counts as written: it has its own place to stop. */
  const enabled = useMemo(() => {
    const all = new Set(ids.data?.pages.flatMap((page) => page.clients.map((one) => one.client_id)))
    for (const { client_id, status } of pending?.changes ?? []) {
      if (status) all.add(client_id)
      else all.delete(client_id)
    }
    return all
  }, [ids.data, pending])
  const complete =
    forbidden !== undefined ||
    clients.isError ||
    (clients.data !== undefined && !clients.hasNextPage)
  const choices = useMemo(
    () =>
      choicesOf({
        views: clients.data?.pages.flatMap((page) => page.clients) ?? [],
        complete,
        enabled,
        draft,
      }),
    [clients.data, complete, enabled, draft],
  )
  const changes = useMemo(() => changesOf(draft, enabled), [draft, enabled])

  const want = useCallback(
    (id: string, wanted: boolean) => setDraft((last) => new Map([...last, [id, wanted]])),
    [],
  )

  return {
    ids,
    clients,
    keys: [idsOptions.queryKey, clientsOptions.queryKey],
    /** The permission without which no names can be shown. */
    forbidden,
    /** False until it is known of every application whether it is enabled. */
    known: ids.data !== undefined && !ids.hasNextPage,
    choices,
    /** Without the connection tester: nobody's users log in with it. */
    counts: {
      enabled: enabled.size - (enabled.has(testerClientId) ? 1 : 0),
      loaded: choices.filter(({ id }) => id !== testerClientId).length,
    },
    changes,
    want,
    wantAll: (some: readonly Choice[], wanted: boolean) =>
      setDraft((last) => new Map([...last, ...some.map(({ id }) => [id, wanted] as const)])),
    discard: () => setDraft(new Map()),
  }
}

export type Choices = ReturnType<typeof useChoices>
