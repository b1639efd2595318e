import { z } from 'zod/mini'
import { attribute } from './identity-provider.ts'

/** An authorization server, which the product calls a workspace (specification: ServerResponse). */
export const server = z.looseObject({
  id: z.string(),
  name: z.optional(z.string()),
  issuer_url: z.optional(z.string()),
  authentication_context_settings: z.optional(
    z.nullable(z.looseObject({ attributes: z.optional(z.nullable(z.array(attribute))) })),
  ),
  idp_discovery: z.optional(z.nullable(z.looseObject({ enabled: z.optional(z.boolean()) }))),
  sso: z.optional(z.nullable(z.looseObject({ enabled: z.optional(z.boolean()) }))),
})
export type Server = z.output<typeof server>

/** What the machine client may do in the workspace; others than these come too. */
export const permissionNames = [
  'get_workspace',
  'update_workspace',
  'read_idps',
  'manage_idps',
  'read_scripts',
  'manage_scripts',
  'read_custom_apps',
  'manage_custom_apps',
  'read_claims',
  'read_clients',
] as const
export const workspacePermissions = z.record(z.string(), z.boolean())
export type WorkspacePermission = (typeof permissionNames)[number]

/** Flags and facts of the tenant; `demo_app` says whether there is a demo application. */
export const environment = z.looseObject({ demo_app: z.optional(z.boolean()) })

/** A claim of the tokens a workspace issues: put there when one of its scopes was granted. */
export const claim = z.looseObject({
  id: z.optional(z.string()),
  name: z.string(),
  type: z.string(),
  /** Deprecated in favour of the source, and still the path where there is none. */
  mapping: z.optional(z.string()),
  source_type: z.optional(z.string()),
  source_path: z.optional(z.string()),
  /** Empty: always. */
  scopes: z.optional(z.nullable(z.array(z.string()))),
  /** Only in UserInfo and introspection. */
  opaque: z.optional(z.boolean()),
})
export type WorkspaceClaim = z.output<typeof claim>

export const script = z.looseObject({
  id: z.string(),
  name: z.optional(z.string()),
  body: z.optional(z.string()),
  /** Of the engine it is written for. */
  env_version: z.optional(z.string()),
})

export const executionPoint = z.looseObject({
  tenant_id: z.string(),
  server_id: z.string(),
  type: z.string(),
  target_fk: z.string(),
  script_id: z.optional(z.string()),
})
/** None is an empty list, null, or no member at all. */
export const executionPoints = z.looseObject({
  execution_points: z.optional(z.array(executionPoint)),
})
export type ExecutionPoint = z.output<typeof executionPoint>

export const scriptResult = z.looseObject({
  output: z.optional(z.looseObject({})),
  stdout: z.optional(z.string()),
  stderr: z.optional(z.string()),
  caught_err: z.optional(z.string()),
  duration: z.optional(z.string()),
})

export const customApp = z.looseObject({
  id: z.string(),
  name: z.optional(z.string()),
  url: z.optional(z.string()),
  type: z.optional(z.string()),
})

/** An application of the workspace, as far as it matters here. */
export const client = z.looseObject({
  client_id: z.string(),
  client_name: z.optional(z.string()),
  scopes: z.optional(z.nullable(z.array(z.string()))),
  trusted: z.optional(z.boolean()),
})
