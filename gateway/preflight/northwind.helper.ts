import { createNorthwind } from '#mocks/idp/northwind.ts'
import { bind } from '#mocks/http/listen.ts'
import { idpClients } from '#mocks/sentinels-idp.ts'
import { createManagement } from '#mocks/tenant/management.ts'
import { createGuardedFetch } from '../probe/guarded-fetch.ts'
import { createNodeTransport } from '../probe/node-transport.ts'
import { audience, createBench, issuerOrigin, origin, originRules } from '../bench.helper.ts'

export const secretOf = (clientId: string) =>
  idpClients.find(({ id }) => id === clientId)?.secret ?? ''

/**
 * The gateway in front of a tenant in memory, and the real northwind: its issuer says port 4500,
 * every socket goes to the free port it listens on. `arrived`: the requests it got.
 */
export async function createPreflightBench(now?: () => number) {
  const bound = await bind({ port: 0, what: 'IdP', setting: 'SANDBOX_IDP_PORT' })
  const arrived: string[] = []
  const northwind = await createNorthwind({ origin: issuerOrigin, tenantOrigins: [origin] })
  bound.serve((request, answer) => {
    arrived.push(`${request.method} ${request.url}`)
    return northwind(request, answer)
  })
  const dial = { address: '127.0.0.1', port: bound.port }
  const transport = createNodeTransport()
  const probe = createGuardedFetch({
    originRules,
    transport: (request) => transport({ ...request, dial }),
  })
  const fetch = async (request: Request) => {
    const { evidence } = await probe.get(request.url, { accept: 'application/json', maxBytes: 1e5 })
    return new Response(evidence.body ?? '', { status: evidence.status ?? 502 })
  }
  const options = { originRules, origins: [origin], audience, fetch }
  const tenant = await createManagement(options)
  const bench = await createBench({ tenant, probe, ...(now && { now }) })
  return {
    ...bench,
    tenant,
    arrived,
    close: () => bound.close(),
    preflight: (body: unknown) => bench.send('POST', '/api/preflight/client', body),
  }
}
