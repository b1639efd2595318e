import type { Handler, Tenant } from '../handler.ts'
import { idFrom } from '../ids.ts'
import type { StoredConnection } from '../state.ts'
import type { ToolRows } from '../tool-rows.ts'
import type { ConnectionKey } from '../tool-shapes.ts'
import { storedConnection } from './connections.ts'

/** Looks like a key; nothing can be signed or checked with it. */
function newKey({ state }: Tenant, { connection }: StoredConnection): ConnectionKey {
  const mark = idFrom(state.nextSeq++, 24)
  return {
    kid: `MOCK_kid_${mark}`,
    algorithm: 'RS256',
    key_use: 'signing',
    subject_dn: `/CN=${connection.name}`,
    cert: `MOCK_certificate_${mark}`,
    fingerprint: `MOCK_fingerprint_${mark}`,
    thumbprint: `MOCK_thumbprint_${mark}`,
    pkcs: `MOCK_pkcs7_${mark}`,
  }
}

const usesKeys = ({ connection: { options } }: StoredConnection) =>
  options?.['token_endpoint_auth_method'] === 'private_key_jwt'

/**
 * There as soon as the connection signs client assertions, in either channel (recorded).
 * UNVERIFIED for any other connection: none.
 */
function keysOf(tenant: Tenant, stored: StoredConnection): readonly ConnectionKey[] {
  stored.keys ??= usesKeys(stored)
    ? [
        { ...newKey(tenant, stored), current: true, current_since: timeOf(tenant) },
        { ...newKey(tenant, stored), next: true },
      ]
    : undefined
  return stored.keys ?? []
}

const timeOf = ({ now }: Tenant) => new Date(now()).toISOString()

function bare(key: ConnectionKey): ConnectionKey {
  const { current: _, current_since: __, next: ___, ...rest } = key
  return rest
}

export const listConnectionKeys: Handler<ToolRows['listConnectionKeys']> = ({ tenant, param }) => {
  const stored = storedConnection(tenant.state, param('id'))
  return { status: 200, body: structuredClone([...keysOf(tenant, stored)]) }
}

/** The next key is the current one from now on, and the current one the previous (recorded). */
export const rotateConnectionKeys: Handler<ToolRows['rotateConnectionKeys']> = (call) => {
  const { tenant, param } = call
  const stored = storedConnection(tenant.state, param('id'))
  const turned = keysOf(tenant, stored).flatMap((key): ConnectionKey[] => {
    if (key.next) return [{ ...bare(key), current: true, current_since: timeOf(tenant) }]
    return key.current ? [{ ...bare(key), previous: true }] : []
  })
  const next: ConnectionKey = { ...newKey(tenant, stored), next: true }
  stored.keys = [...turned.sort((a) => (a.current ? -1 : 1)), next]
  return { status: 201, body: { ...next } }
}
