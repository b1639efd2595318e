import { expect } from 'vitest'
import { z } from 'zod'
import { createManagement } from '#mocks/tenant/management.ts'
import { findByName } from '#mocks/tenant/state.ts'
import { audience, createBench, errorOf, origin, originRules } from './bench.helper.ts'

/** For tests: every write of the gateway to the tenant, and what became of it. */
const error = z.object({
  source: z.string(),
  code: z.string(),
  message: z.string(),
  outcome: z.string().optional(),
})
const view = z.object({ tag: z.string().optional(), fingerprint: z.string().optional() })

export const newConnection = {
  name: 'contoso',
  strategy: 'oidc',
  options: {
    type: 'back_channel',
    client_id: 'greencheck',
    client_secret: 'MOCK_contoso_secret',
    issuer: 'https://idp.example',
    authorization_endpoint: 'https://idp.example/authorize',
    token_endpoint: 'https://idp.example/token',
    jwks_uri: 'https://idp.example/jwks',
    scope: 'openid email',
  },
}
const seeded = 'globex-oidc'

interface Options {
  /** Answers the gateway's requests to the tenant. */
  readonly tenantFetch?: (
    request: Request,
    tenant: (request: Request) => Promise<Response>,
  ) => Promise<Response>
  /** Answers its requests for its own access. */
  readonly tokenFetch?: (ask: () => Promise<Response>) => Promise<Response>
  readonly writeMs?: number
}

export async function openWrites({ tenantFetch, tokenFetch, writeMs }: Options = {}) {
  let release = () => {}
  const held = new Promise<void>((resolve) => void (release = resolve))
  const late: Promise<unknown>[] = []
  const tenant = await createManagement({
    originRules,
    origins: [origin],
    audience,
    fetch: () => Promise.reject(new TypeError('fetch failed')),
    delay: () => held,
  })
  const ask = (request: Request) => {
    const answer = tenant.fetch(request)
    if (request.method !== 'GET') late.push(answer.catch(() => undefined))
    return answer
  }
  const bench = await createBench({
    tenant,
    ...(writeMs !== undefined && { writeMs }),
    tenantFetch: (request) => {
      if (request.url.includes('/api/v2/')) return tenantFetch?.(request, ask) ?? ask(request)
      if (tokenFetch && request.url.endsWith('/oauth/token')) return tokenFetch(() => ask(request))
      return ask(request)
    },
  })
  const id = findByName(tenant.state, seeded)?.connection.id ?? ''
  const path = `/api/connections/${id}`
  const stored = () => tenant.state.connections.get(id)
  const read = async () => view.parse(await (await bench.send('GET', path)).json())
  const sends = {
    create: () => bench.send('POST', '/api/connections', { connection: newConnection }),
    edit: async () => {
      const operations = [{ field: 'displayName', set: 'Meant' }]
      return bench.send('PATCH', path, { tag: (await read()).tag, operations })
    },
    clients: () =>
      bench.send('PATCH', `${path}/clients`, [{ client_id: 'acme-field', status: true }]),
    record: async () => {
      const { fingerprint } = await read()
      return bench.send('POST', `${path}/test-record`, { outcome: 'passed', fingerprint })
    },
    delete: () => bench.send('DELETE', path),
  }
  const done = {
    create: () => findByName(tenant.state, newConnection.name) !== undefined,
    edit: () => stored()?.connection.display_name === 'Meant',
    clients: () => stored()?.enabledClients.has('acme-field') === true,
    record: () => stored()?.connection.metadata?.['greencheck_test'] !== undefined,
    delete: () => stored()?.deleting !== undefined,
  }
  return {
    ...bench,
    tenant,
    stored,
    sends,
    done,
    confirm: async (): Promise<unknown> =>
      (await bench.send('POST', '/api/connections/confirm', { connection: newConnection })).json(),
    /** Lets the tenant go on, and waits until it has answered. */
    release: async () => {
      release()
      await Promise.all(late)
    },
    audits: () => bench.lines.filter((line) => 'type' in line && line.type === 'audit'),
  }
}
export type Write = keyof Awaited<ReturnType<typeof openWrites>>['sends']
export const writes: readonly Write[] = ['create', 'edit', 'clients', 'record', 'delete']

export const failureOf = async (answer: Response) => {
  expect(answer.ok, `answered ${answer.status}`).toBe(false)
  return error.parse(await errorOf(answer))
}
