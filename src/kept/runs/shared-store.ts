import { localStorageIfAllowed } from '../guarded-storage.ts'
import { onCloseRuns, type Operator, runPrefix } from './run-keys.ts'
import { type RunStore, createRunStore } from './run-store.ts'

/** Storage events reach other windows only: within one, all readers share a store. */
const stores = new Map<string, RunStore>()

/** Milliseconds: who logged in a month ago is nobody's business any more. */
export const maxAge = 30 * 24 * 60 * 60 * 1000

/**
 * This window's store of an operator's runs. What is older than 30 days is dropped when it is
 * opened; once the operator has signed out it is empty and stays so.
 *
 * @param now epoch in milliseconds
 */
export function sharedRunStore(operator: Operator, now: () => number = Date.now): RunStore {
  const key = runPrefix(operator)
  const known = stores.get(key)
  if (known) return known
  const store = closable(
    createRunStore({ ...operator, storage: localStorageIfAllowed() }),
    operator,
  )
  for (const { id, startedAt } of store.list().runs)
    if (now() - startedAt > maxAge) store.remove(id)
  stores.set(key, store)
  return store
}

function closable(store: RunStore, operator: Operator): RunStore {
  let closed = false
  onCloseRuns(operator, () => {
    closed = true
    store.clear()
  })
  return {
    ...store,
    save: (run) => void (closed || store.save(run)),
    change: (id, members) => void (closed || store.change(id, members)),
  }
}
