import { z } from 'zod'
import { readPath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { createGateway } from '#gateway/create-gateway.ts'
import { sandboxAudience, sandboxClients, sandboxSecrets } from '#mocks/sentinels.ts'
import { createManagement } from '#mocks/tenant/management.ts'
import { addConnection } from '#mocks/tenant/state.ts'
import type { Stored } from './stored.ts'

const origin = 'http://localhost:4400'
const originRules = { loopbackHttp: [origin] }
const viewed = z.object({ tag: z.string() })
const noProbe = () => Promise.reject(new Error('Nothing is asked of an issuer'))

/** What became of an edit: the answer, and the connection as it is stored after it. */
export interface Outcome {
  readonly read: number
  readonly written: number
  readonly says: unknown
  readonly unexpected: unknown
  readonly after: Stored | undefined
}

/** The gateway itself, before a tenant that holds this one connection: reads it and edits it. */
export async function editStored(connection: Stored, operations: unknown): Promise<Outcome> {
  const management = await createManagement({
    originRules,
    origins: [origin],
    audience: sandboxAudience,
    // A tenant keeps the metadata that it is sent: no issuer has to answer.
    fetch: () => Promise.reject(new TypeError('fetch failed')),
  })
  const { state } = management
  state.connections.clear()
  addConnection(state, structuredClone(connection))
  const gateway = createGateway({
    config: {
      domain: new URL(origin).host,
      publicUrl: 'http://localhost:3000',
      port: 3000,
      host: '127.0.0.1',
      gatewayClientId: sandboxClients.gateway,
      gatewayClientSecret: sandboxSecrets.gateway,
      dashboardClientId: sandboxClients.dashboard,
      testerClientId: sandboxClients.tester,
      audience: sandboxAudience,
      originRules,
      hstsSubdomains: true,
      webRoot: 'dist/web',
      logLevel: 'error',
    },
    tenantFetch: (request) => management.fetch(request),
    probe: { get: noProbe, send: noProbe },
    now: Date.now,
    log: () => undefined,
  })
  const token = await management.issueOperatorToken({ sub: 'auth0|operator', permissions })
  const send = async (method: string, body?: unknown) => {
    const answer = await gateway(
      new Request(`http://localhost:3000/api/connections/${encodeURIComponent(connection.id)}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
    const json: unknown = await answer.json()
    return { status: answer.status, json }
  }

  const read = await send('GET')
  const { tag = '' } = viewed.safeParse(read.json).data ?? {}
  const written = await send('PATCH', { tag, operations })
  const found = state.connections.get(connection.id)?.connection
  return {
    read: read.status,
    written: written.status,
    says: readPath(written.json, 'error.message'),
    unexpected: readPath(written.json, 'unexpected'),
    // Typed by what was put there.
    after: found && {
      ...connection,
      ...found,
      strategy: connection.strategy,
      options: found.options ?? {},
    },
  }
}
