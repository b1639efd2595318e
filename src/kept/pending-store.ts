import { type ErrorKind, errorKinds } from '#api/errors.ts'
import { enableAll } from '#domain/destinations/auth0/connection/client-calls.ts'
import type { ClientChange } from '#domain/destinations/auth0/contract/enabled-clients.ts'
import { isObject, parseJson } from '#domain/wire/json.ts'
import { guarded } from './guarded-storage.ts'

const version = 2

/** Why the last call failed: what a later page needs to say it. Nothing secret is in such a call. */
export interface PendingFailure {
  readonly kind: ErrorKind
  readonly message: string
  readonly requestId: string
  readonly missing?: string | undefined
}

/** Changes of a connection's applications that were begun, and not all made. */
export interface Pending {
  /** Still to be made, in order. */
  readonly changes: readonly ClientChange[]
  /** How many there were in all. */
  readonly total: number
  /** They belong to the creation of the connection: all of them enable. */
  readonly created: boolean
  readonly failure?: PendingFailure | undefined
}

export interface PendingStore {
  read(connectionId: string): Pending | undefined
  /** Undefined forgets the connection. */
  write(connectionId: string, pending: Pending | undefined): void
}

/**
 * Remembers, in this browser, what is left to do, so that a reload or an expired session between
 * two calls loses nothing. Client ids only, nothing secret.
 */
export function createPendingStore(
  domain: string,
  sub: string,
  storage: Storage | undefined,
): PendingStore {
  const guard = guarded(() => storage)
  const prefix = `greencheck:pending:${encodeURIComponent(domain)}:${encodeURIComponent(sub)}:`
  return {
    read(id) {
      const key = prefix + id
      const text = inMemory.get(key) ?? guard.read(key)
      return text ? parse(text) : undefined
    },
    write(id, pending) {
      const key = prefix + id
      inMemory.delete(key)
      if (pending === undefined) {
        guard.remove(key)
        return
      }
      const text = JSON.stringify({ version, ...pending })
      if (!guard.write(key, text)) inMemory.set(key, text)
    },
  }
}

/** For a storage that refuses: it outlives the screen that began, not the page. */
const inMemory = new Map<string, string>()

function parse(text: string): Pending | undefined {
  const value = parseJson(text)
  if (!isObject(value)) return undefined
  const changes = changesIn(value)
  if (changes.length === 0) return undefined
  const { total } = value
  const failure = parseFailure(value['failure'])
  return {
    changes,
    total: typeof total === 'number' ? Math.max(total, changes.length) : changes.length,
    created: value['created'] !== false,
    ...(failure ? { failure } : {}),
  }
}

/** The first version had no `version`: ids to be enabled after a creation. */
function changesIn({ version: read, clientIds, changes }: Record<string, unknown>): ClientChange[] {
  if (read === undefined) return enableAll(listOf(clientIds).filter((id) => typeof id === 'string'))
  if (read !== version) return []
  return listOf(changes).flatMap((one) => {
    const { client_id, status } = isObject(one) ? one : {}
    return typeof client_id === 'string' && typeof status === 'boolean'
      ? [{ client_id, status }]
      : []
  })
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

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
