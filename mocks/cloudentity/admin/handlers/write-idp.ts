import type { AdminApi } from '#domain/destinations/cloudentity/contract/admin-api.ts'
import {
  auth0Idp,
  type Auth0Idp,
} from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import { idFrom } from '../../../tenant/ids.ts'
import { generationOn } from '../../panel.ts'
import { tenantId, workspaceId } from '../../places.ts'
import { sevenAttributes, sevenMappings } from '../../seed/idps.ts'
import { invalid } from '../errors.ts'
import { demandTag } from '../etag.ts'
import { demandGeneration } from '../generation-members.ts'
import type { Call, Handler } from '../handler.ts'
import { parsed } from '../parse.ts'
import { demandValid } from '../validate-idp.ts'
import { answered, found, idpNotFound, tagOf } from './read-idp.ts'

/** What a member that was left out becomes. */
const defaults = {
  disabled: false,
  hidden: false,
  static_amr: [],
  attributes: [],
  mappings: [],
  discovery_settings: { domains: [], instant_redirect: false },
  token_exchange_settings: { enabled: false },
  sso_settings: { disabled: false },
  post_authn_app_id: null,
  identity_pool_id: null,
} satisfies Auth0Idp

const whole = (body: Auth0Idp, id: string): Auth0Idp => ({
  ...defaults,
  ...body,
  settings: { get_user_info: false, send_login_hint: false, scopes: [], ...body.settings },
  id,
  tenant_id: tenantId,
  authorization_server_id: workspaceId,
  workspace_id: workspaceId,
  method: 'auth0',
  version: 3,
})

/** The body, as far as nothing is wrong with it. */
function valid({ body, cloud }: Call): Auth0Idp {
  const idp = parsed(auth0Idp, body)
  demandGeneration(idp, generationOn(cloud.panel))
  demandValid(idp)
  const { post_authn_app_id: app } = idp
  if (app && !cloud.state.customApps.some(({ id }) => id === app))
    throw invalid({ post_authn_app_id: 'no such custom app' })
  return idp
}

export const createAuth0Idp: Handler<AdminApi['createAuth0Idp']> = (call) => {
  const { state, panel, names } = call.cloud
  const body = valid(call)
  const lost = names.apply(body.name)
  if (body.id !== undefined && state.idps.has(body.id)) throw invalid({ id: 'already exists' })
  const standard =
    panel.isOn('standard-attributes') && !body.attributes && !body.mappings
      ? { attributes: sevenAttributes, mappings: sevenMappings }
      : {}
  const id = body.id ?? idFrom(7000 + state.nextId++, 20).toLowerCase()
  const idp = whole({ ...body, ...standard }, id)
  state.idps.set(id, idp)
  return { status: 201, body: answered(call.cloud, idp), lost }
}

export const updateAuth0Idp: Handler<AdminApi['updateAuth0Idp']> = (call) => {
  const { state, panel } = call.cloud
  const before = found(call)
  const id = call.param('iid')
  if (panel.take('foreign-write'))
    state.idps.set(id, { ...before, name: 'Renamed by somebody else' })
  const stored = found(call)
  demandTag(call.headers, tagOf(stored))
  const body = valid(call)
  const kept = panel.isOn('omitted-secret-lost') ? {} : stored.credentials
  const idp = whole({ ...body, credentials: { ...kept, ...body.credentials } }, id)
  state.idps.set(id, idp)
  return { status: 200, body: answered(call.cloud, idp) }
}

export const deleteIdp: Handler<AdminApi['deleteIdp']> = ({ cloud: { state, panel }, param }) => {
  const id = param('iid')
  const idp = state.idps.get(id)
  if (!idp) throw idpNotFound()
  const isOwn = panel.isOn('signed-in-with-auth0')
    ? idp.method === 'auth0'
    : id === state.signedInWith
  if (isOwn)
    throw invalid({
      id: 'it is impossible to delete an IDP with which you are currently logged in',
    })
  state.idps.delete(id)
  state.points = state.points.filter(({ target_fk }) => target_fk !== id)
  return { status: 204 }
}
