import type { AdminApi } from '#domain/destinations/cloudentity/contract/admin-api.ts'
import { cloudClients } from '../../../sentinels-cloudentity.ts'
import { tenantId, workspaceId } from '../../places.ts'
import { clientOf } from '../../clients.ts'
import { AdminError, notFound } from '../errors.ts'
import { etagOf } from '../etag.ts'
import type { Handler } from '../handler.ts'
import { permissionsOf } from '../permissions.ts'

export const checkPermissions: Handler<AdminApi['checkPermissions']> = ({ cloud: { panel } }) => ({
  status: 200,
  body: permissionsOf(panel),
})

/** Whether `tenant_flags` lists what is enabled or what can be set is not told: here it is empty. */
export const getEnvironment: Handler<AdminApi['getEnvironment']> = ({ cloud: { panel } }) => ({
  status: 200,
  body: {
    demo_app: !panel.isOn('no-demo-app'),
    tenant_flags: [],
    system_flags: [],
    version: 'MOCK',
  },
})

export const listClaims: Handler<AdminApi['listClaims']> = ({ cloud: { state } }) => ({
  status: 200,
  body: { claims: [...state.claims] },
  etag: etagOf(state.claims),
})

/** What the product answers without the feature flag `custom_apps` is not told. */
export const listCustomApps: Handler<AdminApi['listCustomApps']> = ({
  cloud: { state, panel },
}) => {
  if (panel.isOn('no-custom-apps'))
    throw new AdminError({ status: 403, error: 'the feature custom_apps is not enabled' })
  const custom_apps = state.customApps.map((one) => ({
    ...one,
    type: 'post-authn',
    server_id: workspaceId,
    tenant_id: tenantId,
  }))
  return { status: 200, body: { custom_apps }, etag: etagOf(custom_apps) }
}

export const getClient: Handler<AdminApi['getClient']> = ({ cloud, param }) => {
  const client = clientOf(cloud, param('cid'))
  if (client === undefined) throw notFound('client')
  const { scopes, redirect_uris, ...rest } = client
  return {
    status: 200,
    body: {
      ...rest,
      scopes: [...scopes],
      redirect_uris: [...redirect_uris],
      authorization_server_id: workspaceId,
      system: client.client_id === cloudClients.demo,
    },
    etag: etagOf(client),
  }
}
