import { saysOwnLogin } from '../edit/own-login.ts'
import { callChildUserinfo } from '../tested/child-userinfo.ts'
import { readChildToken } from '../tested/child-token.ts'
import { recordTest } from '../tested/record-test.ts'
import { listTestEvents } from '../tested/log-events.ts'
import { projectUser, userOfConnection } from '../tested/tested-user.ts'
import type { Handlers, Parts } from './route.ts'

type Names =
  'listTestEvents' | 'getTestedUser' | 'readChildToken' | 'callChildUserinfo' | 'recordTest'

/** What a test login left behind: in the tenant's log, in its users, at the child tenant. */
export function testRoutes({
  config,
  machine,
  tenant,
  probe,
  views,
  now,
}: Parts): Pick<Handlers, Names> {
  const { testerClientId: tester, originRules } = config
  return {
    async listTestEvents({ params, query }, { signal }) {
      const lookup = { connection: params.id, tester, since: query?.since ?? '', now: now() }
      return listTestEvents(tenant, lookup, signal)
    },
    async getTestedUser({ params }, { signal }) {
      return projectUser(await userOfConnection(tenant, params, signal))
    },
    readChildToken: async ({ params, body }, { signal }) =>
      readChildToken({ tenant, machine }, { id: params.id, user: body.user_id }, signal),
    callChildUserinfo: async ({ params, body }, { signal }) =>
      callChildUserinfo(
        { tenant, machine, probe, originRules },
        { id: params.id, user: body.user_id },
        signal,
      ),
    async recordTest({ params: { id }, body }, { operator, signal }) {
      const by = { operator: operator.sub, now: now() }
      const view = await recordTest({ tenant, views }, id, body, by, signal)
      return { ...view, ...(await saysOwnLogin({ config, tenant }, id, operator, signal, view)) }
    },
  }
}
