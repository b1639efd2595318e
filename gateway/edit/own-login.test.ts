import { beforeEach, describe, expect, test } from 'vitest'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { addConnection } from '#mocks/tenant/state.ts'
import { audience, errorOf, origin, originRules } from '../bench.helper.ts'
import { connection, editNow, id, watch } from './edit.helper.ts'

const many = Array.from({ length: 1100 }, (_, index) => `client-${index}`)
let tenant: Management
let bench: Awaited<ReturnType<typeof watch>>
beforeEach(async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
  bench = await watch(tenant)
})
const store = (clients: string[]) =>
  addConnection(tenant.state, structuredClone(connection), clients)

describe('a connection by which operators sign in here', () => {
  const moving = [{ field: 'issuer', set: 'https://evil.example' }]
  test.each([
    ['is not led elsewhere', { operations: moving, clientSecret: 'MOCK_new_secret' }],
    ['gets no other secret', { operations: [], clientSecret: 'MOCK_new_secret' }],
    ['loses no secret', { operations: [], clientSecret: null }],
  ])('%s', async (_, edit) => {
    store([...many, 'sandbox-dashboard'])
    const { status, error } = await editNow(bench, edit)
    expect(status).toBe(400)
    expect(error).toMatchObject({ code: 'dashboard_client' })
    expect(bench.patches).toEqual([])
  })
  test('is edited otherwise', async () => {
    store(['sandbox-dashboard'])
    expect((await editNow(bench, { operations: [{ field: 'pkce', set: 'auto' }] })).status).toBe(
      200,
    )
  })
  test('no other is meant', async () => {
    store(many)
    const edit = { operations: moving, clientSecret: 'MOCK_new_secret' }
    expect((await editNow(bench, edit)).status).toBe(200)
  })
})

test.each([
  ['sandbox-dashboard', true],
  ['sandbox-dashboard', false],
  ['sandbox-gateway', false],
])('%s is not switched to %s', async (client_id, status) => {
  store(['acme-portal', 'sandbox-dashboard'])
  const change = [
    { client_id: 'acme-portal', status: false },
    { client_id, status },
  ]
  const answer = await bench.send('PATCH', `/api/connections/${id}/clients`, change)
  expect(answer.status).toBe(400)
  expect(await errorOf(answer)).toMatchObject({ code: 'dashboard_client', property: 'client_id' })
  expect(bench.patches).toEqual([])
})
