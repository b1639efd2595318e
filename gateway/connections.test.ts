import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { audience, createBench, errorOf, origin, originRules } from './bench.helper.ts'

const noIssuer = () => Promise.reject(new TypeError('fetch failed'))
let tenant: Management
let asked: string[]
let bench: Awaited<ReturnType<typeof createBench>>
beforeEach(async () => {
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch: noIssuer })
  asked = []
  const tenantFetch = (request: Request) => {
    const { pathname, search } = new URL(request.url)
    asked.push(`${request.method} ${pathname}${search}`)
    return tenant.fetch(request)
  }
  bench = await createBench({ tenant, tenantFetch })
})

const list = gatewayContract.listConnections.response
const listOf = async (query: string) =>
  list.parse(await (await bench.send('GET', `/api/connections${query}`)).json())
const apiCalls = () => asked.filter((line) => line.includes('/api/v2/'))

describe('reading', () => {
  test('pages follow each other, with one request to the tenant each', async () => {
    const first = await listOf('?take=2')
    expect(first.connections).toHaveLength(2)
    const second = await listOf(`?take=2&from=${first.next}`)
    expect(second.connections[0]?.id).not.toBe(first.connections[0]?.id)
    expect(apiCalls()).toHaveLength(2)
    expect(asked.filter((line) => line.includes('/oauth/token'))).toHaveLength(1)
  })
  test('never asks for more than a hundred at once', async () => {
    await listOf('?take=5000')
    expect(apiCalls()).toEqual(['GET /api/v2/connections?take=100'])
  })
  test('a whole name is asked of the tenant', async () => {
    const [one] = (await listOf('?take=1')).connections
    const { connections } = await listOf(`?name=${one?.name}`)
    expect(connections.map(({ id }) => id)).toEqual([one?.id])
  })
  test('no stored secret and no option outside the table reaches the browser', async () => {
    const text = await (await bench.send('GET', '/api/connections?take=100')).text()
    expect(text).not.toContain('MOCK_')
    expect(text).not.toContain('"client_secret"')
    const clients = await (await bench.send('GET', '/api/clients?take=100')).text()
    expect(clients).not.toContain('MOCK_')
  })
  test('without the options scope that is what is said', async () => {
    tenant.panel.arm('no-read-options')
    const { connections } = await listOf('')
    expect(connections.every((view) => !view.optionsReadable)).toBe(true)
  })
  test('applications: marked where they are ours, the global one left out', async () => {
    const answer = await bench.send('GET', '/api/clients?take=100')
    const { clients } = gatewayContract.listClients.response.parse(await answer.json())
    const marks = clients.filter((client) => client.reserved).map((c) => [c.client_id, c.reserved])
    expect(marks).toContainEqual(['sandbox-dashboard', 'dashboard'])
    expect(marks).toContainEqual(['sandbox-tester', 'tester'])
    expect([...tenant.state.clients.values()].filter((client) => client.global)).toHaveLength(1)
    expect(clients).toHaveLength(tenant.state.clients.size - 1)
  })
  test.each([
    [
      '/api/custom-domains',
      z.strictObject({
        domains: z
          .array(
            z.strictObject({
              domain: z.string(),
              status: z.string(),
              primary: z.boolean().optional(),
            }),
          )
          .min(1),
      }),
    ],
    [
      '/api/tenants/settings',
      z.strictObject({
        friendly_name: z.string(),
        flags: z.strictObject({ enable_client_connections: z.optional(z.boolean()) }),
      }),
    ],
    [
      '/api/prompts',
      z.strictObject({ universal_login_experience: z.string(), identifier_first: z.boolean() }),
    ],
  ])('%s is what its row names and no more', async (path, schema) => {
    const answer = await bench.send('GET', path)
    expect(schema.safeParse(await answer.json()).error).toBeUndefined()
  })
  test('one that is not there', async () => {
    const answer = await bench.send('GET', '/api/connections/con_0000000000000000')
    expect(answer.status).toBe(404)
    expect(await errorOf(answer)).toMatchObject({ source: 'tenant', code: 'inexistent_connection' })
  })
})

