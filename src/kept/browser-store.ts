import { parseJson } from '#domain/wire/json.ts'
import { guarded } from './guarded-storage.ts'

/** What this browser keeps below one prefix, each under a key of its own. */
export interface Stored<T> {
  /** In the order of `compare`; what could not be read is left out. */
  readonly items: readonly T[]
  /** False when this browser refuses to keep them: they are gone with the page. */
  readonly stored: boolean
}

export interface BrowserStore<T> {
  /** The same object until something changes. */
  readonly list: () => Stored<T>
  /** As it is kept now: another window's change is seen before it was heard of. */
  readonly get: (id: string) => T | undefined
  /** False when the browser did not take it, and it is in memory alone. */
  readonly write: (id: string, text: string) => boolean
  readonly remove: (...ids: readonly string[]) => void
  /** Looks again: somebody said that another window has written. */
  readonly reread: () => void
  /** Calls back after every change, by this window or another. Returns how to stop. */
  readonly subscribe: (changed: () => void) => () => void
}

export interface BrowserStoreOptions<T> {
  readonly prefix: string
  /** `localStorage`; undefined, or one that throws, means memory. */
  readonly storage: Storage | undefined
  /** Undefined for what cannot be read. */
  readonly read: (id: string, stored: unknown) => T | undefined
  readonly compare: (one: T, other: T) => number
}

/**
 * One key for each, so that two windows with different ones never overwrite each other. What
 * storage does not take stays in memory, and `stored` says so.
 */
export function createBrowserStore<T>(options: BrowserStoreOptions<T>): BrowserStore<T> {
  const { prefix, storage, read, compare } = options
  const guard = guarded(() => storage)
  const inMemory = new Map<string, string>()
  const listeners = new Set<() => void>()
  let cached: Stored<T> | undefined

  const changed = () => {
    cached = undefined
    for (const listener of listeners) listener()
  }
  const fromElsewhere = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(prefix)) changed()
  }
  const texts = () => {
    const found = new Map<string, string>()
    for (const key of guard.keys()) {
      const text = key.startsWith(prefix) ? guard.read(key) : undefined
      if (text !== undefined) found.set(key.slice(prefix.length), text)
    }
    for (const [id, text] of inMemory) found.set(id, text)
    return found
  }

  return {
    list() {
      cached ??= {
        items: [...texts()]
          .flatMap(([id, text]) => read(id, parseJson(text)) ?? [])
          .sort((one, other) => compare(one, other)),
        stored: inMemory.size === 0 && storage !== undefined,
      }
      return cached
    },
    get(id) {
      const text = inMemory.get(id) ?? guard.read(prefix + id)
      return text === undefined ? undefined : read(id, parseJson(text))
    },
    write(id, text) {
      const stored = guard.write(prefix + id, text)
      if (stored) inMemory.delete(id)
      else inMemory.set(id, text)
      changed()
      return stored
    },
    remove(...ids) {
      for (const id of ids) {
        inMemory.delete(id)
        guard.remove(prefix + id)
      }
      changed()
    },
    reread: changed,
    subscribe(listener) {
      if (listeners.size === 0) {
        addEventListener('storage', fromElsewhere)
        // What other windows wrote while nobody listened.
        cached = undefined
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) removeEventListener('storage', fromElsewhere)
      }
    },
  }
}

/** Removes every key that begins so, whatever it holds. */
export function removeKeys(storage: Storage | undefined, prefix: string): void {
  const { keys, remove } = guarded(() => storage)
  for (const key of keys()) if (key.startsWith(prefix)) remove(key)
}
