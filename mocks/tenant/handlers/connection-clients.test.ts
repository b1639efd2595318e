import { describe, expect, it } from 'vitest'
import { management } from '#domain/destinations/auth0/contract/management.ts'
import { createTestTenant } from '../tenant.helper.ts'

type Tenant = Awaited<ReturnType<typeof createTestTenant>>

const pathOf = (tenant: Tenant, name = 'globex-oidc') => `/connections/${tenant.idOf(name)}/clients`
const on = (client_id: string) => ({ client_id, status: true })
const off = (client_id: string) => ({ client_id, status: false })

describe('the applications of a connection', () => {
  it('are listed', async () => {
    const tenant = await createTestTenant()
    const { json } = await tenant.call('GET', pathOf(tenant))

    expect(json).toEqual({ clients: [{ client_id: 'acme-billing' }, { client_id: 'acme-portal' }] })
  })

  it('are paged, with the next page behind the last', async () => {
    const tenant = await createTestTenant()
    const first = await tenant.call('GET', `${pathOf(tenant)}?take=1`)
    expect(first.json).toEqual({
      clients: [{ client_id: 'acme-billing' }],
      next: expect.any(String),
    })
    const { next } = management.listConnectionClients.response.parse(first.json)
    const second = await tenant.call('GET', `${pathOf(tenant)}?take=1&from=${next}`)
    expect(second.json).toEqual({ clients: [{ client_id: 'acme-portal' }] })
  })

  it('change by what is named and no more', async () => {
    const tenant = await createTestTenant()
    const changes = [on('acme-field'), off('acme-portal')]
    const { status, json } = await tenant.call('PATCH', pathOf(tenant), changes)
    const after = await tenant.call('GET', pathOf(tenant))

    expect([status, json]).toEqual([204, undefined])
    expect(after.json).toEqual({
      clients: [{ client_id: 'acme-billing' }, { client_id: 'acme-field' }],
    })
  })

  it('stay as they are when one is unknown', async () => {
    const tenant = await createTestTenant()
    const answer = await tenant.call('PATCH', pathOf(tenant), [off('acme-portal'), on('nobody')])
    const after = await tenant.call('GET', pathOf(tenant))

    expect(answer.json).toMatchObject({ statusCode: 404, errorCode: 'inexistent_client' })
    expect(after.json).toHaveProperty('clients.length', 2)
  })

  it.each([
    ['none', []],
    ['more than fifty', Array.from({ length: 51 }, () => on('acme-portal'))],
    ['an object', { client_id: 'acme-portal', status: true }],
    ['a missing status', [{ client_id: 'acme-portal' }]],
    ['another member', [{ ...on('acme-portal'), name: 'x' }]],
  ])('refuse %s', async (_, body) => {
    const tenant = await createTestTenant()
    const { status, json } = await tenant.call('PATCH', pathOf(tenant), body)

    expect(status).toBe(400)
    expect(json).toMatchObject({ errorCode: 'invalid_body' })
  })

  it.each(['GET', 'PATCH'])('are 404 to %s when the connection is unknown', async (method) => {
    const tenant = await createTestTenant()
    const body = method === 'PATCH' ? [on('acme-portal')] : undefined
    const { json } = await tenant.call(method, '/connections/con_0000000000000000/clients', body)

    expect(json).toMatchObject({ statusCode: 404, errorCode: 'inexistent_connection' })
  })

  it('may be asked for by the thousand', async () => {
    const tenant = await createTestTenant()

    expect((await tenant.call('GET', `${pathOf(tenant)}?take=1000`)).status).toBe(200)
    expect((await tenant.call('GET', `${pathOf(tenant)}?take=1001`)).status).toBe(400)
  })
})
