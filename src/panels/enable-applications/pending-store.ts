import { isObject } from '#domain/contract/json.ts'

/** Applications chosen for a connection that exists, and not yet enabled. */
export interface Pending {
  /** Still to be enabled, in order. */
  readonly clientIds: readonly string[]
  /** How many were chosen in all. */
  readonly total: number
}

export interface PendingStore {
  read(connectionId: string): Pending | undefined
  /** An empty list forgets the connection. */
  write(connectionId: string, pending: Pending): void
}

/**
 * Remembers, in this browser, what is left to do after a connection was created, so that a reload
 * or an expired session between two calls loses nothing. Client ids only, nothing secret.
 */
export function createPendingStore(
  domain: string,
  sub: string,
  storage: Storage | undefined,
): PendingStore {
  const keyOf = (id: string) =>
    `greencheck:pending:${encodeURIComponent(domain)}:${encodeURIComponent(sub)}:${id}`
  const memory = new Map<string, string>()
  return {
    read(id) {
      const text = memory.get(id) ?? attempt(() => storage?.getItem(keyOf(id)))
      return text ? parse(text) : undefined
    },
    write(id, pending) {
      memory.delete(id)
      if (pending.clientIds.length === 0) {
        attempt(() => storage?.removeItem(keyOf(id)))
        return
      }
      const text = JSON.stringify(pending)
      const kept = attempt(() => {
        storage?.setItem(keyOf(id), text)
        return storage !== undefined
      })
      if (kept !== true) memory.set(id, text)
    },
  }
}

/** Storage that refuses, or is full, is no storage. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

function parse(text: string): Pending | undefined {
  const value: unknown = attempt(() => JSON.parse(text) as unknown)
  if (!isObject(value) || !Array.isArray(value['clientIds'])) return undefined
  const clientIds = value['clientIds'].filter((id): id is string => typeof id === 'string')
  if (clientIds.length === 0) return undefined
  const { total } = value
  return {
    clientIds,
    total: typeof total === 'number' ? Math.max(total, clientIds.length) : clientIds.length,
  }
}
