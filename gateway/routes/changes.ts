import { listChanges } from '../changes/changes.ts'
import type { Handlers, Parts } from './route.ts'

/** What the tenant's log tells of a connection's settings. */
export function changeRoutes({ config, tenant }: Parts): Pick<Handlers, 'listChanges'> {
  return {
    listChanges: async ({ params: { id }, query }, { signal }) =>
      listChanges(tenant, { id, page: query?.page ?? 0, own: config.gatewayClientId }, signal),
  }
}
