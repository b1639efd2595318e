/** A browser's storage as it may be: absent, refused or full. Nothing of it throws. */
export interface GuardedStorage {
  readonly read: (key: string) => string | undefined
  /** False when storage is absent, refuses, or is full. */
  readonly write: (key: string, text: string) => boolean
  readonly remove: (key: string) => void
  readonly keys: () => readonly string[]
}

type Open = () => Storage | undefined

/** Reading the property alone throws where site data is blocked. */
function attempt<T>(open: Open, work: (storage: Storage) => T): T | undefined {
  try {
    const storage = open()
    return storage && work(storage)
  } catch {
    return undefined
  }
}

export const guarded = (open: Open): GuardedStorage => ({
  read: (key) => attempt(open, (storage) => storage.getItem(key)) ?? undefined,
  write: (key, text) =>
    attempt(open, (storage) => {
      storage.setItem(key, text)
      return true
    }) ?? false,
  remove: (key) => attempt(open, (storage) => storage.removeItem(key)),
  keys: () =>
    attempt(open, (storage) =>
      [...Array(storage.length).keys()].map((at) => storage.key(at) ?? ''),
    ) ?? [],
})

const local = () => localStorage

/** What outlives the tab. */
export const ofBrowser = guarded(local)
/** What is gone with the tab. */
export const ofTab = guarded(() => sessionStorage)

export const localStorageIfAllowed = (): Storage | undefined => attempt(local, (storage) => storage)
