import { z } from 'zod/mini'
import { cleanDomain } from '../domain-input.ts'
import { readDuration } from '../duration.ts'
import { generations } from '../generation.ts'
import { attribute, mapping } from './identity-provider.ts'

/** What a browser may see of a workspace: no credential of any provider, no script but one asked for. */
const text = (max: number) => z.string().check(z.maxLength(max))
const strings = z.array(z.string())

export const attributeView = z.object({
  name: attribute.shape.name,
  description: z.optional(z.string()),
  type: z.optional(z.string()),
  labels: z.optional(strings),
})
export type AttributeView = z.output<typeof attributeView>

export const mappingView = z.object({
  source: mapping.shape.source,
  target: mapping.shape.target,
  type: mapping.shape.type,
  allow_weak_decoding: mapping.shape.allow_weak_decoding,
  mode: mapping.shape.mode,
  static: z.optional(z.unknown()),
})
export type MappingView = z.output<typeof mappingView>

export const idpRow = z.object({
  id: z.string(),
  name: z.string(),
  method: z.string(),
  /** Of an Auth0 identity provider; absent where it could not be read. */
  domain: z.optional(z.string()),
  disabled: z.boolean(),
  hidden: z.boolean(),
  display_order: z.optional(z.number()),
})

/** As the list has it: with what was read beside the domain. */
export const idpListed = z.extend(idpRow, {
  /** Absent where it could not be read, or a mapping copies everything. */
  attributes: z.optional(z.object({ count: z.number(), mapped: z.number() })),
})
export type IdpRow = z.output<typeof idpListed>

export const cachingView = z.object({ enabled: z.boolean(), timeToLive: z.string() })

export const idpView = z.extend(idpRow, {
  settings: z.object({
    domain: z.optional(z.string()),
    client_id: z.optional(z.string()),
    get_user_info: z.boolean(),
    send_login_hint: z.boolean(),
    scopes: strings,
  }),
  /** Whether the answer had a Client Secret, or a mask of one; none tells nothing. */
  secretShown: z.boolean(),
  /**
   * A save without the Client Secret may lose it. To be said before saving: the API has no way to
   * change a part, and whether it keeps a secret that is left out is not documented.
   */
  saveMayLoseSecret: z.boolean(),
  static_amr: strings,
  attributes: z.array(attributeView),
  mappings: z.array(mappingView),
  /** Absent: this generation has none. */
  caching: z.optional(cachingView),
  logo_uri: z.optional(z.string()),
  post_authn_app_id: z.optional(z.string()),
  /** Members that are kept and not shown: their names. */
  otherMembers: strings,
  /** What an edit has to name. */
  tag: z.string(),
})
export type IdpView = z.output<typeof idpView>

export const workspaceView = z.object({
  /** What Greencheck takes it for: as it is set, else as it was seen, else without extras. */
  generation: z.enum(generations),
  /** What its own answers tell; undefined where they tell nothing. */
  generationSeen: z.optional(z.enum(generations)),
  /** What the machine client may do, by `permissionNames`; undefined: the workspace does not tell. */
  permissions: z.optional(z.record(z.string(), z.boolean())),
  name: z.optional(z.string()),
  host: z.string(),
  tenantId: z.string(),
  workspaceId: z.string(),
  issuer: z.string(),
  /** As placed on a host of the SaaS; on a vanity domain its form is not known. */
  demoApp: z.optional(z.string()),
  userPortal: z.optional(z.string()),
  /** Whether the tenant has a demo application; undefined: not told. */
  hasDemoApp: z.optional(z.boolean()),
  idpDiscovery: z.optional(z.boolean()),
  ssoEnabled: z.optional(z.boolean()),
})
export type WorkspaceView = z.output<typeof workspaceView>

export const contextView = z.object({ attributes: z.array(attributeView) })

export const demoAppView = z.object({
  /** undefined: the workspace shows no such client. */
  client: z.optional(
    z.object({ client_id: z.string(), scopes: strings, trusted: z.optional(z.boolean()) }),
  ),
  /** undefined: claims may not be read. */
  claims: z.optional(
    z.array(
      z.object({
        name: z.string(),
        type: z.string(),
        source_path: z.string(),
        scopes: strings,
        opaque: z.boolean(),
      }),
    ),
  ),
})
export type DemoAppView = z.output<typeof demoAppView>

export const scriptRow = z.object({ id: z.string(), name: z.string() })
export const scriptView = z.extend(scriptRow, { body: z.string() })
export const scriptResultView = z.object({
  output: z.optional(z.unknown()),
  stdout: z.string(),
  stderr: z.string(),
  error: z.optional(z.string()),
  duration: z.optional(z.string()),
})
export const customAppView = z.object({ id: z.string(), name: z.string(), url: z.string() })

const name = text(255).check(z.regex(/\S/))
/** Host only. */
const domain = text(255).check(z.refine((host) => cleanDomain(host)?.host === host))
const client_id = text(255).check(z.minLength(1))

/** What an edit may change; a member that is not named stays as it is. */
export const idpChanges = z.strictObject({
  name: z.optional(name),
  domain: z.optional(domain),
  client_id: z.optional(client_id),
  get_user_info: z.optional(z.boolean()),
  send_login_hint: z.optional(z.boolean()),
  scopes: z.optional(z.array(text(255)).check(z.maxLength(100))),
  static_amr: z.optional(z.array(text(64)).check(z.maxLength(50))),
  caching: z.optional(
    z.strictObject({
      enabled: z.boolean(),
      timeToLive: text(40).check(z.refine((time) => readDuration(time) !== undefined)),
    }),
  ),
  display_order: z.optional(z.number().check(z.refine(Number.isInteger))),
  hidden: z.optional(z.boolean()),
  disabled: z.optional(z.boolean()),
  logo_uri: z.optional(text(2083)),
  attributes: z.optional(z.array(z.strictObject(attributeView.shape)).check(z.maxLength(500))),
  mappings: z.optional(z.array(z.strictObject(mappingView.shape)).check(z.maxLength(500))),
  post_authn_app_id: z.optional(z.nullable(text(255))),
})
export type IdpChanges = z.output<typeof idpChanges>

/** A new one has a name, and the application of Auth0 behind it. */
export const newIdp = z.extend(idpChanges, { name, domain, client_id })
export type NewIdp = z.output<typeof newIdp>
