import { useSyncExternalStore } from 'react'
import { useSession } from '#api/context.tsx'
import { localStorageIfAllowed } from './guarded-storage.ts'
import { type DraftList, type DraftStore, createDraftStore } from './draft-store.ts'

/** Storage events reach other tabs only: within one, all readers share a store. */
const stores = new Map<string, DraftStore>()

export function draftStoreFor(domain: string, sub: string): DraftStore {
  const key = JSON.stringify([domain, sub])
  const known = stores.get(key)
  if (known) return known
  const store = createDraftStore({
    domain,
    sub,
    storage: localStorageIfAllowed(),
    now: Date.now,
  })
  stores.set(key, store)
  return store
}

/** The wizard drafts of the operator who is signed in, and the store they are in. */
export function useDrafts(): DraftList & { readonly store: DraftStore } {
  const { config, sub } = useSession()
  const store = draftStoreFor(config.domain, sub)
  return { ...useSyncExternalStore(store.subscribe, store.list), store }
}

/** Random, so that a draft's address says nothing and two tabs never choose the same. */
export const newDraftId = (): string => crypto.randomUUID()