describe('the tenant’s bad days', () => {
  test.each([
    ['next-429', 429, 'too_many_requests'],
    ['next-500', 502, undefined],
    ['next-503', 503, undefined],
  ] as const)('%s', async (id, status, code) => {
    tenant.panel.arm(id)
    const answer = await bench.send('GET', '/api/connections')
    expect(answer.status).toBe(status)
    const error = await errorOf(answer)
    expect(error).toMatchObject({ source: 'tenant', ...(code ? { code } : {}) })
    expect(answer.headers.get('retry-after')).toBe(status === 429 ? '2' : null)
    if (status === 429) expect(error).toMatchObject({ retryAfter: 2 })
  })
  test('a token the tenant no longer takes is renewed once, unseen', async () => {
    let once = true
    const tenantFetch = async (request: Request) => {
      if (!once || !request.url.includes('/api/v2/')) return tenant.fetch(request)
      once = false
      return Response.json({ statusCode: 401, message: 'Invalid token' }, { status: 401 })
    }
    const other = await createBench({ tenant, tenantFetch })
    expect((await other.send('GET', '/api/connections')).status).toBe(200)
  })
  test('out of reach', async () => {
    const tenantFetch = (request: Request) =>
      request.url.includes('/api/v2/') ? noIssuer() : tenant.fetch(request)
    const cut = await createBench({ tenant, tenantFetch })
    const answer = await cut.send('GET', '/api/connections')
    expect(answer.status).toBe(502)
    expect(await errorOf(answer)).toMatchObject({ source: 'tenant', code: 'tenant_unreachable' })
  })
  test('a browser that gives up is not waited for', async () => {
    const gone = new AbortController()
    const tenantFetch = (request: Request) => {
      if (!request.url.includes('/api/v2/')) return tenant.fetch(request)
      gone.abort()
      return new Promise<Response>(() => {})
    }
    const cut = await createBench({ tenant, tenantFetch })
    const answer = await cut.send('GET', '/api/connections', undefined, { signal: gone.signal })
    expect(answer.status).toBe(499)
  })
})

describe('writing', () => {
  const id = () => [...tenant.state.connections.keys()][0] ?? ''
  const enabled = (connection: string) => tenant.state.connections.get(connection)?.enabledClients

  test('applications are enabled and written down', async () => {
    const answer = await bench.send('PATCH', `/api/connections/${id()}/clients`, [
      { client_id: 'sandbox-tester', status: true },
    ])
    expect(answer.status).toBe(204)
    expect(enabled(id())?.has('sandbox-tester')).toBe(true)
    expect(bench.lines).toContainEqual(
      expect.objectContaining({
        type: 'audit',
        action: 'updateConnectionClients',
        connection: { id: id() },
        fields: ['enabled_clients'],
        outcome: 'done',
      }),
    )
  })
  test.each([
    ['dashboard', 'sandbox-dashboard'],
    ['gateway', 'sandbox-gateway'],
  ])('the application of the %s never is, unlike the tester’s', async (_, client_id) => {
    const path = `/api/connections/${id()}/clients`
    const answer = await bench.send('PATCH', path, [{ client_id, status: true }])
    expect(answer.status).toBe(400)
    expect(await errorOf(answer)).toMatchObject({ source: 'gateway', code: 'dashboard_client' })
    expect(enabled(id())?.has(client_id)).toBe(false)
    expect(bench.lines).toContainEqual(
      expect.objectContaining({ type: 'audit', outcome: 'refused' }),
    )
  })
  test('a connection is deleted', async () => {
    const answer = await bench.send('DELETE', `/api/connections/${id()}`)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ deleted_at: expect.any(String) })
  })
})
