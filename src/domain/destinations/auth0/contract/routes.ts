import { z } from 'zod/mini'
import { route } from '#domain/wire/route.ts'
import { clientView } from './client-view.ts'
import { createConnectionBody } from './connection.ts'
import { edit } from './edit.ts'
import { clientChange, enabledClients } from './enabled-clients.ts'
import { connectionRow } from './connection-row.ts'
import { connectionView } from './views.ts'

/**
 * What the dashboard asks of an Auth0 tenant. Responses are projections: what a schema here does
 * not name cannot reach a browser, and no `client_secret` is named in any of them.
 */
const connection = z.extend(
  z.omit(createConnectionBody, {
    realms: true,
    authentication: true,
    connected_accounts: true,
    cross_app_access_requesting_app: true,
    cross_app_access_resource_app: true,
  }),
  {
    strategy: z.string().check(z.regex(/^(?:auth0-)?oidc$/)),
    /** For every third-party application of the tenant: that is an edit, with its consequence named. */
    is_domain_connection: z.optional(z.boolean().check(z.refine((on) => !on))),
  },
)
const created = z.strictObject({
  connection,
  reason: z.optional(z.string().check(z.maxLength(500))),
})
const page = { from: z.optional(z.string()), take: z.optional(z.coerce.number()) }

export const auth0Routes = {
  /** Checkpoint pages, or the one connection of that exact name. */
  listConnections: route({
    method: 'GET',
    path: '/connections',
    scopes: ['read:connections'],
    query: z.object({ ...page, name: z.optional(z.string()), strategy: z.optional(z.string()) }),
    response: z.object({ connections: z.array(connectionRow), next: z.optional(z.string()) }),
  }),
  getConnection: route({
    method: 'GET',
    path: '/connections/:id',
    scopes: ['read:connections'],
    response: connectionView,
  }),
  createConnection: route({
    method: 'POST',
    path: '/connections',
    scopes: ['create:connections'],
    body: created,
    secrets: ['connection.options.client_secret'],
    audit: 'create',
    rate: 'secrets',
    repeatable: false,
    turn: 'none',
    response: connectionView,
  }),
  /**
   * After a create whose answer was lost: is there a connection of that name, and is it ours?
   * Ours only if every shown member that was sent is equal, and then the secret. Nothing is
   * written, and yet it is audited: it tells whoever guesses a secret whether it is the one.
   */
  confirmConnection: route({
    method: 'POST',
    path: '/connections/confirm',
    scopes: ['create:connections'],
    body: created,
    secrets: ['connection.options.client_secret'],
    audit: 'create',
    rate: 'confirm',
    repeatable: true,
    turn: 'none',
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('created'), connection: connectionView }),
      z.object({ outcome: z.literal('absent') }),
      z.object({ outcome: z.literal('differs'), members: z.array(z.string()) }),
    ]),
  }),
  /**
   * Changes the named fields and no others, as they were read immediately before the write. Where
   * other fields changed since the tag and the edit does not depend on them, it is made beside
   * them; 412 `stale`, with what changed, where it does or the tag cannot tell; `secret_required` when the
   * stored secret would go to another place; `options_unreadable` when they cannot be kept.
   */
  updateConnection: route({
    method: 'PATCH',
    path: '/connections/:id',
    scopes: ['update:connections'],
    body: edit,
    secrets: ['clientSecret'],
    audit: 'update',
    rate: 'secrets',
    repeatable: false,
    turn: 'id',
    response: z.extend(connectionView, {
      /** Fields that somebody else changed since the tag, and that are as they left them. */
      merged: z.optional(z.array(z.string())),
      /** Fields that are not as this edit meant them: something else wrote at the same time. */
      unexpected: z.optional(z.array(z.string())),
    }),
  }),
  deleteConnection: route({
    method: 'DELETE',
    path: '/connections/:id',
    scopes: ['delete:connections'],
    secrets: [],
    audit: 'delete',
    rate: 'general',
    repeatable: false,
    turn: 'id',
    response: z.object({ deleted_at: z.optional(z.string()) }),
  }),
  listConnectionClients: route({
    method: 'GET',
    path: '/connections/:id/clients',
    scopes: ['read:connections'],
    query: z.object(page),
    response: enabledClients,
  }),
  updateConnectionClients: route({
    method: 'PATCH',
    path: '/connections/:id/clients',
    scopes: ['update:connections'],
    body: clientChange,
    secrets: [],
    audit: 'clients',
    rate: 'general',
    repeatable: false,
    turn: 'id',
    response: z.optional(z.never()),
  }),
  listClients: route({
    method: 'GET',
    path: '/clients',
    scopes: ['read:clients'],
    query: z.object(page),
    response: z.object({ clients: z.array(clientView), next: z.optional(z.string()) }),
  }),
  listCustomDomains: route({
    method: 'GET',
    path: '/custom-domains',
    scopes: ['read:custom_domains'],
    response: z.object({
      domains: z.array(
        z.object({ domain: z.string(), status: z.string(), primary: z.optional(z.boolean()) }),
      ),
    }),
  }),
  getTenantSettings: route({
    method: 'GET',
    path: '/tenants/settings',
    scopes: ['read:tenant_settings'],
    response: z.object({
      friendly_name: z.optional(z.string()),
      flags: z.object({ enable_client_connections: z.optional(z.boolean()) }),
    }),
  }),
  getPrompts: route({
    method: 'GET',
    path: '/prompts',
    scopes: ['read:prompts'],
    response: z.object({
      universal_login_experience: z.optional(z.string()),
      identifier_first: z.optional(z.boolean()),
    }),
  }),
} as const
