import type { Adapter, ClientMetadata } from 'oidc-provider'
import type { TenantClient } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import type { TenantState } from '../tenant/state.ts'
import { memoryAdapter, type AdapterModels } from './memory-adapter.ts'

/** Every combination Auth0 answers; `token` alone is not OpenID Connect. */
export const responseTypes = [
  'code',
  'id_token',
  'id_token token',
  'code id_token',
  'code token',
  'code id_token token',
] as const

const confidential = ['regular_web', 'non_interactive']
const allGrants = ['authorization_code', 'implicit', 'refresh_token']
const texts = (value: unknown) =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined

function metadataOf(client: TenantClient): ClientMetadata {
  const { client_id, client_secret: secret, app_type: type } = client
  const redirect_uris = client.callbacks ?? []
  // Others are of no login: a machine's own token, say.
  const grant_types = (texts(client['grant_types']) ?? allGrants).filter((one) =>
    allGrants.includes(one),
  )
  const implicit = grant_types.includes('implicit')
  const hasSecret = confidential.includes(type ?? '') && typeof secret === 'string'
  return {
    client_id,
    redirect_uris,
    grant_types: redirect_uris.length > 0 ? grant_types : [],
    response_types:
      redirect_uris.length === 0 ? [] : implicit ? [...responseTypes] : [responseTypes[0]],
    application_type: type === 'native' ? 'native' : 'web',
    ...(hasSecret
      ? { token_endpoint_auth_method: 'client_secret_post', client_secret: secret }
      : { token_endpoint_auth_method: 'none' }),
  }
}

/** The provider's memory, with the tenant's applications as its clients, as they are now. */
export function tenantAdapter(state: TenantState): (model: string) => Adapter {
  const models: AdapterModels = new Map()
  const memory = memoryAdapter(models)
  state.onSessionsEnd.push((userId) => {
    for (const rows of models.values())
      for (const [id, { accountId }] of rows) if (accountId === userId) rows.delete(id)
  })
  return (model) => {
    const adapter = memory(model)
    if (model !== 'Client') return adapter
    return {
      ...adapter,
      find: async (id) => {
        const client = state.clients.get(id)
        return client && metadataOf(client)
      },
    }
  }
}
