import { z } from 'zod/mini'
import { createConnection, lookUp } from '../create-connection.ts'
import { refuseWrongCreate, withDomainsOnce } from '../create-rules.ts'
import { deleted } from '../deleted.ts'
import { refuseOwnLogin, saysOwnLogin } from '../edit/own-login.ts'
import { updateConnection } from '../edit/update-connection.ts'
import { clientsChanged } from '../enabled-clients.ts'
import { refuseUsersOfTrial } from '../rotation/trial.ts'
import { readConnection } from '../read-connection.ts'
import { refuseReserved } from '../reserved.ts'
import { read } from '../tenant.ts'
import { pageOf } from './page-query.ts'
import type { Handlers, Parts } from './route.ts'

type Names =
  | 'listConnections'
  | 'getConnection'
  | 'createConnection'
  | 'confirmConnection'
  | 'updateConnection'
  | 'deleteConnection'
  | 'listConnectionClients'
  | 'updateConnectionClients'

const rows = z.array(z.unknown())
const list = z.union([
  rows,
  z.object({ connections: rows, next: z.optional(z.nullable(z.string())) }),
])

export const connectionRoutes = ({ config, tenant, views }: Parts): Pick<Handlers, Names> => {
  const uses = { config, tenant }
  return {
    async listConnections({ query = {} }, { signal }) {
      const page = { ...pageOf(query), name: query.name, strategy: query.strategy }
      const answer = read(list, await tenant.raw('listConnections', { query: page }, signal))
      const { connections, next } = Array.isArray(answer)
        ? { connections: answer, next: undefined }
        : answer
      const shown = connections.flatMap(
        (source) => views.listed(source, config.testerClientId) ?? [],
      )
      return { connections: shown, ...(next ? { next } : {}) }
    },
    async getConnection({ params }, { operator, signal }) {
      const answer = await readConnection(tenant, params.id, signal)
      const own = await saysOwnLogin(uses, params.id, operator, signal, answer)
      return { ...views.tagged(answer), ...own }
    },
    async createConnection({ body }, { signal }) {
      refuseReserved(config, body.connection.enabled_clients ?? [], 'connection.enabled_clients')
      refuseWrongCreate(body.connection, config.originRules)
      return createConnection(tenant, withDomainsOnce(body.connection), signal, views.tagged)
    },
    confirmConnection: async ({ body }, { signal }) =>
      lookUp(tenant, withDomainsOnce(body.connection), signal, views.tagged),
    updateConnection: async ({ params, body }, context) =>
      updateConnection({ ...uses, views }, params.id, body, context),
    async deleteConnection({ params }, { operator, signal }) {
      await refuseOwnLogin(uses, params.id, operator, signal)
      const expected = deleted(tenant, params.id)
      return tenant.write('deleteConnection', { params }, expected, signal)
    },
    async listConnectionClients({ params, query = {} }, { signal }) {
      return tenant.call('listConnectionClients', { params, query: pageOf(query, 1000) }, signal)
    },
    async updateConnectionClients({ params, body }, { operator, signal }) {
      // Taking it off is refused too: it would lock operators out.
      const clients = body.map((change) => change.client_id)
      const why = 'is neither enabled nor disabled here'
      refuseReserved(config, clients, 'client_id', why)
      await refuseOwnLogin(uses, params.id, operator, signal)
      const enabled = body.filter(({ status }) => status).map((change) => change.client_id)
      await refuseUsersOfTrial(tenant, params.id, enabled, config.testerClientId, signal)
      const expected = clientsChanged(tenant, params.id, body)
      await tenant.write('updateConnectionClients', { params, body }, expected, signal)
      return undefined
    },
  }
}
