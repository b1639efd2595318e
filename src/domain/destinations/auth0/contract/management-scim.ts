import { z } from 'zod/mini'
import { endpoint } from '#domain/wire/endpoint.ts'
import type { ManagementRow } from './management-row.ts'
import { leastLifetime, scimConfiguration, scimMapping, scimScopes, scimToken } from './scim.ts'

const scim = '/connections/:id/scim-configuration'
const empty = z.optional(z.never())

/** The rows of the Management API for inbound SCIM. */
export const scimManagement = {
  getScimConfiguration: endpoint({
    method: 'GET',
    path: scim,
    scopes: ['read:scim_config'],
    success: { 200: 'body' },
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
    success: { 201: 'body' },
    quotes: 'id',
    response: scimConfiguration,
  }),
  updateScimConfiguration: endpoint({
    method: 'PATCH',
    path: scim,
    scopes: ['update:scim_config'],
    body: z.strictObject({ user_id_attribute: z.string(), mapping: scimMapping }),
    success: { 200: 'body' },
    quotes: 'id',
    response: scimConfiguration,
  }),
  deleteScimConfiguration: endpoint({
    method: 'DELETE',
    path: scim,
    scopes: ['delete:scim_config'],
    success: { 204: 'empty' },
    quotes: 'id',
    response: empty,
  }),
  getScimDefaultMapping: endpoint({
    method: 'GET',
    path: `${scim}/default-mapping`,
    scopes: ['read:scim_config'],
    success: { 200: 'body' },
    response: z.object({ mapping: scimMapping }),
  }),
  listScimTokens: endpoint({
    method: 'GET',
    path: `${scim}/tokens`,
    scopes: ['read:scim_token'],
    success: { 200: 'body' },
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
          token_lifetime: z.optional(z.nullable(z.int().check(z.gt(leastLifetime)))),
        }),
      ),
    ),
    success: { 201: 'body' },
    quotes: 'id',
    /** The one answer that has the token itself. */
    response: z.extend(scimToken, { token: z.string() }),
  }),
  deleteScimToken: endpoint({
    method: 'DELETE',
    path: `${scim}/tokens/:token`,
    scopes: ['delete:scim_token'],
    success: { 204: 'empty' },
    quotes: 'id',
    response: empty,
  }),
} as const satisfies Readonly<Record<string, ManagementRow>>
export type ScimManagement = typeof scimManagement

/** Scopes of the machine client for the Provisioning tab; nothing else asks for them. */
export const provisioningScopes: readonly string[] = [
  ...new Set(Object.values(scimManagement).flatMap((row) => [...row.scopes])),
].sort()
