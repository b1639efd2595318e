import { z } from 'zod/mini'
import type { Row } from '#domain/wire/endpoint.ts'
import { auth0Idp, idpBase } from './identity-provider.ts'
import {
  claim,
  client,
  customApp,
  environment,
  executionPoints,
  script,
  scriptResult,
  server,
  type WorkspacePermission,
  workspacePermissions,
} from './workspace.ts'

/**
 * What a workspace speaks: the rows of the Admin API that Greencheck uses, below
 * `https://{host}/api/admin/{tid}` or, on a vanity domain, `https://{host}/api/admin`. The sandbox
 * implements every row, the gateway calls them (specification of 2025-04-14, `spec/admin.yaml`).
 */
interface AdminRow extends Omit<Row, 'scopes'> {
  /** As `checkPermissions` names it; the specification does not say which operation needs which. */
  readonly permission: WorkspacePermission
  /** Header in which the tag of a reading goes with the write, where it is not `if-match`. */
  readonly tagHeader?: 'etag'
}

/** No operation asks for an OAuth scope. */
const row = <const R extends AdminRow>(one: R): R & { readonly scopes: readonly [] } => ({
  ...one,
  scopes: [],
})

const idps = '/servers/:wid/idps'
const auth0Idps = `${idps}/auth0` as const
const scripts = '/servers/:wid/scripts'
const points = '/servers/:wid/script-execution-points'

export const adminApi = {
  listIdps: row({
    method: 'GET',
    path: idps,
    permission: 'read_idps',
    response: z.object({ idps: z.array(idpBase) }),
  }),
  createAuth0Idp: row({
    method: 'POST',
    path: auth0Idps,
    permission: 'manage_idps',
    body: auth0Idp,
    response: auth0Idp,
  }),
  getAuth0Idp: row({
    method: 'GET',
    path: `${auth0Idps}/:iid`,
    permission: 'read_idps',
    response: auth0Idp,
  }),
  /** The whole: there is no PATCH. */
  updateAuth0Idp: row({
    method: 'PUT',
    path: `${auth0Idps}/:iid`,
    permission: 'manage_idps',
    body: auth0Idp,
    response: auth0Idp,
  }),
  /** For good, and of any method; refused for the one the caller is signed in with. */
  deleteIdp: row({
    method: 'DELETE',
    path: `${idps}/:iid`,
    permission: 'manage_idps',
    response: z.optional(z.never()),
  }),
  getServer: row({
    method: 'GET',
    path: '/servers/:wid',
    permission: 'get_workspace',
    response: server,
  }),
  /** The whole, too: the authentication context has no endpoint of its own. */
  updateServer: row({
    method: 'PUT',
    path: '/servers/:wid',
    permission: 'update_workspace',
    body: server,
    response: server,
  }),
  checkPermissions: row({
    method: 'GET',
    path: '/servers/:wid/permissions',
    permission: 'get_workspace',
    response: workspacePermissions,
  }),
  getEnvironment: row({
    method: 'GET',
    path: '/servers/:wid/environment',
    permission: 'get_workspace',
    response: environment,
  }),
  listClaims: row({
    method: 'GET',
    path: '/servers/:wid/claims',
    permission: 'read_claims',
    response: z.object({ claims: z.array(claim) }),
  }),
  listScripts: row({
    method: 'GET',
    path: scripts,
    permission: 'read_scripts',
    query: z.object({
      after_script_id: z.optional(z.string()),
      limit: z.optional(z.coerce.number()),
    }),
    response: z.object({ scripts: z.array(script) }),
  }),
  getScript: row({
    method: 'GET',
    path: `${scripts}/:script`,
    permission: 'read_scripts',
    response: script,
  }),
  testScript: row({
    method: 'POST',
    path: `${scripts}/test`,
    permission: 'manage_scripts',
    body: z.looseObject({ body: z.string(), input: z.optional(z.looseObject({})) }),
    response: scriptResult,
  }),
  listExecutionPoints: row({
    method: 'GET',
    path: points,
    permission: 'read_scripts',
    response: executionPoints,
  }),
  /** Whether it replaces the list or only the rows it names is not told: all of them are sent. */
  setExecutionPoints: row({
    method: 'PUT',
    path: points,
    tagHeader: 'etag',
    permission: 'manage_scripts',
    body: executionPoints,
    response: executionPoints,
  }),
  listCustomApps: row({
    method: 'GET',
    path: '/servers/:wid/custom-apps',
    permission: 'read_custom_apps',
    response: z.object({ custom_apps: z.array(customApp) }),
  }),
  getClient: row({
    method: 'GET',
    path: '/clients/:cid',
    permission: 'read_clients',
    response: client,
  }),
} as const
export type AdminApi = typeof adminApi

/** Of every refusal (specification: Error); all members are optional. */
export const adminError = z.looseObject({
  status_code: z.optional(z.number()),
  error: z.optional(z.string()),
  details: z.optional(z.unknown()),
  error_code: z.optional(z.string()),
})
