import { beforeEach, describe, expect, test } from 'vitest'
import { editableIds, specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { addConnection } from '#mocks/tenant/state.ts'
import { audience, origin, originRules } from '../bench.helper.ts'
import { connection, editNow, id, options, secret, watch } from './edit.helper.ts'

const down = () => Promise.reject(new TypeError('fetch failed'))
let tenant: Management
let bench: Awaited<ReturnType<typeof watch>>
const store = (more: object = {}) =>
  addConnection(tenant.state, { ...structuredClone(connection), ...more })
const stored = () => tenant.state.connections.get(id)?.connection
beforeEach(async () => {
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch: down })
  bench = await watch(tenant)
})

const moving = editableIds.filter((field) => {
  const { movesSecret, strategies, kind } = specOf(field)
  return movesSecret && kind !== 'json' && strategies.some((one) => one === 'oidc')
})
const valueFor = (field: (typeof moving)[number]) => {
  const { kind, choices } = specOf(field)
  return kind === 'url' ? 'https://evil.example/steal' : (choices?.[0] ?? 'other-id')
}

describe('the stored secret stays where it was given for', () => {
  test.each([
    ...moving.map((field) => [field, valueFor(field)] as const),
    [
      'oidcMetadata',
      { ...options.oidc_metadata, token_endpoint: 'https://evil.example/' },
    ] as const,
    ['oidcMetadata', { ...options.oidc_metadata, mtls_endpoint_aliases: {} }] as const,
  ])('%s', async (field, set) => {
    store()
    const operations = [{ field, set }]
    const refused = await editNow(bench, { operations })
    expect(refused.status).toBe(400)
    expect(refused.error).toMatchObject({
      code: 'secret_required',
      property: 'options.client_secret',
    })
    expect(bench.patches).toEqual([])

    await editNow(bench, { operations, clientSecret: 'MOCK_new_secret' })
    expect(bench.patches).toHaveLength(1)
    expect(JSON.stringify(bench.patches)).not.toContain(secret)
    expect(bench.patches[0]).toHaveProperty('options.client_secret', 'MOCK_new_secret')
  })
  test.each(['tenant', 'clientId'])('of an auth0-oidc connection: %s', async (field) => {
    const child = { client_id: 'a', client_secret: secret, domain: 'child.auth0.com' }
    store({ strategy: 'auth0-oidc', options: child })
    const operations = [{ field, set: 'evil.example' }]
    expect((await editNow(bench, { operations })).error).toMatchObject({ code: 'secret_required' })
    await editNow(bench, { operations, clientSecret: 'MOCK_new_secret' })
    expect(bench.patches).toEqual([
      {
        display_name: 'Acme',
        options: {
          ...child,
          [field === 'tenant' ? 'domain' : 'client_id']: 'evil.example',
          client_secret: 'MOCK_new_secret',
        },
      },
    ])
  })
  test('it can be removed instead', async () => {
    store()
    const operations = [{ field: 'authMethod', set: 'private_key_jwt' }]
    const { view } = await editNow(bench, { operations, clientSecret: null })
    expect(bench.patches[0]).toHaveProperty('options.client_secret', null)
    expect(view?.secretStored).toBe(false)
  })
  test('where none is stored none is asked for', async () => {
    store({
      options: { ...options, client_secret: null, token_endpoint_auth_method: 'private_key_jwt' },
    })
    const operations = [{ field: 'tokenEndpoint', set: 'https://new.example/token' }]
    expect((await editNow(bench, { operations })).status).toBe(200)
  })
  test('the other channel takes it along, as Auth0 does', async () => {
    store({ options: { ...options, dpop_signing_alg: undefined } })
    const operations = [{ field: 'channel', set: 'front_channel' }]
    expect((await editNow(bench, { operations })).view?.secretStored).toBe(true)
    expect(stored()?.options).toMatchObject({ client_secret: secret })
  })
  test('a value that is there already moves nothing', async () => {
    store()
    const operations = [{ field: 'clientId', set: 'our-id' }]
    expect((await editNow(bench, { operations })).status).toBe(200)
  })
})

describe('an answer that was lost', () => {
  const edit = { operations: [{ field: 'pkce', set: 'auto' }], clientSecret: 'MOCK_new_secret' }
  test('the edit is there: answered as done', async () => {
    store()
    const cut = await watch(tenant, async (request) => {
      await tenant.fetch(request)
      throw new TypeError('fetch failed')
    })
    expect((await editNow(cut, edit)).json).toMatchObject({
      options: { connection_settings: { pkce: 'auto' } },
    })
  })
  test('it is not there: it may still come', async () => {
    store()
    const { status, error } = await editNow(await watch(tenant, down), edit)
    expect(status).toBe(502)
    expect(error).toMatchObject({
      code: 'answer_lost',
      outcome: 'unknown',
      message: expect.stringMatching(/So far the tenant shows it as it was before\.$/),
    })
  })
  test('something else is there: nobody can tell', async () => {
    store()
    const cut = await watch(tenant, async () => {
      tenant.state.connections.delete(id)
      store({ options: { ...options, scope: 'openid' } })
      throw new TypeError('fetch failed')
    })
    expect((await editNow(cut, edit)).error).toMatchObject({ code: 'answer_lost' })
    expect(cut.lines).toContainEqual(expect.objectContaining({ type: 'audit', outcome: 'unknown' }))
  })
})

test('the audit line names fields, not values', async () => {
  store()
  const operations = [{ field: 'clientId', set: 'CANARY-id' }]
  const reason = 'ticket 7 MOCK_new_secret'
  const { text } = await editNow(bench, { operations, clientSecret: 'MOCK_new_secret', reason })
  expect(text).not.toContain('MOCK_')
  expect(bench.lines).toContainEqual(
    expect.objectContaining({
      type: 'audit',
      action: 'updateConnection',
      operator: 'auth0|operator',
      permission: 'update:connections',
      connection: { id },
      fields: ['clientId', 'clientSecret'],
      reason: 'ticket 7 [removed]',
      outcome: 'done',
    }),
  )
  for (const value of ['MOCK_', 'CANARY']) expect(JSON.stringify(bench.lines)).not.toContain(value)
})

test('a complaint of the tenant that quotes what is kept is cleaned', async () => {
  store()
  const quoted = `bad: ${secret}, MOCK_unknown_text, MOCK_unknown_item`
  const cut = await watch(tenant, async () => Response.json({ message: quoted }, { status: 400 }))
  const { status, text } = await editNow(cut, { operations: [{ field: 'pkce', set: 'auto' }] })
  expect(status).toBe(400)
  expect(text).toContain('[removed]')
  expect(text).not.toContain('MOCK_')
})
