import { z } from 'zod/mini'
import { management } from '#domain/destinations/auth0/contract/management.ts'
import {
  customDomain,
  logEvent,
  tenantClient,
} from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import { scimConfiguration } from '#domain/destinations/auth0/contract/scim.ts'
import { endpoint } from '#domain/wire/endpoint.ts'

const empty = z.optional(z.never())

/** Rows of the Management API that Greencheck does not call, and the official tools do. */
export const toolRows = {
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
