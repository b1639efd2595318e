import {
  handOverScopes,
  machineScopes,
  optionalScopes,
} from '#domain/destinations/auth0/contract/management.ts'
import { provisioningScopes } from '#domain/destinations/auth0/contract/management-scim.ts'
import { cloudClients } from '../../sentinels-cloudentity.ts'
import { sandboxClients, sandboxSecrets } from '../../sentinels.ts'
import { connectionId } from '../ids.ts'
import { addConnection, findByName, type TenantState } from '../state.ts'
import { toolRows } from '../tool-rows.ts'
import { seedApplications, type SeedClients } from './applications.ts'
import { oidcConnections } from './connections-oidc.ts'
import { otherConnections } from './connections-other.ts'
import { customDomains } from './custom-domains.ts'
import { database } from './database-users.ts'
import { manyApplications, manyConnections, manyOf } from './large.ts'
import { prompts, settings } from './settings.ts'
import { users } from './users.ts'

/** `empty`: a new tenant, with nothing in it but what Greencheck and a tool need to sign in. */
export const seedSizes = ['small', 'large', 'huge', 'empty'] as const
export type SeedSize = (typeof seedSizes)[number]

export interface SeedOptions {
  readonly size: SeedSize
  /** Origin of the issuer behind the seeded connections. */
  readonly idp?: string | undefined
  /** Host of the tenant behind the seeded `auth0-oidc` connection. */
  readonly partner?: string | undefined
  readonly clients?: SeedClients | undefined
}

/** What the sample application lets people in through. */
const shopConnections = ['globex-oidc', 'hooli-mapped', 'partner-tenant']

/** More than the least: a test login will read what the tenant has written down. */
export const gatewayScopes = [
  ...machineScopes,
  ...optionalScopes,
  ...handOverScopes,
  ...provisioningScopes,
].sort()

/** Beyond the gateway's: what scripts and the official tools ask for. */
const automationScopes = [
  ...new Set([
    ...gatewayScopes,
    ...Object.values(toolRows).flatMap((row) => [...row.scopes]),
    'read:client_keys',
  ]),
]

/** A tenant's state at the start; the same every time, and shared with no other tenant. */
export function seedState(options: SeedOptions): TenantState {
  const {
    size,
    idp = 'https://idp.northwind.example',
    partner = 'partner.eu.auth0.com',
    clients = { publicUrls: [] },
  } = options
  const filled = size !== 'empty'
  const applications = seedApplications(clients, filled)
  const connections = filled ? [...oidcConnections(idp), ...otherConnections(partner)] : []
  const many = size === 'large' || size === 'huge' ? manyOf[size] : undefined
  const more = (wanted = 0, have = 0) => Math.max(0, wanted - have)
  const state: TenantState = {
    connections: new Map(),
    clients: new Map(
      [...applications, ...manyApplications(more(many?.applications, applications.length))].map(
        (one) => [one.client_id, structuredClone(one)],
      ),
    ),
    machines: new Map([
      [sandboxClients.gateway, { secret: sandboxSecrets.gateway, scopes: gatewayScopes }],
      [sandboxClients.automation, { secret: sandboxSecrets.automation, scopes: automationScopes }],
    ]),
    users: new Map(filled ? users.map((user) => [user.user_id, structuredClone(user)]) : []),
    groups: new Map(),
    onSessionsEnd: [],
    logs: [],
    customDomains: filled ? structuredClone([...customDomains]) : [],
    settings: structuredClone(settings),
    prompts: { ...prompts },
    issued: [],
    nextSeq: 1,
  }
  for (const { connection, enabled } of [
    ...connections,
    ...manyConnections(idp, more(many?.connections, connections.length)),
  ])
    addConnection(
      state,
      { ...structuredClone(connection), id: connectionId(state.nextSeq) },
      enabled,
    )
  if (clients.app !== undefined)
    for (const name of shopConnections)
      findByName(state, name)?.enabledClients.add(sandboxClients.shop)
  if (clients.cloudentityCallback !== undefined)
    findByName(state, database)?.enabledClients.add(cloudClients.atAcme)
  return state
}
