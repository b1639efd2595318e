import { management, type Management } from '#domain/destinations/auth0/contract/management.ts'
import { TenantError, inexistentClient } from '../errors.ts'
import type { Call, Handler } from '../handler.ts'
import { checkpointPage } from '../pagination.ts'
import { parseBody } from '../validation/parse-body.ts'
import { storedConnection } from './connections.ts'

const stored = (call: Call) => storedConnection(call.tenant.state, call.param('id'))

export const listConnectionClients: Handler<Management['listConnectionClients']> = (call) => {
  const ids = [...stored(call).enabledClients].sort()
  const { items, ...next } = checkpointPage(ids, (id) => id, call.query, { maxTake: 1000 })
  return { status: 200, body: { clients: items.map((client_id) => ({ client_id })), ...next } }
}

/** Incremental: clients that are not listed stay as they are. */
export const updateConnectionClients: Handler<Management['updateConnectionClients']> = (call) => {
  const { state, panel } = call.tenant
  const { enabledClients } = stored(call)
  const changes = parseBody(management.updateConnectionClients.body, call.body)
  // UNVERIFIED what becomes of the others: nothing is applied when one client is unknown.
  if (!changes.every(({ client_id }) => state.clients.has(client_id))) throw inexistentClient()
  if (panel.take('clients-second-fails')) throw new TenantError(503, 'Service Unavailable')
  for (const { client_id, status } of changes)
    if (status) enabledClients.add(client_id)
    else enabledClients.delete(client_id)
  return { status: 204 }
}
