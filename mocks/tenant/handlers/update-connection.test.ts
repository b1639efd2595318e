import { describe, expect, it } from 'vitest'
import { createBody, createTestTenant, testIdp } from '../tenant.helper.ts'

const optionsOf = (tenant: Awaited<ReturnType<typeof createTestTenant>>, id: string) =>
  tenant.state.connections.get(id)?.connection.options

async function start(options: object = {}) {
  const tenant = await createTestTenant()
  const id = await tenant.create(
    createBody(
      { send_back_channel_nonce: true, x_future: 'kept', ...options },
      { display_name: 'New' },
    ),
  )
  const patch = (body: object, bearer?: string) =>
    tenant.call('PATCH', `/connections/${id}`, body, bearer)
  return { tenant, id, patch }
}
const least = {
  client_id: 'client-1',
  discovery_url: `${testIdp}/.well-known/openid-configuration`,
}

describe('options in an update', () => {
  it('replace the stored ones whole, the secret included', async () => {
    const { tenant, id, patch } = await start()
    const { status } = await patch({ options: least })

    expect(status).toBe(200)
    for (const gone of ['client_secret', 'send_back_channel_nonce', 'x_future', 'scope'])
      expect(optionsOf(tenant, id)).not.toHaveProperty(gone)
  })

  it.each([
    ['left out', {}],
    ['without pkce', { connection_settings: { x: 1 } }],
  ])('turn PKCE off when connection_settings are %s, and the mapping to all', async (_, more) => {
    const { tenant, id, patch } = await start({
      connection_settings: { pkce: 'S256' },
      attribute_map: { mapping_mode: 'use_map', attributes: {} },
    })
    await patch({ options: { ...least, ...more } })

    expect(optionsOf(tenant, id)).toMatchObject({
      connection_settings: { pkce: 'disabled' },
      attribute_map: { mapping_mode: 'bind_all' },
      schema_version: 'oidc-V4',
    })
  })

  it('without oidc_metadata make the tenant read the issuer again', async () => {
    const { tenant, id, patch } = await start({
      oidc_metadata: {
        issuer: 'https://a',
        authorization_endpoint: 'https://a/a',
        jwks_uri: 'https://a/j',
      },
    })
    await patch({ options: least })
    expect(optionsOf(tenant, id)).toHaveProperty('oidc_metadata.issuer', testIdp)

    tenant.panel.arm('discovery-unreachable')
    expect((await patch({ options: least })).status).toBe(400)
  })

  it('left out stay as they are', async () => {
    const { tenant, id, patch } = await start()
    const before = optionsOf(tenant, id)
    await patch({ display_name: 'Other' })

    expect(optionsOf(tenant, id)).toEqual(before)
  })

  it('need their own scope', async () => {
    const { tenant, id, patch } = await start()
    tenant.panel.arm('no-update-options')
    const { status, json } = await patch({ options: least })

    expect(status).toBe(403)
    expect(json).toMatchObject({
      message: expect.stringContaining('Updating the "options" property requires the'),
      errorCode: 'insufficient_scope',
    })
    expect(optionsOf(tenant, id)).toHaveProperty('x_future')
    expect((await patch({ display_name: 'Other' })).status).toBe(200)
  })

  it('are not in the answer to whoever may not read them', async () => {
    const { tenant, patch } = await start()
    tenant.panel.arm('no-read-options')
    const { json } = await patch({ options: least })

    expect(json).not.toHaveProperty('options')
  })
})

describe('the other members', () => {
  it('stay when left out, but the display name, which the name overwrites', async () => {
    const { patch } = await start()
    const { json } = await patch({ authentication: { active: false } })

    expect(json).toMatchObject({
      authentication: { active: false },
      display_name: 'new-connection',
      show_as_button: false,
      realms: ['new-connection'],
    })
  })

  it('null takes the access of other applications away', async () => {
    const { tenant, id, patch } = await start()
    const before = optionsOf(tenant, id)
    const set = await patch({ cross_app_access_resource_app: { status: 'enabled' } })
    const unset = await patch({ cross_app_access_resource_app: null })

    expect(set.json).toMatchObject({ cross_app_access_resource_app: { status: 'enabled' } })
    expect(unset.status).toBe(200)
    expect(unset.json).not.toHaveProperty('cross_app_access_resource_app')
    expect(optionsOf(tenant, id)).toEqual(before)
  })

  it.each(['enabled_clients', 'name', 'strategy'])('%s is refused', async (member) => {
    const { patch } = await start()
    const { status, json } = await patch({ [member]: member === 'enabled_clients' ? [] : 'x' })

    expect(status).toBe(400)
    expect(json).toMatchObject({
      message: expect.stringContaining(
        `Payload validation error: 'Additional properties not allowed: ${member}'`,
      ),
    })
  })
})

it('an unknown connection is 404', async () => {
  const { tenant } = await start()
  const { status, json } = await tenant.call('PATCH', '/connections/con_none', {})

  expect(status).toBe(404)
  expect(json).toMatchObject({ errorCode: 'inexistent_connection' })
})

it('a foreign writer is there just before the update', async () => {
  const { tenant, id, patch } = await start()
  tenant.panel.arm('foreign-write')
  const { json } = await patch({ display_name: 'Other' })

  expect(json).toMatchObject({ show_as_button: true, display_name: 'Other' })
  expect(optionsOf(tenant, id)).toMatchObject({ domain_aliases: ['foreign.example'] })
  expect((await patch({ display_name: 'Other' })).json).toMatchObject({ show_as_button: true })
})

it('an input that fails on create fails when it is changed to', async () => {
  const { patch } = await start()
  const { json } = await patch({ options: { ...least, client_id: 'bad-property' } })

  expect(json).toMatchObject({ message: expect.stringContaining('options.client_id') })
})
