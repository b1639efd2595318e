import { management, type Management } from '#domain/destinations/auth0/contract/management.ts'
import type { Handler } from './handler.ts'
import {
  createClient,
  deleteClient,
  getClient,
  listClientConnections,
  updateClient,
} from './handlers/client.ts'
import { listClients } from './handlers/clients.ts'
import { listConnectionClients, updateConnectionClients } from './handlers/connection-clients.ts'
import {
  createConnectionKeys,
  listConnectionKeys,
  rotateConnectionKeys,
} from './handlers/connection-keys.ts'
import { deleteConnection, getConnection, listConnections } from './handlers/connections.ts'
import { createConnection } from './handlers/create-connection.ts'
import { getCustomDomain, listCustomDomains } from './handlers/custom-domains.ts'
import { getLog, listLogs } from './handlers/logs.ts'
import { getPrompts, updatePrompts } from './handlers/prompts.ts'
import { getTenantSettings, updateTenantSettings } from './handlers/tenant-settings.ts'
import { updateConnection } from './handlers/update-connection.ts'
import { getUser, listUsers } from './handlers/users.ts'
import {
  createScimConfiguration,
  deleteScimConfiguration,
  getScimConfiguration,
  getScimDefaultMapping,
  listScimConfigurations,
  updateScimConfiguration,
} from './scim/configuration.ts'
import { createScimToken, deleteScimToken, listScimTokens } from './scim/tokens.ts'
import { toolRows, type ToolRows } from './tool-rows.ts'

/** What the tenant answers: the rows of the contract, and those that only tools ask for. */
export const rows = { ...management, ...toolRows }
type Rows = Management & ToolRows

/** One per row: a row without a handler does not compile. */
export const handlers = {
  listConnections,
  createConnection,
  getConnection,
  updateConnection,
  deleteConnection,
  listConnectionClients,
  updateConnectionClients,
  listConnectionKeys,
  createConnectionKeys,
  rotateConnectionKeys,
  listClients,
  listClientConnections,
  listCustomDomains,
  getTenantSettings,
  getPrompts,
  listLogs,
  listUsers,
  getUser,
  getScimConfiguration,
  createScimConfiguration,
  updateScimConfiguration,
  deleteScimConfiguration,
  getScimDefaultMapping,
  listScimConfigurations,
  listScimTokens,
  createScimToken,
  deleteScimToken,
  createClient,
  getClient,
  updateClient,
  deleteClient,
  getCustomDomain,
  updateTenantSettings,
  updatePrompts,
  getLog,
} satisfies { readonly [K in keyof Rows]: Handler<Rows[K]> }
