import type { ConnectionKey } from '#domain/destinations/auth0/contract/connection-keys.ts'
import type { Management } from '#domain/destinations/auth0/contract/management.ts'
import { TenantError } from '../errors.ts'
import type { Handler, Tenant } from '../handler.ts'
import { idFrom } from '../ids.ts'
import type { StoredConnection } from '../state.ts'
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
  stored.keys ??= usesKeys(stored) ? firstKeys(tenant, stored) : undefined
  return stored.keys ?? []
}

const firstKeys = (tenant: Tenant, stored: StoredConnection): readonly ConnectionKey[] => [
  { ...newKey(tenant, stored), current: true, current_since: timeOf(tenant) },
  { ...newKey(tenant, stored), next: true },
]

const timeOf = ({ now }: Tenant) => new Date(now()).toISOString()

function bare(key: ConnectionKey): ConnectionKey {
  const { current: _, current_since: __, next: ___, ...rest } = key
  return rest
}

export const listConnectionKeys: Handler<Management['listConnectionKeys']> = ({
  tenant,
  param,
}) => {
  const stored = storedConnection(tenant.state, param('id'))
  return { status: 200, body: structuredClone([...keysOf(tenant, stored)]) }
}

/**
 * Keys before the connection signs, of `oidc` and `okta` (npm `auth0` 7.1.0). UNVERIFIED what is
 * answered where there are some: a conflict, which the SDK knows.
 */
export const createConnectionKeys: Handler<Management['createConnectionKeys']> = (call) => {
  const { tenant, param } = call
  const stored = storedConnection(tenant.state, param('id'))
  if (!['oidc', 'okta'].includes(stored.connection.strategy))
    throw new TenantError(400, 'This connection has no keys.', 'operation_not_supported')
  if (keysOf(tenant, stored).length > 0)
    throw new TenantError(409, 'The connection has keys already.', 'connection_conflict')
  stored.keys = firstKeys(tenant, stored)
  return { status: 201, body: structuredClone([...stored.keys]) }
}

/** The next key is the current one from now on, and the current one the previous (recorded). */
export const rotateConnectionKeys: Handler<Management['rotateConnectionKeys']> = (call) => {
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
