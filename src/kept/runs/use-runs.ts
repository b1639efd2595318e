import { useSyncExternalStore } from 'react'
import { useSession } from '#api/context.tsx'
import type { RunList, RunStore } from './run-store.ts'
import { sharedRunStore } from './shared-store.ts'

/** The test runs of the operator who is signed in. */
export function useRunStore(): RunStore {
  const { config, sub } = useSession()
  return sharedRunStore({ domain: config.domain, sub })
}

/** Those of one connection, newest first; renders again when a run changes in any window. */
export function useRuns(connectionId: string): RunList {
  const store = useRunStore()
  return useSyncExternalStore(store.subscribe, () => store.list(connectionId))
}
