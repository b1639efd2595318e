import type { Connection } from '#domain/destinations/auth0/contract/connection.ts'
import { type Management } from '#domain/destinations/auth0/contract/management.ts'
import { readOptionsScope } from '#domain/destinations/auth0/contract/options-scopes.ts'
import { inexistentConnection } from '../errors.ts'
import type { Handler, Tenant } from '../handler.ts'
import { listPage } from '../pagination.ts'
import {
  noticeRead,
  readsWhileDeleting,
  type StoredConnection,
  type TenantState,
} from '../state.ts'
import type { Grant } from '../tokens.ts'

export function storedConnection(state: TenantState, id: string): StoredConnection {
  const stored = state.connections.get(id)
  if (stored === undefined) throw inexistentConnection()
  return stored
}

/** Without the options scope `options` is missing altogether, not empty. */
export function answered({ connection }: StoredConnection, { scopes }: Grant): Connection {
  const { options, ...rest } = connection
  return options !== undefined && scopes.includes(readOptionsScope)
    ? structuredClone(connection)
    : structuredClone(rest)
}

/**
 * As reads and updates answer it. UNVERIFIED which tenants still name the applications: recordings
 * of July and August 2026 have the member and lack it.
 */
export function shown({ panel }: Tenant, stored: StoredConnection, grant: Grant): Connection {
  const connection = answered(stored, grant)
  return panel.isOn('names-enabled-clients')
    ? { ...connection, enabled_clients: [...stored.enabledClients] }
    : connection
}

export const cursorKey = ({ seq }: StoredConnection) => String(seq).padStart(8, '0')

export const listConnections: Handler<Management['listConnections']> = (call) => {
  const { tenant, grant, query } = call
  const strategies = query.getAll('strategy')
  const name = query.get('name')
  const matching = [...tenant.state.connections.values()].filter(
    ({ connection }) =>
      (strategies.length === 0 || strategies.includes(connection.strategy)) &&
      (name === null || connection.name === name),
  )
  const { items, beside } = listPage(matching, cursorKey, query)
  const connections = items.map((stored) => shown(tenant, stored, grant))
  for (const stored of items) noticeRead(tenant.state, stored)
  return { status: 200, body: beside === undefined ? connections : { ...beside, connections } }
}

export const getConnection: Handler<Management['getConnection']> = ({ tenant, grant, param }) => {
  const stored = storedConnection(tenant.state, param('id'))
  const body = shown(tenant, stored, grant)
  noticeRead(tenant.state, stored)
  return { status: 200, body }
}

/** 202 and finished later; 204 when there is nothing left to delete. */
export const deleteConnection: Handler<Management['deleteConnection']> = ({ tenant, param }) => {
  const stored = tenant.state.connections.get(param('id'))
  if (stored === undefined) return { status: 204 }
  stored.deleting ??= {
    deletedAt: new Date(tenant.now()).toISOString(),
    readsLeft: readsWhileDeleting,
  }
  return { status: 202, body: { deleted_at: stored.deleting.deletedAt } }
}
