import { describe, expect, it, vi } from 'vitest'
import { createPanel, switches } from './panel.ts'
import { createBody, createTestTenant, testOrigin } from './tenant.helper.ts'

const patchClients = [{ client_id: 'acme-field', status: true }]

describe('the switches', () => {
  it('have different ids', () => {
    expect(new Set(switches.map(({ id }) => id)).size).toBe(switches.length)
  })

  it('act as often as they were armed', () => {
    const panel = createPanel(switches)
    panel.arm('next-500', 2)

    expect([1, 2, 3].map(() => panel.take('next-500'))).toEqual([true, true, false])
  })

  it('hold until reset when they are a state', () => {
    const panel = createPanel(switches)
    panel.arm('slow')

    expect([1, 2].map(() => panel.take('slow'))).toEqual([true, true])
    panel.reset()
    expect(panel.isOn('slow')).toBe(false)
  })
})

type Tenant = Awaited<ReturnType<typeof createTestTenant>>
const list = (tenant: Tenant) => tenant.call('GET', '/connections')

describe('what the tenant does', () => {
  it.each([
    ['next-429', 429, 'too_many_requests'],
    ['next-500', 500, undefined],
    ['next-503', 503, undefined],
  ] as const)('%s: the next answer is %i, and then all is well', async (id, status, errorCode) => {
    const tenant = await createTestTenant()
    tenant.panel.arm(id)
    const failed = await list(tenant)

    expect(failed.json).toMatchObject({ statusCode: status, ...(errorCode && { errorCode }) })
    expect((await list(tenant)).status).toBe(200)
  })

  it('429 says how long to wait', async () => {
    const tenant = await createTestTenant({ now: () => 1_000_000 })
    tenant.panel.arm('next-429')
    const { headers } = await list(tenant)

    expect(headers.get('retry-after')).toBe('2')
    expect(headers.get('x-ratelimit-remaining')).toBe('0')
    expect(headers.get('x-ratelimit-reset')).toBe('1002')
  })

  it('clients-second-fails: the first works, the second fails, the third works', async () => {
    const tenant = await createTestTenant()
    tenant.panel.arm('clients-second-fails')
    const path = `/connections/${tenant.idOf('stark-manual')}/clients`
    const statuses = []
    for (const _ of [1, 2, 3])
      statuses.push((await tenant.call('PATCH', path, patchClients)).status)

    expect(statuses).toEqual([204, 503, 204])
  })

  it.each([
    ['no-read-connections', 'GET', '/connections', 403],
    ['no-create-connections', 'POST', '/connections', 403],
    ['machine-refused', 'GET', '/connections', 401],
    ['discovery-unreachable', 'POST', '/connections', 400],
  ] as const)('%s: %s %s answers %i', async (id, method, path, status) => {
    const tenant = await createTestTenant()
    tenant.panel.arm(id)
    const answer = await tenant.call(method, path, method === 'POST' ? createBody() : undefined)

    expect(answer.status).toBe(status)
  })

  it('withholds scopes from the gateway alone', async () => {
    const tenant = await createTestTenant()
    tenant.panel.arm('no-read-connections')
    const token = await tenant.token('automation')

    expect((await tenant.call('GET', '/connections', undefined, token)).status).toBe(200)
  })

  it('machine-refused: gives no token either', async () => {
    const tenant = await createTestTenant()
    tenant.panel.arm('machine-refused')

    await expect(tenant.token()).rejects.toThrow()
  })

  it('not-identifier-first: says so', async () => {
    const tenant = await createTestTenant()
    const before = await tenant.call('GET', '/prompts')
    tenant.panel.arm('not-identifier-first')
    const after = await tenant.call('GET', '/prompts')

    expect(before.json).toMatchObject({ identifier_first: true })
    expect(after.json).toMatchObject({ identifier_first: false })
  })

  it('operator-expired: issues tokens that are over', async () => {
    const tenant = await createTestTenant()
    tenant.panel.arm('operator-expired')
    const token = await tenant.issueOperatorToken({ sub: 'auth0|1', permissions: [] })
    const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

    expect(payload.exp).toBeLessThan(Date.now() / 1000)
  })

  it('slow: waits three seconds by the injected timer', async () => {
    const delay = vi.fn(() => Promise.resolve())
    const tenant = await createTestTenant({ delay })
    tenant.panel.arm('slow')
    await list(tenant)

    expect(delay.mock.calls).toEqual([[3000]])
  })
})

describe('silent', () => {
  const asked = (tenant: Tenant, path: string, init: RequestInit) =>
    tenant.fetch(new Request(`${testOrigin}${path}`, init))

  it.each([
    ['GET', '/api/v2/connections'],
    ['POST', '/api/v2/connections'],
    ['POST', '/oauth/token'],
  ])('%s %s: no answer until the caller gives up', async (method, path) => {
    const tenant = await createTestTenant()
    tenant.panel.arm('silent')
    const caller = new AbortController()
    const answer = asked(tenant, path, { method, signal: caller.signal })
    caller.abort(new Error('given up'))

    await expect(answer).rejects.toThrow('given up')
  })

  it('answers again after a reset, and has done nothing', async () => {
    const tenant = await createTestTenant()
    const token = await tenant.token()
    const before = tenant.state.connections.size
    tenant.panel.arm('silent')
    const caller = new AbortController()
    const headers = { authorization: `Bearer ${token}` }
    const body = JSON.stringify(createBody())
    const { signal } = caller
    const create = asked(tenant, '/api/v2/connections', { method: 'POST', headers, body, signal })
    caller.abort(new Error('given up'))
    await expect(create).rejects.toThrow('given up')
    tenant.panel.reset()

    expect((await list(tenant)).status).toBe(200)
    expect(tenant.state.connections.size).toBe(before)
  })
})

const page = async (tenant: Tenant) =>
  (await tenant.fetch(new Request(`${testOrigin}/sandbox`))).text()

const post = (tenant: Tenant, path: string, fields: Record<string, string> = {}) =>
  tenant.fetch(
    new Request(`${testOrigin}/sandbox/${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    }),
  )

describe('the sandbox page', () => {
  it('has a form for every switch', async () => {
    const html = await page(await createTestTenant())
    const ids = [...html.matchAll(/name="id" value="([^"]+)"/g)].map(([, id]) => id)

    expect(ids).toEqual(switches.map(({ id }) => id))
  })

  it('arms, shows how often, and resets', async () => {
    const tenant = await createTestTenant()
    const armed = await post(tenant, 'arm', { id: 'next-500', times: '3' })

    expect([armed.status, armed.headers.get('location')]).toEqual([303, '/sandbox'])
    expect(await page(tenant)).toContain('Armed: 3')
    expect((await post(tenant, 'reset')).status).toBe(303)
    expect(await page(tenant)).not.toContain('Armed:')
  })

  it.each([
    ['arm', { id: 'no-such' }, 400],
    ['arm', { id: 'next-500', times: '0' }, 400],
    ['other', {}, 404],
  ])('answers %s %o with %i', async (path, fields: Record<string, string>, status) => {
    expect((await post(await createTestTenant(), path, fields)).status).toBe(status)
  })
})
