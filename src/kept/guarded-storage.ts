/** A browser's storage as it may be: absent, refused or full. Nothing of it throws. */
export interface GuardedStorage {
  readonly read: (key: string) => string | undefined
  /** False when storage is absent, refuses, or is full. */
  readonly write: (key: string, text: string) => boolean
  readonly remove: (key: string) => void
  readonly keys: () => readonly string[]
}

/** @param open gives the storage; where site data is blocked, reading the property alone throws */
export function guarded(open: () => Storage | undefined): GuardedStorage {
  const attempt = <T>(work: (storage: Storage) => T): T | undefined => {
    try {
      const storage = open()
      return storage && work(storage)
    } catch {
      return undefined
    }
  }
  return {
    read: (key) => attempt((storage) => storage.getItem(key)) ?? undefined,
    write: (key, text) =>
      attempt((storage) => {
        storage.setItem(key, text)
        return true
      }) ?? false,
    remove: (key) => attempt((storage) => storage.removeItem(key)),
    keys: () =>
      attempt((storage) =>
        Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''),
      ) ?? [],
  }
}

/** What outlives the tab. */
export const ofBrowser = guarded(() => localStorage)
/** What is gone with the tab. */
export const ofTab = guarded(() => sessionStorage)

export function localStorageIfAllowed(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}
