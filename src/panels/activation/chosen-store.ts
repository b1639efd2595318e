import { useSyncExternalStore } from 'react'
import { useSession } from '#api/context.tsx'
import { localStorageIfAllowed } from '#kept/guarded-storage.ts'
import { createBrowserStore, type BrowserStore } from '#kept/browser-store.ts'

/** The applications that were chosen for a connection created for testing only. */
interface Chosen {
  readonly connectionId: string
  /** Client ids. */
  readonly applications: readonly string[]
}

/** Storage events reach other tabs only: within one, all readers share a store. */
const stores = new Map<string, BrowserStore<Chosen>>()

/**
 * Remembers, in this browser, that one operator of one tenant created a connection for testing only,
 * and what was chosen for it where the connection has no room to note it.
 */
export function chosenStoreFor(domain: string, sub: string): BrowserStore<Chosen> {
  const prefix = `greencheck:chosen:${encodeURIComponent(domain)}:${encodeURIComponent(sub)}:`
  const known = stores.get(prefix)
  if (known) return known
  const store = createBrowserStore<Chosen>({
    prefix,
    storage: localStorageIfAllowed(),
    read: (connectionId, stored) =>
      Array.isArray(stored)
        ? { connectionId, applications: stored.filter((id) => typeof id === 'string') }
        : undefined,
    compare: (one, other) => one.connectionId.localeCompare(other.connectionId),
  })
  stores.set(prefix, store)
  return store
}

/** True from "Create and test" until it is activated, in the same browser. */
export const useCreatedForTesting = (connectionId: string): boolean =>
  useKept(connectionId) !== undefined

/** What this browser keeps of it. */
export function useKept(connectionId: string): Chosen | undefined {
  const { config, sub } = useSession()
  const store = chosenStoreFor(config.domain, sub)
  const { items } = useSyncExternalStore(store.subscribe, store.list)
  return items.find((one) => one.connectionId === connectionId)
}
