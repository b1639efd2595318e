import { useSyncExternalStore } from 'react'
import { useSession } from '#api/context.tsx'
import { localStorageIfAllowed } from '../kept/kept-store.ts'
import { type RunList, type RunStore, createRunStore } from './run-store.ts'

/** Storage events reach other windows only: within one, all readers share a store. */
const stores = new Map<string, RunStore>()

function runStoreFor(domain: string, sub: string): RunStore {
  const key = JSON.stringify([domain, sub])
  const known = stores.get(key)
  if (known) return known
  const store = createRunStore({ domain, sub, storage: localStorageIfAllowed() })
  stores.set(key, store)
  return store
}

/** The test runs of the operator who is signed in. */
export function useRunStore(): RunStore {
  const { config, sub } = useSession()
  return runStoreFor(config.domain, sub)
}

/** Those of one connection, newest first; renders again when a run changes in any window. */
export function useRuns(connectionId: string): RunList {
  const store = useRunStore()
  return useSyncExternalStore(store.subscribe, () => store.list(connectionId))
}
