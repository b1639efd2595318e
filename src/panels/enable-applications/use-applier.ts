import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import type { Client } from '#api/client.ts'
import { type Session, useApi, useSession } from '#api/context.tsx'
import { type Applier, type Work, createApplier } from './applier.ts'
import { localStorageIfAllowed } from '#kept/guarded-storage.ts'
import { createPendingStore } from '#kept/pending-store.ts'

/** A client belongs to one operator: all screens of a session share what is under way. */
const appliers = new WeakMap<Client, Applier>()

/** For what is no component. */
export function applierFor(
  client: Client,
  queries: QueryClient,
  { config, sub }: Session,
): Applier {
  const known = appliers.get(client)
  if (known) return known
  const store = createPendingStore(config.domain, sub, localStorageIfAllowed())
  const applier = createApplier({ client, queries, store })
  appliers.set(client, applier)
  return applier
}

export const useApplier = (): Applier => applierFor(useApi(), useQueryClient(), useSession())

/** What is being done, or is left, for the applications of one connection. */
export function useWork(connectionId: string): Work {
  const applier = useApplier()
  return useSyncExternalStore(
    applier.subscribe,
    useCallback(() => applier.state(connectionId), [applier, connectionId]),
  )
}
