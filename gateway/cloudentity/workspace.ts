import type { z } from 'zod/mini'
import type { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type {
  demoAppView,
  IdpRow,
  workspaceView,
} from '#domain/destinations/cloudentity/contract/views.ts'
import {
  claim,
  environment,
  permissionNames,
  workspacePermissions,
} from '#domain/destinations/cloudentity/contract/workspace.ts'
import { placesOf } from '#domain/destinations/cloudentity/place.ts'
import { isObject } from '#domain/wire/json.ts'
import { orNone, readAs } from './admin.ts'
import { assumedGeneration, seenAmong, type Uses } from './uses.ts'
import { projectAttributes, projectMappings, projectRow } from './project-idp.ts'
import { listIn, shownClient } from './stored.ts'

/** What the workspace is and what may be done in it; what may not be read is left out. */
export async function readWorkspace(
  { admin, config, originRules }: Uses,
  signal: AbortSignal,
): Promise<z.input<typeof workspaceView>> {
  const [whole, permissions, facts, idps] = await Promise.all([
    // Not found is the workspace itself: that is said.
    orNone(admin.call('getServer', {}, signal), [403]),
    orNone(admin.call('checkPermissions', {}, signal)),
    orNone(admin.call('getEnvironment', {}, signal)),
    orNone(admin.call('listIdps', {}, signal)),
  ])
  const may = permissions && workspacePermissions.safeParse(permissions.body).data
  const { name, idp_discovery, sso } = membersOf(whole)
  const [discovers, signsOn] = [enabledIn(idp_discovery), enabledIn(sso)]
  const { demo_app } = (facts && environment.safeParse(facts.body).data) ?? {}
  const seen = idps && seenAmong(idps.body)
  const { issuer, demoApp, userPortal } = placesOf(config, originRules)
  const { host, tenantId, workspaceId } = config
  return {
    generation: config.generation ?? seen ?? assumedGeneration,
    ...(seen && { generationSeen: seen }),
    ...(may && {
      permissions: Object.fromEntries(
        permissionNames.flatMap((one) => (may[one] === undefined ? [] : [[one, may[one]]])),
      ),
    }),
    ...(typeof name === 'string' && { name }),
    host,
    tenantId,
    workspaceId,
    issuer,
    ...(demoApp !== undefined && { demoApp }),
    ...(userPortal !== undefined && { userPortal }),
    ...(demo_app !== undefined && { hasDemoApp: demo_app }),
    ...(discovers !== undefined && { idpDiscovery: discovers }),
    ...(signsOn !== undefined && { ssoEnabled: signsOn }),
  }
}

const membersOf = (answer: { readonly body: unknown } | undefined) =>
  isObject(answer?.body) ? answer.body : {}
const enabledIn = (setting: unknown) =>
  isObject(setting) && typeof setting['enabled'] === 'boolean' ? setting['enabled'] : undefined

/** Each is a request of its own: a list has no settings. */
const maxRead = 30

/** Every identity provider; of the first ones of Auth0 also what only a reading of each tells. */
export async function listIdps(
  { admin }: Pick<Uses, 'admin'>,
  signal: AbortSignal,
): Promise<z.input<(typeof cloudentityRoutes)['listIdps']['response']>> {
  const listed = listIn(await admin.call('listIdps', {}, signal), 'idps')
  const rows = listed.flatMap((one) => projectRow(one) ?? [])
  const ours = rows.filter(({ method }) => method === 'auth0').slice(0, maxRead)
  const told = await Promise.all(
    ours.map(async ({ id }) => {
      const asked = admin.call('getAuth0Idp', { params: { iid: id } }, signal)
      return [id, toldOf(await asked.catch(() => undefined))] as const
    }),
  )
  const known = new Map(told)
  return {
    idps: rows.map((row) => ({ ...row, ...known.get(row.id) })),
  }
}

function toldOf(answer: { readonly body: unknown } | undefined): Partial<IdpRow> {
  const { settings, attributes, mappings } = membersOf(answer)
  if (answer === undefined) return {}
  const domain = isObject(settings) ? settings['domain'] : undefined
  const sources = projectMappings(mappings)
    .filter(({ mode }) => mode !== 'static')
    .map(({ source }) => source)
  const names = projectAttributes(attributes).map(({ name }) => name)
  return {
    ...(typeof domain === 'string' && { domain }),
    ...(!sources.includes('.') && {
      attributes: {
        count: names.length,
        mapped: names.filter((name) => sources.includes(name)).length,
      },
    }),
  }
}

/** The demo application, and the claims that the tokens of the workspace carry. */
export async function readDemoApp(
  { admin, config }: Pick<Uses, 'admin' | 'config'>,
  signal: AbortSignal,
): Promise<z.input<typeof demoAppView>> {
  const params = { cid: `${config.workspaceId}-demo` }
  const [found, listed] = await Promise.all([
    orNone(admin.call('getClient', { params }, signal)),
    orNone(admin.call('listClaims', {}, signal)),
  ])
  const app = found && readAs(shownClient, found)
  const { body } = listed ?? {}
  const list = isObject(body) ? (body['claims'] ?? []) : undefined
  const claims = Array.isArray(list) ? list : undefined
  return {
    ...(app && {
      client: {
        client_id: app.client_id,
        scopes: app.scopes ?? [],
        ...(app.trusted !== undefined && { trusted: app.trusted }),
      },
    }),
    ...(claims && {
      claims: claims.flatMap((one: unknown) => {
        const { data } = claim.safeParse(one)
        if (data === undefined) return []
        const { name, type, source_path, mapping, scopes, opaque } = data
        return [
          {
            name,
            type,
            source_path: source_path ?? mapping ?? '',
            scopes: scopes ?? [],
            opaque: opaque === true,
          },
        ]
      }),
    }),
  }
}
