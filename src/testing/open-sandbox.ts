import type { RequestHandler } from 'msw'
import { setupServer } from 'msw/node'
import { onTestFinished } from 'vitest'
import { createClient } from '#api/client.ts'
import type { Session } from '#api/context.tsx'
import { createQueryClient } from '#api/query-client.ts'
import {
  createSandboxHandlers,
  memoryOrigins,
  type SandboxHandlersOptions,
} from '#mocks/msw/handler.ts'
import { sandboxAccounts, sandboxAudience, sandboxClients } from '#mocks/sentinels.ts'

export interface SandboxOptions extends Pick<SandboxHandlersOptions, 'seed' | 'delay' | 'writeMs'> {
  readonly who?: keyof typeof sandboxAccounts
  /** Permissions the operator lacks. */
  readonly without?: string | readonly string[]
  /** Asked before the gateway. */
  readonly before?: readonly RequestHandler[]
}
export type Sandbox = Awaited<ReturnType<typeof openSandbox>>

const config = {
  domain: new URL(memoryOrigins.tenant).host,
  clientId: sandboxClients.dashboard,
  testerClientId: sandboxClients.tester,
  audience: sandboxAudience,
  loopbackHttp: [memoryOrigins.tenant, memoryOrigins.idp, memoryOrigins.cloudentity],
  cloudentity: {
    host: new URL(memoryOrigins.cloudentity).host,
    tenantId: 'acme',
    workspaceId: 'customers',
  },
}

/** The gateway before a fresh sandbox tenant, and an operator who is signed in. */
export async function openSandbox(options: SandboxOptions = {}) {
  const { who = 'operator', without = [], before = [], ...rest } = options
  const sandbox = await createSandboxHandlers(rest)
  const server = setupServer(...before, ...sandbox.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  const queries = createQueryClient()
  let over = false
  onTestFinished(() => {
    over = true
    server.close()
    queries.clear()
  })
  const token = await sandbox.token(who)
  const client = createClient({
    baseUrl: `${memoryOrigins.dashboard}/api`,
    // What a test leaves going, such as a look for what became of a write, asks no server of the
    // tests that come after it.
    getToken: () => (over ? new Promise<never>(() => {}) : Promise.resolve(token)),
  })
  const { permissions, ...operator } = await client.call('session', {})
  const session: Session = {
    ...operator,
    permissions: permissions.filter((one) => ![without].flat().includes(one)),
    email: sandboxAccounts[who],
    config,
  }

  /** What the browser asks for from now on, e.g. `GET /clients?take=50`, and the bodies it sends. */
  const requests: string[] = []
  const bodies: Promise<string>[] = []
  const writes: { readonly call: string; readonly body: unknown }[] = []
  server.events.on('request:start', ({ request }) => {
    const { pathname, search } = new URL(request.url)
    const call = `${request.method} ${pathname.slice('/api'.length)}${search}`
    const body = request.clone().text()
    requests.push(call)
    bodies.push(body)
    if (request.method !== 'GET')
      void body.then((text) => writes.push({ call, body: JSON.parse(text || 'null') }))
  })
  return {
    ...sandbox,
    panel: sandbox.management.panel,
    server,
    queries,
    client,
    session,
    requests,
    bodies: () => Promise.all(bodies),
    /** The bodies that were sent to one row, e.g. `POST /connections`. */
    sent: (call: string) => writes.filter((one) => one.call === call).map(({ body }) => body),
  }
}

/** Id of the seeded connection of that name. */
export function idOf({ management }: Pick<Sandbox, 'management'>, name: string): string {
  for (const { connection } of management.state.connections.values()) {
    if (connection.name === name) return connection.id
  }
  throw new Error(`The sandbox has no connection ${name}.`)
}
