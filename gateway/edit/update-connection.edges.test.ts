import { beforeEach, describe, expect, test } from 'vitest'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { addConnection } from '#mocks/tenant/state.ts'
import { audience, errorOf, origin, originRules } from '../bench.helper.ts'
import { connection, editNow, readView, sendEdit, watch } from './edit.helper.ts'

let tenant: Management
let bench: Awaited<ReturnType<typeof watch>>
beforeEach(async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
  bench = await watch(tenant)
})

describe('with a stale tag nothing but disabling is written', () => {
  const off = { field: 'enabled', set: false }
  test.each([
    ['nothing at all', { operations: [] }],
    ['another switch that goes off', { operations: [{ field: 'showAsButton', set: false }] }],
    ['enabling', { operations: [{ field: 'enabled', set: true }] }],
    ['what adds to a list', { operations: [{ field: 'domains', add: ['a.example'] }] }],
    ['disabling with more', { operations: [off, { field: 'displayName', set: 'Other' }] }],
    ['disabling with a secret', { operations: [off], clientSecret: 'MOCK_new_secret' }],
    ['disabling without one', { operations: [off], clientSecret: null }],
  ])('not %s', async (_, edit) => {
    addConnection(tenant.state, structuredClone(connection))
    const answer = await sendEdit(bench, { tag: 'x', ...edit })
    expect(answer.status).toBe(412)
    expect(await errorOf(answer)).toMatchObject({ code: 'stale' })
    expect(bench.patches).toEqual([])
  })
  test('disabling', async () => {
    addConnection(tenant.state, structuredClone(connection))
    expect((await sendEdit(bench, { tag: 'x', operations: [off] })).status).toBe(200)
    expect(bench.patches).toHaveLength(1)
  })
})

describe('beside a field that it could be made beside', () => {
  test.each([
    ['an option that no field names', { x_new: 1 }],
    ['the type of one', { x_text: 7 }],
    ['that a secret is stored', { client_secret: '' }],
  ])('%s is different too: the edit is refused', async (_, options) => {
    addConnection(tenant.state, structuredClone(connection))
    const { tag = '' } = await readView(bench)
    tenant.state.connections.clear()
    const now = { ...connection, metadata: {}, options: { ...connection.options, ...options } }
    addConnection(tenant.state, structuredClone(now))
    const operations = [{ field: 'displayName', set: 'New' }]
    const answer = await sendEdit(bench, { tag, operations })
    expect(answer.status).toBe(412)
    expect(await errorOf(answer)).toMatchObject({
      code: 'stale',
      changed: [{ field: 'metadata' }],
    })
    expect(bench.patches).toEqual([])
  })
})

test('operators’ own login is not led elsewhere where no secret is stored either', async () => {
  const { client_secret: _, ...options } = connection.options
  addConnection(tenant.state, structuredClone({ ...connection, options }), ['sandbox-dashboard'])
  const operations = [{ field: 'tokenEndpoint', set: 'https://evil.example/token' }]
  const { status, error } = await editNow(bench, { operations })
  expect(status).toBe(400)
  expect(error).toMatchObject({
    code: 'own_login',
    message: expect.stringContaining('Operators sign in'),
  })
  expect(bench.patches).toEqual([])
})

test('a connection of another strategy is not edited', async () => {
  addConnection(tenant.state, structuredClone({ ...connection, strategy: 'samlp' }))
  const { status, error } = await editNow(bench, {
    operations: [{ field: 'displayName', set: 'Other' }],
  })
  expect(status).toBe(400)
  expect(error).toMatchObject({
    code: 'invalid_request',
    message: 'Connections of samlp are not edited here.',
  })
  expect(bench.patches).toEqual([])
})
