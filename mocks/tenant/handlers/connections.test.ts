import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { databaseUsers } from '../seed/database-users.ts'
import { createBody, createTestTenant } from '../tenant.helper.ts'

const items = z.array(z.looseObject({ name: z.optional(z.string()) }))
const page = z.object({ connections: items, next: z.optional(z.string()) })
const names = (json: unknown) => items.parse(json).map(({ name }) => name)

describe('listing connections', () => {
  it('answers a bare array, without enabled_clients', async () => {
    const tenant = await createTestTenant()
    const { status, json } = await tenant.call('GET', '/connections')

    expect(status).toBe(200)
    expect(names(json)).toContain('globex-oidc')
    expect(json).not.toHaveProperty('0.enabled_clients')
  })

  it('answers totals when asked', async () => {
    const tenant = await createTestTenant()
    const { json } = await tenant.call('GET', '/connections?include_totals=true&per_page=3&page=1')

    expect(json).toMatchObject({ start: 3, limit: 3, total: tenant.state.connections.size })
    expect(json).toHaveProperty('connections.length', 3)
  })

  it('answers checkpoint pages until there is no next', async () => {
    const tenant = await createTestTenant()
    const seen: (string | undefined)[] = []
    let from = ''
    do {
      const { json } = await tenant.call('GET', `/connections?take=5${from}`)
      const { connections, next } = page.parse(json)
      seen.push(...connections.map(({ name }) => name))
      from = next === undefined ? '' : `&from=${next}`
    } while (from !== '')

    expect(seen).toEqual([...tenant.state.connections.values()].map((one) => one.connection.name))
  })

  it('gives cursors as long as a tenant does, with what a URL has to encode', async () => {
    const tenant = await createTestTenant()
    const { next = '' } = page.parse((await tenant.call('GET', '/connections?take=5')).json)

    expect(next).toMatch(/^Fe26\.2\*\*/)
    expect(next.length).toBeGreaterThan(250)
    const from = encodeURIComponent(next)
    expect((await tenant.call('GET', `/connections?take=5&from=${from}`)).status).toBe(200)
    expect((await tenant.call('GET', `/connections?from=${next.slice(0, -1)}`)).status).toBe(400)
  })

  it('continues a checkpoint behind a connection that is gone', async () => {
    const tenant = await createTestTenant()
    const first = page.parse((await tenant.call('GET', '/connections?take=2')).json)
    const [, last, third] = [...tenant.state.connections.values()]
    tenant.state.connections.delete(last?.connection.id ?? '')
    const second = await tenant.call('GET', `/connections?take=1&from=${first.next}`)

    expect(second.json).toMatchObject({ connections: [{ name: third?.connection.name }] })
  })

  it('filters by strategies and by exact name', async () => {
    const tenant = await createTestTenant()
    const two = await tenant.call('GET', '/connections?strategy=okta&strategy=samlp')
    const one = await tenant.call('GET', '/connections?name=globex-oidc')
    const none = await tenant.call('GET', '/connections?name=globex')

    expect(names(two.json)).toEqual(['wayne-okta', 'soylent-saml'])
    expect(names(one.json)).toEqual(['globex-oidc'])
    expect(none.json).toEqual([])
  })

  it.each([
    ['fields=id', ['id', 'is_domain_connection']],
    [
      'fields=strategy,name',
      ['authentication', 'connected_accounts', 'id', 'is_domain_connection', 'name', 'strategy'],
    ],
  ])('answers what was recorded for %s', async (query, members) => {
    const tenant = await createTestTenant()
    const { json } = await tenant.call('GET', `/connections?take=1&${query}`)

    expect(Object.keys(page.parse(json).connections[0] ?? {}).sort()).toEqual(members)
  })

  it('leaves fields out when asked', async () => {
    const tenant = await createTestTenant()
    const { json } = await tenant.call('GET', '/connections?fields=options&include_fields=false')

    expect(json).toHaveProperty('0.name', 'globex-oidc')
    expect(json).not.toHaveProperty('0.options')
  })

  it.each([
    'per_page=0',
    'per_page=101',
    'per_page=x',
    'page=-1',
    'page=20&per_page=50',
    'take=0',
    'take=101',
    'from=%21',
    'q=globex',
  ])('refuses %s', async (query) => {
    const tenant = await createTestTenant()
    const { status, json } = await tenant.call('GET', `/connections?${query}`)

    expect(status).toBe(400)
    expect(json).toMatchObject({ errorCode: 'invalid_query_string' })
  })

  it('reaches the thousandth by offset', async () => {
    const tenant = await createTestTenant({ seed: 'large' })
    const { json } = await tenant.call('GET', '/connections?page=19&per_page=50')

    expect(json).toHaveProperty('length', 50)
  })
})

