import { z } from 'zod/mini'
import {
  customDomain,
  logEvent,
  management,
  tenantClient,
} from '#domain/destinations/auth0/contract/management.ts'
import { endpoint } from '#domain/wire/endpoint.ts'
import { key, scimConfiguration, scimMapping, scimScopes, scimToken } from './tool-shapes.ts'

const empty = z.optional(z.never())
const scim = '/connections/:id/scim-configuration'

/** Rows of the Management API that Greencheck does not call, and the official tools do. */
export const toolRows = {
  getScimConfiguration: endpoint({
    method: 'GET',
    path: scim,
    scopes: ['read:scim_config'],
    response: scimConfiguration,
  }),
  /** Without a body the tenant takes its defaults. */
  createScimConfiguration: endpoint({
    method: 'POST',
    path: scim,
    scopes: ['create:scim_config'],
    body: z.optional(
      z.nullable(
        z.strictObject({
          user_id_attribute: z.optional(z.string()),
          mapping: z.optional(scimMapping),
        }),
      ),
    ),
    response: scimConfiguration,
  }),
  updateScimConfiguration: endpoint({
    method: 'PATCH',
    path: scim,
    scopes: ['update:scim_config'],
    body: z.strictObject({ user_id_attribute: z.string(), mapping: scimMapping }),
    response: scimConfiguration,
  }),
  deleteScimConfiguration: endpoint({
    method: 'DELETE',
    path: scim,
    scopes: ['delete:scim_config'],
    response: empty,
  }),
  getScimDefaultMapping: endpoint({
    method: 'GET',
    path: `${scim}/default-mapping`,
    scopes: ['read:scim_config'],
    response: z.object({ mapping: scimMapping }),
  }),
  /** Of every connection that has one. */
  listScimConfigurations: endpoint({
    method: 'GET',
    path: '/connections-scim-configurations',
    scopes: ['read:scim_config'],
    query: z.object({ take: z.optional(z.coerce.number()), from: z.optional(z.string()) }),
    response: z.object({
      scim_configurations: z.array(scimConfiguration),
      next: z.optional(z.string()),
    }),
  }),
  listScimTokens: endpoint({
    method: 'GET',
    path: `${scim}/tokens`,
    scopes: ['read:scim_token'],
    response: z.array(scimToken),
  }),
  createScimToken: endpoint({
    method: 'POST',
    path: `${scim}/tokens`,
    scopes: ['create:scim_token'],
    body: z.optional(
      z.nullable(
        z.strictObject({
          scopes: z.optional(z.array(z.enum(scimScopes))),
          token_lifetime: z.optional(z.nullable(z.int().check(z.gt(900)))),
        }),
      ),
    ),
    /** The one answer that has the token itself. */
    response: z.extend(scimToken, { token: z.string() }),
  }),
  deleteScimToken: endpoint({
    method: 'DELETE',
    path: `${scim}/tokens/:token`,
    scopes: ['delete:scim_token'],
    response: empty,
  }),
  listConnectionKeys: endpoint({
    method: 'GET',
    path: '/connections/:id/keys',
    scopes: ['read:connections_keys'],
    response: z.array(key),
  }),
  /** Answers the new next key. */
  rotateConnectionKeys: endpoint({
    method: 'POST',
    path: '/connections/:id/keys/rotate',
    scopes: ['create:connections_keys', 'update:connections_keys'],
    response: key,
  }),
  createClient: endpoint({
    method: 'POST',
    path: '/clients',
    scopes: ['create:clients'],
    body: z.looseObject({ name: z.string().check(z.minLength(1), z.regex(/^[^<>]*$/)) }),
    response: tenantClient,
  }),
  deleteClient: endpoint({
    method: 'DELETE',
    path: '/clients/:id',
    scopes: ['delete:clients'],
    response: empty,
  }),
  getCustomDomain: endpoint({
    method: 'GET',
    path: '/custom-domains/:id',
    scopes: ['read:custom_domains'],
    response: customDomain,
  }),
  updateTenantSettings: endpoint({
    method: 'PATCH',
    path: '/tenants/settings',
    scopes: ['update:tenant_settings'],
    body: management.getTenantSettings.response,
    response: management.getTenantSettings.response,
  }),
  updatePrompts: endpoint({
    method: 'PATCH',
    path: '/prompts',
    scopes: ['update:prompts'],
    body: management.getPrompts.response,
    response: management.getPrompts.response,
  }),
  getLog: endpoint({
    method: 'GET',
    path: '/logs/:id',
    scopes: ['read:logs'],
    response: logEvent,
  }),
} as const
export type ToolRows = typeof toolRows
