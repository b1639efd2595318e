import { describe, expect, it } from 'vitest'
import { createTestTenant } from '../tenant.helper.ts'

describe('the settings', () => {
  it('do not tell whether new applications get every connection', async () => {
    const { call } = await createTestTenant()
    const { json } = await call('GET', '/tenants/settings')

    expect(json).toMatchObject({
      friendly_name: 'Acme',
      session_lifetime: 168,
      sandbox_versions_available: expect.any(Array),
      flags: { disable_impersonation: true, enable_sso: true, universal_login: true },
    })
    expect(json).not.toHaveProperty('flags.enable_client_connections')
  })

  it.each([
    ['client-connections-on', true],
    ['client-connections-off', false],
  ] as const)('tell it with %s', async (id, flag) => {
    const { call, panel } = await createTestTenant()
    panel.arm(id)

    expect((await call('GET', '/tenants/settings')).json).toHaveProperty(
      'flags.enable_client_connections',
      flag,
    )
  })

  it('are changed flag by flag', async () => {
    const { call, token } = await createTestTenant()
    const body = { session_lifetime: 24, flags: { enable_client_connections: false } }
    const { json } = await call('PATCH', '/tenants/settings', body, await token('automation'))

    expect(json).toMatchObject({ ...body, friendly_name: 'Acme' })
    expect(json).toHaveProperty('flags.universal_login', true)
    expect((await call('GET', '/tenants/settings')).json).toEqual(json)
  })

  it('keep what is left out of a page, and lose an address that is emptied', async () => {
    const { call, token } = await createTestTenant()
    const bearer = await token('automation')
    const patch = (body: object) => call('PATCH', '/tenants/settings', body, bearer)
    await patch({
      change_password: { enabled: true, html: '<p></p>' },
      default_redirection_uri: 'https://acme.example',
      default_directory: 'users',
    })
    const { json } = await patch({
      change_password: { enabled: false },
      default_redirection_uri: '',
      default_directory: '',
    })

    expect(json).toMatchObject({
      change_password: { enabled: false, html: '<p></p>' },
      default_directory: '',
    })
    expect(json).not.toHaveProperty('default_redirection_uri')
  })

  it('are answered with the fields that were asked for', async () => {
    const { call } = await createTestTenant()

    expect((await call('GET', '/tenants/settings?fields=friendly_name')).json).toEqual({
      friendly_name: 'Acme',
    })
  })
})

it('the prompts are three members, and can be changed', async () => {
  const { call, token } = await createTestTenant()
  const before = await call('GET', '/prompts')
  const body = { identifier_first: false }
  const { json } = await call('PATCH', '/prompts', body, await token('automation'))

  expect(before.json).toEqual({
    universal_login_experience: 'new',
    identifier_first: true,
    webauthn_platform_first_factor: false,
  })
  expect(json).toMatchObject({ ...body, universal_login_experience: 'new' })
})
