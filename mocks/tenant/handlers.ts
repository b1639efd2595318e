import type { Management } from '#domain/destinations/auth0/contract/management.ts'
import type { Handler } from './handler.ts'
import { listClients } from './handlers/clients.ts'
import { listConnectionClients, updateConnectionClients } from './handlers/connection-clients.ts'
import { deleteConnection, getConnection, listConnections } from './handlers/connections.ts'
import { createConnection } from './handlers/create-connection.ts'
import { listCustomDomains } from './handlers/custom-domains.ts'
import { listLogs } from './handlers/logs.ts'
import { getPrompts } from './handlers/prompts.ts'
import { getTenantSettings } from './handlers/tenant-settings.ts'
import { updateConnection } from './handlers/update-connection.ts'
import { getUser } from './handlers/users.ts'

/** One per row of the contract: a row without a handler does not compile. */
export const handlers = {
  listConnections,
  createConnection,
  getConnection,
  updateConnection,
  deleteConnection,
  listConnectionClients,
  updateConnectionClients,
  listClients,
  listCustomDomains,
  getTenantSettings,
  getPrompts,
  listLogs,
  getUser,
} satisfies { readonly [K in keyof Management]: Handler<Management[K]> }
