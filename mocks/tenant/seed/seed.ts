import { machineScopes, optionalScopes } from '#domain/destinations/auth0/contract/management.ts'
import { sandboxClients, sandboxSecrets } from '../../sentinels.ts'
import { connectionId } from '../ids.ts'
import {
  addConnection,
  findByName,
  type CustomDomain,
  type TenantState,
  type TenantUser,
} from '../state.ts'
import { seedApplications, type SeedClients } from './applications.ts'
import { oidcConnections } from './connections-oidc.ts'
import { otherConnections } from './connections-other.ts'
import { largeSize, manyApplications, manyConnections } from './large.ts'

export type SeedSize = 'small' | 'large'

export interface SeedOptions {
  readonly size: SeedSize
  /** Origin of the issuer behind the seeded connections. */
  readonly idp?: string | undefined
  /** Host of the tenant behind the seeded `auth0-oidc` connection. */
  readonly partner?: string | undefined
  readonly clients?: SeedClients | undefined
}

const customDomains: readonly CustomDomain[] = [
  {
    custom_domain_id: 'cd_MOCKready00000001',
    domain: 'login.acme.example',
    primary: true,
    status: 'ready',
    type: 'auth0_managed_certs',
  },
  {
    custom_domain_id: 'cd_MOCKpending000001',
    domain: 'signin.acme.example',
    primary: false,
    status: 'pending_verification',
    type: 'self_managed_certs',
  },
]

/** One user who came through a connection that goes with it, and one of the database. */
const users: readonly TenantUser[] = [
  {
    user_id: 'oidc|globex-oidc|1001',
    email: 'hank@globex.example',
    connection: 'globex-oidc',
    identities: [
      {
        user_id: 'globex-oidc|1001',
        provider: 'oidc',
        connection: 'globex-oidc',
        isSocial: false,
        access_token: 'MOCK_idp_access_token',
      },
    ],
    profile: { name: 'Hank Scorpio', email_verified: true },
  },
  {
    user_id: 'auth0|MOCK0001',
    email: 'ann@acme.example',
    connection: 'Username-Password-Authentication',
  },
]

/** What the sample application lets people in through. */
const shopConnections = ['globex-oidc', 'hooli-mapped', 'partner-tenant']

/** More than the least: a test login will read what the tenant has written down. */
export const gatewayScopes = [...machineScopes, ...optionalScopes].sort()

/** Beyond the gateway's: what scripts and the official tools ask for. */
const automationScopes = [...gatewayScopes, 'read:client_keys', 'read:scim_config']

/** A tenant's state at the start; the same every time, and shared with no other tenant. */
export function seedState(options: SeedOptions): TenantState {
  const {
    size,
    idp = 'https://idp.northwind.example',
    partner = 'partner.eu.auth0.com',
    clients = { publicUrls: [] },
  } = options
  const applications = seedApplications(clients)
  const connections = [...oidcConnections(idp), ...otherConnections(partner)]
  const more = (have: number) => (size === 'large' ? largeSize - have : 0)
  const state: TenantState = {
    connections: new Map(),
    clients: new Map(
      [...applications, ...manyApplications(more(applications.length))].map((one) => [
        one.client_id,
        structuredClone(one),
      ]),
    ),
    machines: new Map([
      [sandboxClients.gateway, { secret: sandboxSecrets.gateway, scopes: gatewayScopes }],
      [sandboxClients.automation, { secret: sandboxSecrets.automation, scopes: automationScopes }],
    ]),
    users: new Map(users.map((user) => [user.user_id, structuredClone(user)])),
    logs: [],
    customDomains: structuredClone([...customDomains]),
    settings: { friendly_name: 'Acme', flags: { enable_client_connections: false } },
    prompts: { universal_login_experience: 'new', identifier_first: true },
    issued: [],
    nextSeq: 1,
  }
  for (const { connection, enabled } of [
    ...connections,
    ...manyConnections(idp, more(connections.length)),
  ])
    addConnection(
      state,
      { ...structuredClone(connection), id: connectionId(state.nextSeq) },
      enabled,
    )
  if (clients.app !== undefined)
    for (const name of shopConnections)
      findByName(state, name)?.enabledClients.add(sandboxClients.shop)
  return state
}
