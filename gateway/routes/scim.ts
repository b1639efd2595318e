import { tenantOriginOf } from '../config.ts'
import { refuseOwnLogin } from '../edit/own-login.ts'
import { changeScim, scimDisabled, scimEnabled, scimView } from '../scim/configuration.ts'
import { listScimEvents } from '../scim/events.ts'
import { checkProvisioning } from '../scim/check.ts'
import { linkOf } from '../scim/link.ts'
import { listProvisioned, provisionedView } from '../scim/provisioned.ts'
import { createScimToken, scimTokenDeleted, scimTokens } from '../scim/tokens.ts'
import type { Context, Handlers, Parts } from './route.ts'

type Names =
  | 'getScim'
  | 'enableScim'
  | 'changeScim'
  | 'disableScim'
  | 'listScimTokens'
  | 'createScimToken'
  | 'deleteScimToken'
  | 'checkLink'
  | 'listScimEvents'
  | 'listProvisioned'
  | 'checkProvisioning'
  | 'getProvisioned'

/** Provisioning of a connection. Whoever provisions that of the operators makes operators. */
export function scimRoutes({ config, tenant, tenantFetch }: Parts): Pick<Handlers, Names> {
  const guard = (id: string, { operator, signal }: Context) =>
    refuseOwnLogin({ config, tenant }, id, operator, signal)
  return {
    getScim: async ({ params }, { signal }) => scimView(tenant, params.id, signal),
    async enableScim({ params }, context) {
      await guard(params.id, context)
      const expected = scimEnabled(tenant, params.id)
      return tenant.write('createScimConfiguration', { params }, expected, context.signal)
    },
    async changeScim({ params, body }, context) {
      await guard(params.id, context)
      return changeScim(tenant, params.id, body, context.signal)
    },
    async disableScim({ params }, context) {
      await guard(params.id, context)
      const expected = scimDisabled(tenant, params.id)
      await tenant.write('deleteScimConfiguration', { params }, expected, context.signal)
      return undefined
    },
    listScimTokens: async ({ params }, { signal }) => ({
      tokens: [...(await scimTokens(tenant, params.id, signal))],
    }),
    async createScimToken({ params, body }, context) {
      await guard(params.id, context)
      return createScimToken(tenant, params.id, body, context.signal)
    },
    checkLink: async ({ params: { id }, query }, { signal }) =>
      linkOf(tenant, { id, sub: query?.sub ?? '', email: query?.email }, signal),
    listScimEvents: async ({ params: { id }, query }, { signal }) =>
      listScimEvents(tenant, { id, page: query?.page ?? 0 }, signal),
    listProvisioned: async ({ params: { id }, query }, { signal }) =>
      listProvisioned(tenant, { id, text: query?.text, page: query?.page ?? 0 }, signal),
    getProvisioned: async ({ params }, { signal }) => provisionedView(tenant, params, signal),
    async checkProvisioning({ params: { id }, body }, context) {
      await guard(id, context)
      const uses = { tenant, tenantFetch, origin: tenantOriginOf(config) }
      return checkProvisioning(uses, { id, ...body }, context.signal)
    },
    async deleteScimToken({ params }, context) {
      await guard(params.id, context)
      const expected = scimTokenDeleted(tenant, params.id, params.token)
      await tenant.write('deleteScimToken', { params }, expected, context.signal)
      return undefined
    },
  }
}
