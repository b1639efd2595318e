import { management, type Management } from '#domain/destinations/auth0/contract/management.ts'
import { type TenantClient } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import { isObject } from '#domain/wire/json.ts'
import { completeClient, completeJwt } from '../client-defaults.ts'
import { inexistentClient, invalidBody } from '../errors.ts'
import type { Call, Handler } from '../handler.ts'
import { idFrom } from '../ids.ts'
import { checkpointPage } from '../pagination.ts'
import type { TenantState } from '../state.ts'
import type { Grant } from '../tokens.ts'
import { toolRows, type ToolRows } from '../tool-rows.ts'
import { parseBody } from '../validation/parse-body.ts'
import { answered, cursorKey } from './connections.ts'

/** Secrets are for tokens with read:client_keys. */
export function clientView(client: TenantClient, { scopes }: Grant): TenantClient {
  const { client_secret: _, ...rest } = client
  return structuredClone(scopes.includes('read:client_keys') ? client : rest)
}

function storedClient(state: TenantState, id: string): TenantClient {
  const client = state.clients.get(id)
  if (client === undefined) throw inexistentClient()
  return client
}

/** Objects are kept as they are sent; null takes a member away (recorded for `addons`). */
const given = (members: object) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null))

export const createClient: Handler<ToolRows['createClient']> = ({ tenant: { state }, ...call }) => {
  const body = parseBody(toolRows.createClient.body, call.body)
  const client_id = idFrom(state.nextSeq++, 32)
  const client = completeClient(client_id, {
    // Who signs assertions has no secret (recorded).
    ...(body['client_authentication_methods'] === undefined && {
      client_secret: `MOCK_${client_id}_secret`,
    }),
    ...given(body),
  })
  state.clients.set(client_id, client)
  return { status: 201, body: structuredClone(client) }
}

export const getClient: Handler<Management['getClient']> = ({ tenant, grant, param }) => ({
  status: 200,
  body: clientView(storedClient(tenant.state, param('id')), grant),
})

export const updateClient: Handler<Management['updateClient']> = (call) => {
  const { tenant, grant, param } = call
  const stored = storedClient(tenant.state, param('id'))
  const body = parseBody(management.updateClient.body, call.body)
  const { jwt_configuration: jwt } = body
  const client: TenantClient = {
    ...given({ ...stored, ...body, ...(isObject(jwt) && { jwt_configuration: completeJwt(jwt) }) }),
    client_id: stored.client_id,
  }
  tenant.state.clients.set(client.client_id, client)
  return { status: 200, body: clientView(client, grant) }
}

/** 204 for an application that is gone already as well (UNVERIFIED). */
export const deleteClient: Handler<ToolRows['deleteClient']> = ({ tenant: { state }, param }) => {
  const id = param('id')
  if (state.clients.get(id)?.global) throw invalidBody('The global client cannot be deleted')
  state.clients.delete(id)
  for (const { enabledClients } of state.connections.values()) enabledClients.delete(id)
  return { status: 204 }
}

/** By checkpoint alone: the answer is an object also without parameters. */
export const listClientConnections: Handler<Management['listClientConnections']> = (call: Call) => {
  const { tenant, grant, query, param } = call
  const { client_id: id } = storedClient(tenant.state, param('id'))
  const strategies = query.getAll('strategy')
  const enabled = [...tenant.state.connections.values()].filter(
    ({ connection, enabledClients }) =>
      enabledClients.has(id) &&
      (strategies.length === 0 || strategies.includes(connection.strategy)),
  )
  const { items, ...next } = checkpointPage(enabled, cursorKey, query, { maxTake: 100 })
  return {
    status: 200,
    body: { connections: items.map((stored) => answered(stored, grant)), ...next },
  }
}
