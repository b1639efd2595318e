import { describe, expect, it } from 'vitest'
import { readSecretScope } from '#domain/destinations/auth0/contract/management.ts'
import { z } from 'zod'
import { createTestTenant } from '../tenant.helper.ts'

const clients = z.array(z.looseObject({ client_id: z.string() }))
const ids = (json: unknown) => clients.parse(json).map((client) => client.client_id)

describe('listing applications', () => {
  it('answers every type, and the global client among them', async () => {
    const tenant = await createTestTenant()
    const { json } = await tenant.call('GET', '/clients')
    const types = clients.parse(json).map((client) => client['app_type'])

    expect(new Set(types)).toEqual(new Set(['spa', 'regular_web', 'native', 'non_interactive']))
    expect(ids(json)).toContain('MOCKglobalclient')
  })

  it.each([
    ['is_global=false', 'MOCKglobalclient', false],
    ['is_global=true', 'MOCKglobalclient', true],
    ['is_first_party=false', 'partner-reports', true],
    ['app_type=spa,native', 'acme-billing', false],
    ['app_type=spa,native', 'acme-field', true],
    ['q=name:Customer*', 'acme-portal', true],
    ['q=client_id:acme-portal', 'acme-billing', false],
  ])('%s: %s listed is %s', async (query, id, listed) => {
    const tenant = await createTestTenant()
    const { json } = await tenant.call('GET', `/clients?${query}`)

    expect(ids(json).includes(id)).toBe(listed)
  })

  it('answers a search in pages, when asked for pages', async () => {
    const tenant = await createTestTenant()
    const found = await tenant.call('GET', '/clients?q=client_id:acme-portal&take=50')

    expect(found.json).toMatchObject({ clients: [{ client_id: 'acme-portal' }] })
    expect((await tenant.call('GET', '/clients?q=secret:x')).status).toBe(400)
  })

  it('answers a search by organization, and finds none', async () => {
    const tenant = await createTestTenant()
    const found = await tenant.call('GET', '/clients?q=client_grant.organization_id:org_1&take=50')

    expect(found).toMatchObject({ status: 200, json: { clients: [] } })
  })

  it('pages by checkpoint and by offset, with fields', async () => {
    const tenant = await createTestTenant()
    const checkpoint = await tenant.call('GET', '/clients?take=1&fields=client_id,name')
    const offset = await tenant.call('GET', '/clients?per_page=1&include_totals=true')

    expect(checkpoint.json).toEqual({
      clients: [{ client_id: 'MOCKglobalclient', name: 'All Applications' }],
      next: expect.any(String),
    })
    expect(offset.json).toMatchObject({ start: 0, limit: 1, total: tenant.state.clients.size })
  })

  it('shows secrets to a token with read:client_keys only', async () => {
    const tenant = await createTestTenant()
    const machine = tenant.state.machines.get('sandbox-gateway')
    const scopes = machine?.scopes.filter((scope) => scope !== readSecretScope) ?? []
    tenant.state.machines.set('sandbox-gateway', { secret: machine?.secret ?? '', scopes })
    const gateway = await tenant.call('GET', '/clients', undefined, await tenant.token())
    const script = await tenant.call('GET', '/clients', undefined, await tenant.token('automation'))

    expect(JSON.stringify(gateway.json)).not.toContain('MOCK_acme-billing_secret')
    expect(JSON.stringify(script.json)).toContain('MOCK_acme-billing_secret')
  })
})
