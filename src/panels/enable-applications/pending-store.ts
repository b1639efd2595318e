import { type ErrorKind, errorKinds } from '#api/errors.ts'
import { isObject } from '#domain/contract/json.ts'

/** Why the last call failed: what a later page needs to say it. Nothing secret is in such a call. */
export interface PendingFailure {
  readonly kind: ErrorKind
  readonly message: string
  readonly requestId: string
  readonly missing?: string | undefined
}

/** Applications chosen for a connection that exists, and not yet enabled. */
export interface Pending {
  /** Still to be enabled, in order. */
  readonly clientIds: readonly string[]
  /** How many were chosen in all. */
  readonly total: number
  readonly failure?: PendingFailure | undefined
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
  const prefix = `greencheck:pending:${encodeURIComponent(domain)}:${encodeURIComponent(sub)}:`
  return {
    read(id) {
      const key = prefix + id
      const text = inMemory.get(key) ?? attempt(() => storage?.getItem(key))
      return text ? parse(text) : undefined
    },
    write(id, pending) {
      const key = prefix + id
      inMemory.delete(key)
      if (pending.clientIds.length === 0) {
        attempt(() => storage?.removeItem(key))
        return
      }
      const text = JSON.stringify(pending)
      const kept = attempt(() => {
        storage?.setItem(key, text)
        return storage !== undefined
      })
      if (kept !== true) inMemory.set(key, text)
    },
  }
}

/** For a storage that refuses: it outlives the screen that created the connection, not the page. */
const inMemory = new Map<string, string>()

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
  const failure = parseFailure(value['failure'])
  return {
    clientIds,
    total: typeof total === 'number' ? Math.max(total, clientIds.length) : clientIds.length,
    ...(failure ? { failure } : {}),
  }
}

function parseFailure(value: unknown): PendingFailure | undefined {
  if (!isObject(value)) return undefined
  const { message, requestId, missing } = value
  const kind = errorKinds.find((one) => one === value['kind'])
  if (kind === undefined || typeof message !== 'string') return undefined
  return {
    kind,
    message,
    requestId: typeof requestId === 'string' ? requestId : '',
    ...(typeof missing === 'string' ? { missing } : {}),
  }
}
