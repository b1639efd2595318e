import { z } from 'zod/mini'
import { connection, createConnectionBody, updateConnectionBody } from './connection.ts'
import { keyRows, keyScopes } from './connection-keys.ts'
import { clientChange, enabledClients } from './enabled-clients.ts'
import { endpoint } from '#domain/wire/endpoint.ts'
import { provisioningScopes, scimManagement } from './management-scim.ts'
import { readOptionsScope, updateOptionsScope } from './options-scopes.ts'
import { customDomain, logEvent, tenantClient, user } from './tenant-shapes.ts'
import type { ManagementRow, NamesOf, ReadingRow, WritingRow } from './management-row.ts'

/**
 * What a tenant speaks: the rows of the Management API v2 that Greencheck uses, below
 * `https://{domain}/api/v2`. The sandbox implements every row, the gateway calls them, and the
 * least scopes to grant the gateway's machine client are read from here.
 */
const page = { from: z.optional(z.string()), take: z.optional(z.coerce.number()) }
const next = { next: z.optional(z.string()) }

const customDomains = z.array(customDomain)

export const management = {
  listConnections: endpoint({
    method: 'GET',
    path: '/connections',
    scopes: ['read:connections'],
    query: z.object({
      ...page,
      name: z.optional(z.string()),
      strategy: z.optional(z.string()),
      fields: z.optional(z.string()),
      include_fields: z.optional(z.string()),
      page: z.optional(z.coerce.number()),
      per_page: z.optional(z.coerce.number()),
      include_totals: z.optional(z.string()),
    }),
    success: { 200: 'body' },
    /** Checkpoint pagination (`take`) answers an object, offset pagination an array. */
    response: z.union([
      z.looseObject({ connections: z.array(connection), ...next }),
      z.array(connection),
    ]),
  }),
  createConnection: endpoint({
    method: 'POST',
    path: '/connections',
    scopes: ['create:connections'],
    body: createConnectionBody,
    success: { 201: 'body' },
    quotes: 'name',
    response: connection,
  }),
  getConnection: endpoint({
    method: 'GET',
    path: '/connections/:id',
    scopes: ['read:connections'],
    query: z.object({ fields: z.optional(z.string()), include_fields: z.optional(z.string()) }),
    success: { 200: 'body' },
    response: connection,
  }),
  updateConnection: endpoint({
    method: 'PATCH',
    path: '/connections/:id',
    /** And `updateOptionsScope` when the body has `options`. */
    scopes: ['update:connections'],
    body: updateConnectionBody,
    success: { 200: 'body' },
    quotes: 'id',
    response: connection,
  }),
  deleteConnection: endpoint({
    method: 'DELETE',
    path: '/connections/:id',
    scopes: ['delete:connections'],
    /** 202 with the time, or 204 when it is gone already. */
    success: { 202: 'body', 204: 'empty' },
    quotes: 'id',
    response: z.optional(z.object({ deleted_at: z.string() })),
  }),
  listConnectionClients: endpoint({
    method: 'GET',
    path: '/connections/:id/clients',
    scopes: ['read:connections'],
    query: z.object(page),
    success: { 200: 'body' },
    response: enabledClients,
  }),
  updateConnectionClients: endpoint({
    method: 'PATCH',
    path: '/connections/:id/clients',
    scopes: ['update:connections'],
    body: clientChange,
    success: { 204: 'empty' },
    quotes: 'id',
    response: z.optional(z.never()),
  }),
  ...keyRows,
  listClients: endpoint({
    method: 'GET',
    path: '/clients',
    scopes: ['read:clients'],
    query: z.object({
      ...page,
      fields: z.optional(z.string()),
      include_fields: z.optional(z.string()),
      page: z.optional(z.coerce.number()),
      per_page: z.optional(z.coerce.number()),
      include_totals: z.optional(z.string()),
      is_global: z.optional(z.string()),
      q: z.optional(z.string()),
    }),
    success: { 200: 'body' },
    response: z.union([
      z.looseObject({ clients: z.array(tenantClient), ...next }),
      z.array(tenantClient),
    ]),
  }),
  /** The connections that are enabled for one application. */
  listClientConnections: endpoint({
    method: 'GET',
    path: '/clients/:id/connections',
    /** `read:client_summary` would do in place of the second. */
    scopes: ['read:connections', 'read:clients'],
    success: { 200: 'body' },
    query: z.object({
      ...page,
      fields: z.optional(z.string()),
      include_fields: z.optional(z.string()),
      strategy: z.optional(z.string()),
    }),
    response: z.object({ connections: z.array(z.looseObject({ id: z.string() })), ...next }),
  }),
  getClient: endpoint({
    method: 'GET',
    path: '/clients/:id',
    scopes: ['read:clients'],
    success: { 200: 'body' },
    query: z.object({ fields: z.optional(z.string()), include_fields: z.optional(z.string()) }),
    response: tenantClient,
  }),
  /** Lists in it are replaced whole: `callbacks` too. */
  updateClient: endpoint({
    method: 'PATCH',
    path: '/clients/:id',
    scopes: ['update:clients'],
    success: { 200: 'body' },
    quotes: 'client',
    body: z.looseObject({ callbacks: z.optional(z.array(z.string())) }),
    response: tenantClient,
  }),
  listCustomDomains: endpoint({
    method: 'GET',
    path: '/custom-domains',
    scopes: ['read:custom_domains'],
    success: { 200: 'body' },
    query: z.object({ ...page, q: z.optional(z.string()) }),
    /** An object as soon as there is a parameter (recorded). */
    response: z.union([customDomains, z.looseObject({ custom_domains: customDomains, ...next })]),
  }),
  getTenantSettings: endpoint({
    method: 'GET',
    path: '/tenants/settings',
    scopes: ['read:tenant_settings'],
    success: { 200: 'body' },
    response: z.looseObject({
      friendly_name: z.optional(z.string()),
      flags: z.optional(z.looseObject({ enable_client_connections: z.optional(z.boolean()) })),
    }),
  }),
  getPrompts: endpoint({
    method: 'GET',
    path: '/prompts',
    scopes: ['read:prompts'],
    success: { 200: 'body' },
    response: z.looseObject({
      universal_login_experience: z.optional(z.string()),
      identifier_first: z.optional(z.boolean()),
      webauthn_platform_first_factor: z.optional(z.boolean()),
    }),
  }),
  /** Newest first; with `from` (a log_id) or `take` the lines behind it, oldest first. */
  listLogs: endpoint({
    method: 'GET',
    path: '/logs',
    scopes: ['read:logs'],
    query: z.object({
      ...page,
      q: z.optional(z.string()),
      sort: z.optional(z.string()),
      fields: z.optional(z.string()),
      include_fields: z.optional(z.string()),
      page: z.optional(z.coerce.number()),
      per_page: z.optional(z.coerce.number()),
      include_totals: z.optional(z.string()),
    }),
    success: { 200: 'body' },
    response: z.union([z.looseObject({ logs: z.array(logEvent) }), z.array(logEvent)]),
  }),
  /** By search engine v3, a little behind what was written. `sort` is `field:1` or `field:-1`. */
  listUsers: endpoint({
    method: 'GET',
    path: '/users',
    scopes: ['read:users'],
    query: z.object({
      q: z.optional(z.string()),
      search_engine: z.optional(z.string()),
      sort: z.optional(z.string()),
      page: z.optional(z.coerce.number()),
      per_page: z.optional(z.coerce.number()),
      include_totals: z.optional(z.string()),
    }),
    success: { 200: 'body' },
    response: z.union([z.looseObject({ users: z.array(user), total: z.number() }), z.array(user)]),
  }),
  getUser: endpoint({
    method: 'GET',
    path: '/users/:id',
    scopes: ['read:users'],
    query: z.object({ fields: z.optional(z.string()), include_fields: z.optional(z.string()) }),
    success: { 200: 'body' },
    response: user,
  }),
  ...scimManagement,
} as const satisfies Readonly<Record<string, ManagementRow>>

export type Management = typeof management
export type ReadName = NamesOf<Management, ReadingRow>
export type WriteName = NamesOf<Management, WritingRow>

/** Needed beside `read:users` to see the access tokens that identity providers gave. */
export const readIdpTokensScope = 'read:user_idp_tokens'

/** Scopes of the machine client that show more of a test login, or are for keys: all else works without them. */
export const optionalScopes: readonly string[] = [
  ...management.listLogs.scopes,
  ...management.getUser.scopes,
  readIdpTokensScope,
  ...keyScopes,
]

/** Needed beside `read:clients` to see the secret of an application. */
export const readSecretScope = 'read:client_keys'

/** Scopes of the machine client for handing an application over to another destination. */
export const handOverScopes: readonly string[] = [
  readSecretScope,
  ...management.updateClient.scopes,
]

/** The least scopes of the gateway's machine client, sorted. */
export const machineScopes: readonly string[] = [
  ...new Set([
    ...Object.values(management).flatMap((row) => [...row.scopes]),
    readOptionsScope,
    updateOptionsScope,
  ]),
]
  .filter((scope) => ![...optionalScopes, ...handOverScopes, ...provisioningScopes].includes(scope))
  .sort()
