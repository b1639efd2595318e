import type { Management } from '#domain/destinations/auth0/contract/management.ts'
import type { Handler } from '../handler.ts'
import { listPage } from '../pagination.ts'

const flag = (text: string | null) => (text === null ? undefined : text === 'true')

export const listClients: Handler<Management['listClients']> = ({ tenant, grant, query }) => {
  const isGlobal = flag(query.get('is_global'))
  const isFirstParty = flag(query.get('is_first_party'))
  const types = query.get('app_type')?.split(',')
  const clients = [...tenant.state.clients.values()]
    .filter(
      (client) =>
        (isGlobal === undefined || (client.global ?? false) === isGlobal) &&
        (isFirstParty === undefined || (client.is_first_party ?? true) === isFirstParty) &&
        (types === undefined || types.includes(client.app_type ?? '')),
    )
    .sort((a, b) => (a.client_id < b.client_id ? -1 : 1))
    .map((client) => {
      // Secrets are for tokens with read:client_keys.
      const { client_secret: secret, ...rest } = client
      return grant.scopes.includes('read:client_keys') && secret !== undefined ? client : rest
    })
  const { items, beside } = listPage(clients, (client) => client.client_id, query)
  return { status: 200, body: beside === undefined ? items : { ...beside, clients: items } }
}
