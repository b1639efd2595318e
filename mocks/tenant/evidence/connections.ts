import type { ScimManagement } from '#domain/destinations/auth0/contract/management-scim.ts'
import type { Management } from '#domain/destinations/auth0/contract/management.ts'
import { keyEvidence } from './keys.ts'
import type { Evidence } from './grade.ts'

const page = ['?take', '?from', 'next']
const offset = ['?page', '?per_page', '?include_totals']
const fields = ['?fields', '?include_fields']
const connection = [
  'id',
  'name',
  'strategy',
  'display_name',
  'options',
  'is_domain_connection',
  'show_as_button',
  'realms',
  'authentication',
  'connected_accounts',
  'enabled_clients',
]
const application = ['client_id', 'name', 'app_type', 'callbacks', 'is_first_party', 'global']
const logLine = [
  'log_id',
  'date',
  'type',
  'description',
  'client_id',
  'client_name',
  'connection',
  'connection_id',
  'strategy',
  'user_id',
  'user_name',
  'details',
]
const unknown = { recorded: ['404 `inexistent_connection`'] }
const unknownClient = { documented: ['404 `inexistent_client`'] }
const optionLimits = [
  'lengths of texts',
  '1,000 domains',
  'https alone',
  'a discovery document of 128 KB',
  '`no-sync-setting`',
]

/** Rows that the gateway calls. */
export const connectionEvidence: Readonly<
  Record<Exclude<keyof Management, keyof ScimManagement>, Evidence>
> = {
  listConnections: {
    call: 'recorded',
    recorded: [...page, ...offset, ...fields, ...connection, 'connections'],
    limits: { documented: ['`take` and `per_page` to 100', '1,000 results by `page`'] },
  },
  createConnection: {
    call: 'recorded',
    recorded: [...connection, 'cross_app_access_requesting_app', 'cross_app_access_resource_app'],
    errors: {
      recorded: ['400 `operation_not_supported`', '400 of contradicting databases'],
      documented: ['400 `invalid_body`', '403 of a plan’s limit', '409 `connection_conflict`'],
      assumed: ['400 of a document that cannot be fetched', '400 without `openid`'],
    },
    limits: { documented: [...optionLimits, '`connections-full`', '`one-enterprise`'] },
  },
  getConnection: { call: 'recorded', recorded: [...connection, ...fields], errors: unknown },
  updateConnection: {
    call: 'recorded',
    recorded: [...connection, 'cross_app_access_resource_app'],
    errors: {
      recorded: [...unknown.recorded, '400 of contradicting databases'],
      documented: ['400 `invalid_body`', '403 of options without their scope'],
      assumed: ['400 of an empty endpoint'],
    },
    limits: { documented: [...optionLimits, '`enabled_clients`: `names-enabled-clients`'] },
  },
  deleteConnection: {
    call: 'recorded',
    recorded: 'all',
    limits: { assumed: ['found by two more reads'] },
  },
  listConnectionClients: {
    call: 'recorded',
    recorded: 'all',
    errors: unknown,
    limits: { documented: ['`take` to 1,000'] },
  },
  updateConnectionClients: {
    call: 'recorded',
    recorded: 'all',
    errors: {
      ...unknown,
      documented: ['400 `invalid_body`'],
      assumed: ['404 `inexistent_client`, and nothing is changed'],
    },
    limits: { documented: ['50 applications'] },
  },
  ...keyEvidence,
  listClients: {
    call: 'recorded',
    recorded: [...offset, ...fields, '?take', '?q', 'clients', ...application],
    errors: { assumed: ['400 of other terms in `q`'] },
    limits: { documented: ['`take` and `per_page` to 100', '1,000 results by `page`'] },
  },
  listClientConnections: {
    call: 'recorded',
    recorded: ['?take', 'connections', 'id'],
    errors: unknownClient,
    limits: { documented: ['`take` to 100'] },
  },
  getClient: { call: 'recorded', recorded: 'all', errors: unknownClient },
  updateClient: {
    call: 'recorded',
    recorded: 'all',
    errors: { documented: [...unknownClient.documented, '400 `invalid_body`'] },
  },
  listCustomDomains: {
    call: 'recorded',
    recorded: 'all',
    errors: { documented: ['403 of a plan'], assumed: ['400 of other terms in `q`'] },
    limits: { documented: ['`no-custom-domains`'], assumed: ['`take` to 100'] },
  },
  getTenantSettings: { call: 'recorded', recorded: 'all' },
  getPrompts: { call: 'recorded', recorded: 'all' },
  listLogs: {
    call: 'recorded',
    recorded: [...logLine, '?page', '?per_page'],
    errors: { assumed: ['400 of other terms in `q`'] },
    limits: { documented: ['`take` and `per_page` to 100', '1,000 results by `page`'] },
  },
  listUsers: {
    call: 'documented',
    errors: { assumed: ['400 of other terms in `q`', '400 of another `search_engine`'] },
    limits: { documented: ['`per_page` to 100', '1,000 results by `page`'] },
  },
  getUser: {
    call: 'recorded',
    recorded: ['user_id', 'identities'],
    errors: { recorded: ['404 `inexistent_user`'] },
  },
}
