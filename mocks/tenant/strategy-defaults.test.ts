import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestTenant } from './tenant.helper.ts'

const create = async (strategy: string, options: object = {}, more: object = {}) => {
  const tenant = await createTestTenant()
  const answer = await tenant.call('POST', '/connections', {
    name: 'new-one',
    strategy,
    options,
    ...more,
  })
  return { ...tenant, ...answer }
}

describe('a connection that says neither label nor button', () => {
  it.each([
    ['okta', true, true],
    ['waad', true, true],
    ['samlp', false, true],
    ['ad', false, true],
    ['google-apps', false, true],
    ['auth0', false, false],
    ['google-oauth2', false, false],
    ['sms', false, false],
  ])('of strategy %s has a label: %s, a button: %s', async (strategy, label, button) => {
    const { json } = await create(strategy)

    expect(json).toMatchObject({ name: 'new-one', realms: ['new-one'], enabled_clients: [] })
    expect('display_name' in Object(json)).toBe(label)
    expect('show_as_button' in Object(json)).toBe(button)
  })

  it('keeps those it says', async () => {
    const { json } = await create('samlp', {}, { display_name: 'New', show_as_button: true })

    expect(json).toMatchObject({ display_name: 'New', show_as_button: true })
  })

  it('is given no label by an update either', async () => {
    const { call, state } = await create('samlp')
    const id = [...state.connections.keys()].at(-1)
    const { json } = await call('PATCH', `/connections/${id}`, { show_as_button: true })

    expect(json).toMatchObject({ show_as_button: true })
    expect(json).not.toHaveProperty('display_name')
  })
})

describe('where somebody at the customer sets it up', () => {
  it.each([
    ['samlp', true],
    ['waad', false],
    ['okta', false],
  ])('%s has a page for it: %s', async (strategy, has) => {
    expect('provisioning_ticket_url' in Object((await create(strategy)).json)).toBe(has)
  })
})

describe('a database', () => {
  const email = {
    identifier: { active: true },
    profile_required: true,
    signup: { status: 'required' },
  }

  it('has options of its own', async () => {
    const { json } = await create('auth0', { passwordPolicy: 'low' })

    expect(json).toMatchObject({
      options: { passwordPolicy: 'low', strategy_version: 2, mfa: { active: true } },
    })
    expect(json).not.toHaveProperty('options.password_options')
  })

  it('has the password rules of today unless it sends others', async () => {
    const given = { history: { active: true, size: 5 } }

    expect((await create('auth0')).json).toMatchObject({
      options: { password_options: { complexity: { min_length: 15 } } },
    })
    expect((await create('auth0', { password_options: given })).json).toHaveProperty(
      'options.password_options',
      given,
    )
  })

  it.each([
    ['auth0', 400],
    ['okta', 201],
  ])('asks for tokens of other applications: %s answers %i', async (strategy, expected) => {
    const more = { cross_app_access_requesting_app: { active: true } }
    const { status, json } = await create(strategy, {}, more)

    expect(status).toBe(expected)
    if (status === 400)
      expect(json).toMatchObject({
        message: 'Cross App Access Requesting App is not supported for this connection.',
        errorCode: 'operation_not_supported',
      })
  })

  it('takes attributes', async () => {
    expect((await create('auth0', { attributes: { email } })).status).toBe(201)
  })

  const username = { identifier: { active: true } }
  const shared = { attributes: { username, email: { ...email, unique: false } } }

  it.each([
    ['taken where it was created so', shared, shared, 200],
    ['refused where it is added', { attributes: { username } }, shared, 400],
    ['refused without an identifier', shared, { attributes: { email: {} } }, 400],
  ])('an address that users share is %s', async (_, options, changed, expected) => {
    const { call, json } = await create('auth0', options)
    const id = z.object({ id: z.string() }).parse(json).id

    expect((await call('PATCH', `/connections/${id}`, { options: changed })).status).toBe(expected)
  })

  it.each([
    [{ validation: { username: { min: 1 } } }, { email }, 'options.validation'],
    [{ requires_username: true }, { email }, 'options.requires_username'],
    [{}, { email: { ...email, identifier: { active: false } } }, 'one active identifier'],
    [{}, { email: { ...email, signup: { status: 'inactive' } } }, 'attribute email must also be'],
  ])('refuses what contradicts itself: %j', async (more, attributes, text) => {
    const { status, json } = await create('auth0', { ...more, attributes })

    expect(status).toBe(400)
    expect(json).toMatchObject({
      message: expect.stringContaining(text),
      errorCode: 'invalid_body',
    })
  })
})
