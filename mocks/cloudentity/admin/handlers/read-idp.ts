import type { AdminApi } from '#domain/destinations/cloudentity/contract/admin-api.ts'
import type { Auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import { generationOn } from '../../panel.ts'
import { notFound } from '../errors.ts'
import { etagOf } from '../etag.ts'
import { inGeneration } from '../generation-members.ts'
import type { Call, Cloud, Handler } from '../handler.ts'

export const idpNotFound = () => notFound('identity provider')

/** The Auth0 identity provider that a path names. */
export function found({ cloud: { state }, param }: Call): Auth0Idp {
  const idp = state.idps.get(param('iid'))
  if (idp === undefined || idp.method !== 'auth0') throw idpNotFound()
  return idp
}

/** As it leaves the API. Whether the product shows the secret is not told: a switch hides it. */
export function answered({ panel }: Cloud, idp: Auth0Idp): Auth0Idp {
  const shown = inGeneration(idp, generationOn(panel))
  return panel.isOn('secret-masked') ? { ...shown, credentials: {} } : shown
}

export const tagOf = (idp: Auth0Idp) => etagOf(idp)

/** An entry of the list: neither settings nor credentials (specification: IDPBase). */
function listedAs(idp: Auth0Idp): Auth0Idp {
  const { settings: _settings, credentials: _credentials, ...base } = idp
  return base
}

export const listIdps: Handler<AdminApi['listIdps']> = ({ cloud: { state } }) => ({
  status: 200,
  body: {
    idps: [...state.idps.values()].map(listedAs),
  },
})

export const getAuth0Idp: Handler<AdminApi['getAuth0Idp']> = (call) => {
  const idp = found(call)
  // Declared for an identity provider by the newer specification alone.
  const tagged = generationOn(call.cloud.panel) === '2025-04'
  return {
    status: 200,
    body: answered(call.cloud, idp),
    ...(tagged && { etag: tagOf(idp) }),
  }
}
