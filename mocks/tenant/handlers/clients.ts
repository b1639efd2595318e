import type { Management } from '#domain/destinations/auth0/contract/management.ts'
import type { TenantClient } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import type { Handler } from '../handler.ts'
import { invalidQuery } from '../errors.ts'
import { listPage } from '../pagination.ts'
import { clientView } from './client.ts'

const flag = (text: string | null) => (text === null ? undefined : text === 'true')

const term = /^(name|client_id|app_type|external_client_id):"?(.*?)(\*?)"?$/

/** Recorded. No organization has a grant here: none of the applications is found by one. */
const organizationTerm = /^client_grant\.organization_id:\w+$/

/** UNVERIFIED which other terms there are. Throws the API's 400. */
function matcher(q: string | null): (client: TenantClient) => boolean {
  if (q === null || q === '') return () => true
  if (organizationTerm.test(q)) return () => false
  const [, member = '', value = '', star] = term.exec(q) ?? []
  if (member === '')
    throw invalidQuery(`Query validation error: 'Cannot parse: ${q}' on property q.`)
  return (client) => {
    const text = client[member]
    if (typeof text !== 'string') return false
    return star === '*' ? text.startsWith(value) : text === value
  }
}

export const listClients: Handler<Management['listClients']> = ({ tenant, grant, query }) => {
  const isGlobal = flag(query.get('is_global'))
  const isFirstParty = flag(query.get('is_first_party'))
  const types = query.get('app_type')?.split(',')
  const clients = [...tenant.state.clients.values()]
    .filter(matcher(query.get('q')))
    .filter(
      (client) =>
        (isGlobal === undefined || (client.global ?? false) === isGlobal) &&
        (isFirstParty === undefined || (client.is_first_party ?? true) === isFirstParty) &&
        (types === undefined || types.includes(client.app_type ?? '')),
    )
    .sort((a, b) => (a.client_id < b.client_id ? -1 : 1))
    .map((client) => clientView(client, grant))
  const { items, beside } = listPage(clients, (client) => client.client_id, query)
  return { status: 200, body: beside === undefined ? items : { ...beside, clients: items } }
}
