import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sandboxClients, sandboxSecrets } from '../../sentinels.ts'
import { createTestTenant } from '../tenant.helper.ts'

async function start() {
  const tenant = await createTestTenant()
  const bearer = await tenant.token('automation')
  const script = (method: string, path: string, body?: object) =>
    tenant.call(method, path, body, bearer)
  return { ...tenant, script }
}
const inexistent = { statusCode: 404, errorCode: 'inexistent_client' }
const identified = z.looseObject({ client_id: z.string() })

describe('one application', () => {
  it('is answered with its secret to whoever may read keys', async () => {
    const { call, script, state, token } = await start()

    expect((await script('GET', '/clients/acme-billing')).json).toMatchObject({
      client_id: 'acme-billing',
      client_secret: 'MOCK_acme-billing_secret',
    })
    const scopes = ['read:clients']
    state.machines.set(sandboxClients.gateway, { secret: sandboxSecrets.gateway, scopes })
    const other = await call('GET', '/clients/acme-billing', undefined, await token('gateway'))
    expect(other.json).toMatchObject({ client_id: 'acme-billing' })
    expect(other.json).not.toHaveProperty('client_secret')
  })

  it('is answered with the fields that were asked for', async () => {
    const { script } = await start()
    const path = '/clients/acme-portal?fields=client_id,app_type&include_fields=true'

    expect((await script('GET', path)).json).toEqual({ client_id: 'acme-portal', app_type: 'spa' })
  })

  it('is changed member by member; null takes one away', async () => {
    const { script } = await start()
    const body = { callbacks: ['https://new.example/cb'], jwt_configuration: null }
    const { status, json } = await script('PATCH', '/clients/acme-portal', body)

    expect(status).toBe(200)
    expect(json).toMatchObject({ name: 'Customer Portal', callbacks: ['https://new.example/cb'] })
    expect(json).not.toHaveProperty('jwt_configuration')
    expect((await script('GET', '/clients/acme-portal')).json).toEqual(json)
  })

  it('is created with defaults, and deleted', async () => {
    const { script, state, idOf } = await start()
    const { status, json } = await script('POST', '/clients', { name: 'New', app_type: 'spa' })
    const { client_id: id } = identified.parse(json)
    await script('PATCH', `/connections/${idOf('globex-oidc')}/clients`, [
      { client_id: id, status: true },
    ])

    expect(status).toBe(201)
    expect(json).toMatchObject({ name: 'New', app_type: 'spa', is_first_party: true })
    expect((await script('DELETE', `/clients/${id}`)).status).toBe(204)
    expect((await script('GET', `/clients/${id}`)).json).toMatchObject(inexistent)
    expect([...state.connections.values()].some((one) => one.enabledClients.has(id))).toBe(false)
  })

  it.each([
    ['GET', ''],
    ['PATCH', ''],
    ['GET', '/connections'],
  ])('that does not exist is 404: %s %s', async (method, below) => {
    const { script } = await start()
    const body = method === 'PATCH' ? {} : undefined

    expect((await script(method, `/clients/nobody${below}`, body)).json).toMatchObject(inexistent)
  })
})

it('the connections of an application come with their options, page by page', async () => {
  const { script, state } = await start()
  const page = z.object({
    connections: z.array(z.looseObject({ id: z.string() })),
    next: z.optional(z.string()),
  })
  const path = '/clients/acme-portal/connections'
  const first = page.parse((await script('GET', `${path}?take=1`)).json)
  const rest = page.parse((await script('GET', `${path}?from=${first.next}&take=50`)).json)
  const enabled = [...state.connections.values()].filter((one) =>
    one.enabledClients.has('acme-portal'),
  )

  expect([...first.connections, ...rest.connections].map(({ id }) => id)).toEqual(
    enabled.map(({ connection }) => connection.id),
  )
  expect(first.connections[0]).toHaveProperty('options.client_secret')
  expect(rest).not.toHaveProperty('next')
})
