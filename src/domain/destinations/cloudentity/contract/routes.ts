import { z } from 'zod/mini'
import { route } from '#domain/wire/route.ts'
import {
  contextView,
  customAppView,
  demoAppView,
  idpChanges,
  idpListed,
  idpView,
  newIdp,
  scriptResultView,
  scriptRow,
  scriptView,
  workspaceView,
} from './views.ts'

const text = (max: number) => z.string().check(z.maxLength(max))
const secret = text(700).check(z.minLength(1))
/** Of one attempt to create, a UUID: its idempotency key, and what the new one's id is made from. */
const key = z.string().check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))
const assigned = z.object({ script_id: z.optional(z.string()) })

/** What the dashboard asks of a Cloudentity workspace. */
export const cloudentityRoutes = {
  getWorkspace: route({
    method: 'GET',
    path: '/cloudentity/workspace',
    scopes: ['cloudentity:read'],
    response: workspaceView,
  }),
  listIdps: route({
    method: 'GET',
    path: '/cloudentity/idps',
    scopes: ['cloudentity:read'],
    response: z.object({ idps: z.array(idpListed) }),
  }),
  getIdp: route({
    method: 'GET',
    path: '/cloudentity/idps/:iid',
    scopes: ['cloudentity:read'],
    response: idpView,
  }),
  createIdp: route({
    method: 'POST',
    path: '/cloudentity/idps',
    scopes: ['cloudentity:write'],
    body: z.strictObject({ idp: newIdp, clientSecret: secret, key }),
    secrets: ['clientSecret'],
    audit: 'idp-create',
    rate: 'secrets',
    repeatable: false,
    turn: 'none',
    response: idpView,
  }),
  /**
   * After a create whose answer was lost: is the one of this attempt there, and as it was sent?
   * `absent` is how it is now: nobody can say that the request does not arrive yet.
   */
  confirmIdp: route({
    method: 'POST',
    path: '/cloudentity/idps/confirm',
    scopes: ['cloudentity:write'],
    body: z.strictObject({ idp: newIdp, key }),
    secrets: [],
    audit: 'none',
    rate: 'confirm',
    repeatable: true,
    turn: 'none',
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('created'), idp: idpView }),
      z.object({ outcome: z.literal('absent') }),
      z.object({ outcome: z.literal('differs'), members: z.array(z.string()) }),
    ]),
  }),
  /**
   * Reads the whole, changes the named members, writes the whole, compares the answer. 412 `stale`
   * when the tag is another one by now; `secret_required` when the stored secret would go to
   * another domain or with another client id.
   */
  updateIdp: route({
    method: 'PATCH',
    path: '/cloudentity/idps/:iid',
    scopes: ['cloudentity:write'],
    body: z.strictObject({
      tag: text(2048),
      changes: idpChanges,
      /** Replaces the stored one. */
      clientSecret: z.optional(secret),
    }),
    secrets: ['clientSecret'],
    audit: 'idp-update',
    rate: 'secrets',
    repeatable: false,
    turn: 'iid',
    response: z.extend(idpView, {
      /** Members that are not as this edit meant them. `credentials`: a secret shown is gone. */
      unexpected: z.optional(z.array(z.string())),
    }),
  }),
  deleteIdp: route({
    method: 'DELETE',
    path: '/cloudentity/idps/:iid',
    scopes: ['cloudentity:delete'],
    secrets: [],
    audit: 'idp-delete',
    rate: 'general',
    repeatable: false,
    turn: 'iid',
    response: z.optional(z.never()),
  }),
  getContext: route({
    method: 'GET',
    path: '/cloudentity/context',
    scopes: ['cloudentity:read'],
    response: contextView,
  }),
  addContextAttribute: route({
    method: 'POST',
    path: '/cloudentity/context/attributes',
    scopes: ['cloudentity:write-workspace'],
    body: z.strictObject({ name: text(255), description: text(255), type: text(32) }),
    secrets: [],
    audit: 'context-attribute',
    rate: 'general',
    repeatable: false,
    turn: 'none',
    response: contextView,
  }),
  listScripts: route({
    method: 'GET',
    path: '/cloudentity/scripts',
    scopes: ['cloudentity:read'],
    response: z.object({ scripts: z.array(scriptRow) }),
  }),
  /** The one that is to be read on screen. */
  getScript: route({
    method: 'GET',
    path: '/cloudentity/scripts/:script',
    scopes: ['cloudentity:write-workspace'],
    response: scriptView,
  }),
  testScript: route({
    method: 'POST',
    path: '/cloudentity/scripts/:script/test',
    scopes: ['cloudentity:write-workspace'],
    /** What the script gets as it stands, as at a login: `{ authn_ctx: { … } }`. */
    body: z.strictObject({ context: z.looseObject({}) }),
    secrets: [],
    audit: 'script-test',
    rate: 'personal',
    repeatable: true,
    turn: 'none',
    response: scriptResultView,
  }),
  getPostAuthenticationScript: route({
    method: 'GET',
    path: '/cloudentity/idps/:iid/script',
    scopes: ['cloudentity:read'],
    response: assigned,
  }),
  setPostAuthenticationScript: route({
    method: 'PATCH',
    path: '/cloudentity/idps/:iid/script',
    scopes: ['cloudentity:write-workspace'],
    body: z.strictObject({ script_id: z.nullable(text(255)) }),
    secrets: [],
    audit: 'idp-script',
    rate: 'general',
    repeatable: false,
    turn: 'iid',
    response: assigned,
  }),
  listCustomApps: route({
    method: 'GET',
    path: '/cloudentity/custom-apps',
    scopes: ['cloudentity:read'],
    response: z.object({
      /** undefined: the workspace refused, as where `custom_apps` is not enabled. */
      apps: z.optional(z.array(customAppView)),
    }),
  }),
  getDemoApp: route({
    method: 'GET',
    path: '/cloudentity/demo-app',
    scopes: ['cloudentity:read'],
    response: demoAppView,
  }),
  /**
   * Both sides are ours: the tenant's application gets the redirect URL and its secret goes to the
   * workspace, through the gateway alone. When the second half fails the first is taken back.
   */
  handOverApplication: route({
    method: 'POST',
    path: '/cloudentity/hand-over',
    scopes: ['cloudentity:hand-over', 'cloudentity:write'],
    body: z.strictObject({
      applicationId: text(64),
      redirectUrl: text(2083),
      idp: z.omit(newIdp, { domain: true, client_id: true }),
      key,
    }),
    secrets: [],
    audit: 'hand-over',
    rate: 'preflight',
    repeatable: false,
    turn: 'none',
    response: idpView,
  }),
} as const
