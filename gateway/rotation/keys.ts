import type { ConnectionKey } from '#domain/destinations/auth0/contract/connection-keys.ts'
import type { KeyView } from '#domain/destinations/auth0/contract/routes-of-rotation.ts'
import { isObject } from '#domain/wire/json.ts'
import { ownFailure } from '../failure.ts'
import type { Parts } from '../routes/route.ts'

type Tenant = Parts['tenant']

const shown = (key: ConnectionKey): KeyView => ({
  kid: key.kid,
  ...(key.algorithm !== undefined && { algorithm: key.algorithm }),
  thumbprint: key.thumbprint,
  state: key.current ? 'current' : key.next ? 'next' : key.previous ? 'previous' : 'other',
  ...(key.current_since !== undefined && { since: key.current_since }),
})

/** The connection's keys, without certificate and without what else the tenant says of them. */
export async function keysOf(tenant: Tenant, id: string, signal: AbortSignal): Promise<KeyView[]> {
  return (await tenant.call('listConnectionKeys', { params: { id } }, signal)).map(shown)
}

/** Makes the first keys; where there are some, they stay. */
export async function createKeys(
  tenant: Tenant,
  id: string,
  signal: AbortSignal,
): Promise<KeyView[]> {
  const before = await keysOf(tenant, id, signal)
  if (before.length > 0) return before
  const params = { id }
  const expected = {
    what: 'keys were made',
    read: (answer: unknown) => (Array.isArray(answer) ? true : undefined),
    look: async (late: AbortSignal) =>
      (await keysOf(tenant, id, late)).length > 0
        ? { done: true as const }
        : { undone: 'So far the tenant shows no keys.' },
  }
  await tenant.write('createConnectionKeys', { params }, expected, signal)
  return keysOf(tenant, id, signal)
}

/** The next key becomes the current one, and a new one the next. */
export async function rotateKeys(
  tenant: Tenant,
  id: string,
  next: string,
  signal: AbortSignal,
): Promise<KeyView[]> {
  const before = await keysOf(tenant, id, signal)
  const isNow = (keys: readonly KeyView[], state: KeyView['state']) =>
    keys.some((key) => key.kid === next && key.state === state)
  if (!isNow(before, 'next'))
    throw ownFailure(412, 'stale', 'Another key is next by now. Look at the keys again.')
  const expected = {
    what: 'the keys were rotated',
    read: (answer: unknown) => (isObject(answer) && 'kid' in answer ? true : undefined),
    look: async (late: AbortSignal) => {
      const now = await keysOf(tenant, id, late)
      if (isNow(now, 'current')) return { done: true as const }
      const words = 'So far the tenant shows the keys as they were.'
      return isNow(now, 'next') ? { undone: words } : { found: words }
    },
  }
  await tenant.write('rotateConnectionKeys', { params: { id } }, expected, signal)
  return keysOf(tenant, id, signal)
}
