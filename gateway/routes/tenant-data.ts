import { z } from 'zod/mini'
import { machineScopes } from '#domain/destinations/auth0/contract/management.ts'
import { customDomainsOf } from '../custom-domains.ts'
import type { MachineToken } from '../machine.ts'
import { projectClient } from '../projection.ts'
import { reservedClients } from '../reserved.ts'
import { read } from '../tenant.ts'
import { pageOf } from './page-query.ts'
import type { Handlers, Parts } from './route.ts'

type Names =
  | 'session'
  | 'listClients'
  | 'listApplicationConnections'
  | 'listCustomDomains'
  | 'getTenantSettings'
  | 'getPrompts'

const rows = z.array(z.unknown())
const list = z.union([rows, z.object({ clients: rows, next: z.optional(z.nullable(z.string())) })])
/** Only what the projection reads; the tenant need not send more. */
const fields = 'client_id,name,app_type,callbacks,is_first_party,global'

export const tenantRoutes = ({ config, machine, tenant }: Parts): Pick<Handlers, Names> => ({
  async session(_, { operator }) {
    const lacking = (token: MachineToken) =>
      machineScopes.filter((scope) => !token.scopes.includes(scope))
    const token = await machine.get()
    const again = lacking(token).length > 0 && machine.dropIfOld(token)
    const missingScopes = lacking(again ? await machine.get() : token)
    return { sub: operator.sub, permissions: [...operator.permissions], missingScopes }
  },
  async listClients({ query = {} }, { signal }) {
    const page = { ...pageOf(query), fields, include_fields: 'true', is_global: 'false' }
    const answer = read(list, await tenant.raw('listClients', { query: page }, signal))
    const { clients, next } = Array.isArray(answer) ? { clients: answer, next: undefined } : answer
    const reserved = reservedClients(config)
    const views = clients
      .map((client) => projectClient(client, reserved))
      .filter((view) => view !== undefined)
    return { clients: views, ...(next ? { next } : {}) }
  },
  async listApplicationConnections({ params, query = {} }, { signal }) {
    const page = { ...pageOf(query), fields: 'id', include_fields: 'true' }
    const asked = { params, query: page }
    const { connections, next } = await tenant.call('listClientConnections', asked, signal)
    return { ids: connections.map(({ id }) => id), ...(next ? { next } : {}) }
  },
  listCustomDomains: async (_, { signal }) => ({
    domains: await customDomainsOf(tenant, signal),
  }),
  async getTenantSettings(_, { signal }) {
    const { friendly_name, flags = {} } = await tenant.call('getTenantSettings', {}, signal)
    return { friendly_name, flags }
  },
  getPrompts: async (_, { signal }) => tenant.call('getPrompts', {}, signal),
})