describe('one connection', () => {
  it('has its options and secret, as the API answers them', async () => {
    const tenant = await createTestTenant()
    const { json } = await tenant.call('GET', `/connections/${tenant.idOf('globex-oidc')}`)

    expect(json).toMatchObject({ options: { client_secret: 'MOCK_globex_secret' } })
    expect(json).not.toHaveProperty('enabled_clients')
  })

  it('has no options for a token that may not read them', async () => {
    const tenant = await createTestTenant()
    tenant.panel.arm('no-read-options')
    const { status, json } = await tenant.call('GET', `/connections/${tenant.idOf('globex-oidc')}`)

    expect(status).toBe(200)
    expect(json).not.toHaveProperty('options')
  })

  it('is answered with the fields that were asked for, and their companions', async () => {
    const tenant = await createTestTenant()
    const path = `/connections/${tenant.idOf('globex-oidc')}`
    const named = await tenant.call('GET', `${path}?fields=strategy,name&include_fields=true`)
    const others = await tenant.call('GET', `${path}?fields=options&include_fields=false`)

    expect(named.json).toEqual({
      id: tenant.idOf('globex-oidc'),
      strategy: 'oidc',
      name: 'globex-oidc',
      is_domain_connection: false,
      authentication: { active: true },
      connected_accounts: { active: false },
    })
    expect(others.json).toMatchObject({ name: 'globex-oidc' })
    expect(others.json).not.toHaveProperty('options')
  })

  it('names its applications where the tenant still does', async () => {
    const tenant = await createTestTenant()
    const id = tenant.idOf('globex-oidc')
    tenant.panel.arm('names-enabled-clients')
    const enabled_clients = [...(tenant.state.connections.get(id)?.enabledClients ?? [])]
    const { json } = await tenant.call('GET', `/connections/${id}`)
    const list = await tenant.call('GET', '/connections?name=globex-oidc')
    const patched = await tenant.call('PATCH', `/connections/${id}`, { display_name: 'Globex' })

    expect(enabled_clients.length).toBeGreaterThan(0)
    expect(json).toMatchObject({ enabled_clients })
    expect(list.json).toMatchObject([{ enabled_clients }])
    expect(patched.json).toMatchObject({ enabled_clients })
    const body = { enabled_clients: ['acme-wiki'] }
    expect((await tenant.call('PATCH', `/connections/${id}`, body)).json).toMatchObject(body)
    tenant.panel.reset()
    expect((await tenant.call('PATCH', `/connections/${id}`, body)).json).toMatchObject({
      message: "Payload validation error: 'Additional properties not allowed: enabled_clients'.",
    })
  })

  it('is 404 when it does not exist', async () => {
    const tenant = await createTestTenant()
    const { json } = await tenant.call('GET', '/connections/con_0000000000000000')

    expect(json).toEqual({
      statusCode: 404,
      error: 'Not Found',
      message: 'The connection does not exist',
      errorCode: 'inexistent_connection',
    })
  })
})

describe('deleting a connection', () => {
  it('answers 202, ends after the second read, and then answers 204', async () => {
    const tenant = await createTestTenant({ now: () => Date.UTC(2026, 5, 29) })
    const path = `/connections/${tenant.idOf('globex-oidc')}`
    const statuses = []
    for (const method of ['DELETE', 'DELETE', 'GET', 'GET', 'GET', 'DELETE'])
      statuses.push((await tenant.call(method, path)).status)

    expect(statuses).toEqual([202, 202, 200, 200, 404, 204])
  })

  it('says when it was asked for', async () => {
    const tenant = await createTestTenant({ now: () => Date.UTC(2026, 5, 29) })
    const { json } = await tenant.call('DELETE', `/connections/${tenant.idOf('globex-oidc')}`)

    expect(json).toEqual({ deleted_at: '2026-06-29T00:00:00.000Z' })
  })

  it('takes the users of that connection along, and only those', async () => {
    const tenant = await createTestTenant()
    await tenant.call('DELETE', `/connections/${tenant.idOf('globex-oidc')}`)
    await tenant.call('GET', '/connections')
    await tenant.call('GET', '/connections')

    expect([...tenant.state.users.keys()]).toEqual(databaseUsers.map(({ user_id }) => user_id))
  })

  it('keeps the name until it has ended', async () => {
    const tenant = await createTestTenant()
    await tenant.call('DELETE', `/connections/${await tenant.create(createBody())}`)
    const early = await tenant.call('POST', '/connections', createBody())
    await tenant.call('GET', '/connections?name=new-connection')
    const late = await tenant.call('POST', '/connections', createBody())

    expect(early.status).toBe(409)
    expect(early.json).toMatchObject({ message: expect.stringContaining('is being deleted') })
    expect(late.status).toBe(201)
  })
})
