import { z } from 'zod/mini'
import { createConnection, lookUp } from '../create-connection.ts'
import { refuseWrongCreate } from '../create-rules.ts'
import { deleted } from '../deleted.ts'
import { updateConnection } from '../edit/update-connection.ts'
import { clientsChanged } from '../enabled-clients.ts'
import { projectConnection } from '../projection.ts'
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
  return {
    async listConnections({ query = {} }, { signal }) {
      const page = { ...pageOf(query), name: query.name, strategy: query.strategy }
      const answer = read(list, await tenant.raw('listConnections', { query: page }, signal))
      const { connections, next } = Array.isArray(answer)
        ? { connections: answer, next: undefined }
        : answer
      const shown = connections.flatMap((source) => {
        const view = projectConnection(source)
        const fingerprint = views.fingerprint(source)
        return view ? [{ ...view, ...(fingerprint !== undefined && { fingerprint }) }] : []
      })
      return { connections: shown, ...(next ? { next } : {}) }
    },
    async getConnection({ params }, { signal }) {
      return views.tagged(await readConnection(tenant, params.id, signal))
    },
    async createConnection({ body }, { signal }) {
      refuseReserved(config, body.connection.enabled_clients ?? [], 'connection.enabled_clients')
      refuseWrongCreate(body.connection, config.originRules)
      return createConnection(tenant, body.connection, signal, views.tagged)
    },
    confirmConnection: async ({ body }, { signal }) =>
      lookUp(tenant, body.connection, signal, views.tagged),
    updateConnection: async ({ params, body }, { signal }) =>
      updateConnection({ tenant, views, config }, params.id, body, signal),
    async deleteConnection({ params }, { signal }) {
      const expected = deleted(tenant, params.id)
      return tenant.write('deleteConnection', { params }, expected, signal)
    },
    async listConnectionClients({ params, query = {} }, { signal }) {
      return tenant.call('listConnectionClients', { params, query: pageOf(query, 1000) }, signal)
    },
    async updateConnectionClients({ params, body }, { signal }) {
      // Taking it off is refused too: it would lock operators out.
      const clients = body.map((change) => change.client_id)
      const why = 'is neither enabled nor disabled here'
      refuseReserved(config, clients, 'client_id', why)
      const expected = clientsChanged(tenant, params.id, body)
      await tenant.write('updateConnectionClients', { params, body }, expected, signal)
      return undefined
    },
  }
}
