import {
  scimManagement,
  type ScimManagement,
} from '#domain/destinations/auth0/contract/management-scim.ts'
import type { ScimMapping } from '#domain/destinations/auth0/contract/scim.ts'
import { inexistentConnection, invalidBody, TenantError } from '../errors.ts'
import type { Call, Handler } from '../handler.ts'
import { cursorKey } from '../handlers/connections.ts'
import { checkpointPage } from '../pagination.ts'
import type { Scim, StoredConnection } from '../state.ts'
import type { ToolRows } from '../tool-rows.ts'
import { parseBody } from '../validation/parse-body.ts'
import { scimDefaults } from './default-mapping.ts'

/** As the recorded answers spell it. */
const unsupported =
  'This connection type does not support SCIM. Please see our documentation for the currently supported connection types: https://auth0.com/docs/authenticate/protocols/scim/configure-inbound-scim.'

/** The connection of a call and what its strategy has by default. Throws the API's 404. */
export function provisioned({ tenant, param }: Call) {
  const stored = tenant.state.connections.get(param('id'))
  if (stored === undefined) throw inexistentConnection()
  const defaults = scimDefaults[stored.connection.strategy]
  if (defaults === undefined) throw new TenantError(404, unsupported)
  return { stored, defaults }
}

/** Throws the API's 404 while SCIM is not set up: without a code (recorded). */
export function demandScim({ scim }: StoredConnection): Scim {
  if (scim === undefined) throw new TenantError(404, 'Not Found')
  return scim
}

function view({ connection }: StoredConnection, configured: Scim) {
  const { id, name, strategy } = connection
  const { tokens: _, ...scim } = configured
  return {
    tenant_name: 'acme',
    connection_id: id,
    connection_name: name,
    strategy,
    ...structuredClone(scim),
  }
}

/** What the service provider assigns (RFC 7643 §3.1) is mapped to nothing. */
const assigned = /^(id|meta)(\.|$)/i

/**
 * Throws the API's 400; its text is known, but UNVERIFIED is what leads to it: the documentation
 * says that `id` and `meta` cannot be mapped, and that an attribute is mapped to one other.
 */
function demandMapping(mapping: ScimMapping | undefined): void {
  const rows = mapping ?? []
  const sides = [rows.map(({ scim }) => scim), rows.map(({ auth0 }) => auth0)]
  const doubled = sides.some((side) => new Set(side).size < side.length)
  if (doubled || rows.some(({ scim }) => assigned.test(scim)))
    throw invalidBody('Invalid mapping provided')
}

export const getScimConfiguration: Handler<ScimManagement['getScimConfiguration']> = (call) => {
  const { stored } = provisioned(call)
  return { status: 200, body: view(stored, demandScim(stored)) }
}

export const createScimConfiguration: Handler<ScimManagement['createScimConfiguration']> = (
  call,
) => {
  const { stored, defaults } = provisioned(call)
  const sent = parseBody(scimManagement.createScimConfiguration.body, call.body) ?? {}
  demandMapping(sent.mapping)
  // The Deploy CLI looks for these words; the rest of the text is UNVERIFIED.
  if (stored.scim !== undefined)
    throw invalidBody('SCIM configuration already exists for this connection')
  const now = new Date(call.tenant.now()).toISOString()
  stored.scim = { ...defaults, ...sent, created_at: now, updated_on: now, tokens: [] }
  return { status: 201, body: view(stored, stored.scim) }
}

export const updateScimConfiguration: Handler<ScimManagement['updateScimConfiguration']> = (
  call,
) => {
  const { stored } = provisioned(call)
  const scim = demandScim(stored)
  const sent = parseBody(scimManagement.updateScimConfiguration.body, call.body)
  demandMapping(sent.mapping)
  stored.scim = { ...scim, ...sent, updated_on: new Date(call.tenant.now()).toISOString() }
  return { status: 200, body: view(stored, stored.scim) }
}

/** Also when there is none any more (recorded). UNVERIFIED: its tokens go with it. */
export const deleteScimConfiguration: Handler<ScimManagement['deleteScimConfiguration']> = (
  call,
) => {
  delete provisioned(call).stored.scim
  return { status: 204 }
}

export const getScimDefaultMapping: Handler<ScimManagement['getScimDefaultMapping']> = (call) => ({
  status: 200,
  body: { mapping: structuredClone(provisioned(call).defaults.mapping) },
})

export const listScimConfigurations: Handler<ToolRows['listScimConfigurations']> = (call) => {
  const { tenant, query } = call
  const configured = [...tenant.state.connections.values()].filter(({ scim }) => scim)
  const { items, ...next } = checkpointPage(configured, cursorKey, query, { maxTake: 100 })
  const scim_configurations = items.map((stored) => view(stored, demandScim(stored)))
  return { status: 200, body: { scim_configurations, ...next } }
}
