import { beforeEach, describe, expect, test } from 'vitest'
import {
  type EditableField,
  editableIds,
  specOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { addConnection } from '#mocks/tenant/state.ts'
import { audience, errorOf, origin, originRules } from '../bench.helper.ts'
import { connection, editNow, id, readView, shown, watch } from './edit.helper.ts'
import { samplesOf } from './sample-values.helper.ts'

let tenant: Management
let bench: Awaited<ReturnType<typeof watch>>
/** Everything that was sent to the tenant and is no question. */
let writes: string[]
/** The tenant does not say which connections are the dashboard’s. */
let untold: boolean
/** Its list of them leads from page to page, and back. */
let circular: boolean
const stored = () => tenant.state.connections.get(id)
const store = (clients: string[], more: object = {}) =>
  addConnection(tenant.state, { ...structuredClone(connection), ...more }, clients)
beforeEach(async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
  writes = []
  untold = false
  circular = false
  const heard = async (request: Request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (request.method !== 'GET' && pathname.startsWith('/api/')) writes.push(request.method)
    if (untold && pathname.startsWith('/api/v2/clients/'))
      return Response.json({ statusCode: 503, message: 'Service Unavailable' }, { status: 503 })
    if (circular && pathname.startsWith('/api/v2/clients/'))
      return Response.json({
        connections: [],
        next: searchParams.get('from') === 'A' ? 'B' : 'A',
      })
    return tenant.fetch(request)
  }
  bench = await watch({ ...tenant, fetch: heard })
})
const path = `/api/connections/${id}`
const clients = [{ client_id: 'acme-portal', status: true }]
const refused = {
  source: 'gateway',
  code: 'own_login',
  message: expect.stringMatching(/in the Auth0 Dashboard/),
}
const harmless: readonly EditableField[] = ['displayName', 'metadata']
const editable = editableIds.filter((field) => specOf(field).strategies.includes('oidc'))

/** An edit of the field to another value than it has. */
const changeOf = (field: EditableField) => {
  const [, after] = samplesOf(field)
  const secret = specOf(field).movesSecret === undefined ? {} : { clientSecret: 'MOCK_new_secret' }
  return { operations: [{ field, set: after }], ...secret }
}

describe('a connection that is enabled for the dashboard itself', () => {
  beforeEach(() => store(['acme-billing', 'sandbox-dashboard']))

  test.each(editable.filter((field) => !harmless.includes(field)))(
    'is not edited in %s',
    async (field) => {
      const { status, error } = await editNow(bench, changeOf(field))
      expect([status, error]).toMatchObject([400, refused])
      expect(writes).toEqual([])
    },
  )
  test.each(['MOCK_new_secret', null])('gets no other secret: %j', async (clientSecret) => {
    const { status, error } = await editNow(bench, { clientSecret })
    expect([status, error]).toMatchObject([400, refused])
    expect(writes).toEqual([])
  })
  test('is not disabled, though a stale tag would do', async () => {
    const off = { tag: 'x', operations: [{ field: 'enabled', set: false }] }
    const answer = await bench.send('PATCH', path, off)
    expect([answer.status, await errorOf(answer)]).toMatchObject([400, refused])
    expect(writes).toEqual([])
  })
  test.each([
    ['DELETE', path, undefined],
    ['PATCH', `${path}/clients`, clients],
  ])('%s of %s is refused', async (method, at, body) => {
    const answer = await bench.send(method, at, body)
    expect([answer.status, await errorOf(answer)]).toMatchObject([400, refused])
    expect(writes).toEqual([])
    expect([...(stored()?.enabledClients ?? [])]).toEqual(['acme-billing', 'sandbox-dashboard'])
  })

  test.each(harmless)('is edited in %s, and goes on saying what it is', async (field) => {
    const { status, view } = await editNow(bench, changeOf(field))
    expect([status, view?.ownLogin]).toEqual([200, true])
    expect(writes).toEqual(['PATCH'])
  })
  test('is tested, and goes on saying what it is', async () => {
    const { fingerprint, ownLogin } = await readView(bench)
    expect(ownLogin).toBe(true)
    const body = { outcome: 'passed', fingerprint }
    const answer = await bench.send('POST', `${path}/test-record`, body)
    expect(shown.parse(await answer.json()).ownLogin).toBe(true)
  })
  test('is said in no list', async () => {
    expect(await (await bench.send('GET', '/api/connections')).text()).not.toContain('ownLogin')
  })
})

describe('a connection that this operator came through', () => {
  const as = (sub: string) => tenant.issueOperatorToken({ sub, permissions })
  test.each([
    ['oidc|acme-full|248289761001', 'oidc', 400],
    ['auth0-oidc|acme-full|auth0|563b9b', 'auth0-oidc', 400],
    ['oidc|acme-full-2|1', 'oidc', 200],
    ['oidc|acme|acme-full|1', 'oidc', 200],
    ['samlp|acme-full|1', 'oidc', 200],
    ['auth0|acme-full', 'oidc', 200],
  ])('as %s, of %s: its deletion is answered %i', async (sub, strategy, status) => {
    store([], { strategy })
    const token = await as(sub)
    const view = shown.parse(await (await bench.send('GET', path, undefined, { token })).json())
    expect(view.ownLogin).toBe(status === 400)
    const answer = await bench.send('DELETE', path, undefined, { token })
    expect(answer.status).toBe(status)
  })
  test('is not disabled, nor given applications', async () => {
    store([])
    const token = await as('oidc|acme-full|248289761001')
    const off = { tag: 'x', operations: [{ field: 'enabled', set: false }] }
    const answers = [
      await bench.send('PATCH', path, off, { token }),
      await bench.send('PATCH', `${path}/clients`, clients, { token }),
    ]
    for (const answer of answers) expect(await errorOf(answer)).toMatchObject(refused)
    expect(writes).toEqual([])
  })
})

describe('no other is meant', () => {
  test('where a hundred others are the dashboard’s: all of them are looked through', async () => {
    for (let index = 0; index < 150; index++)
      addConnection(tenant.state, { ...connection, id: `con_${index}`, name: `c-${index}` }, [
        'sandbox-dashboard',
      ])
    store(['acme-portal'])
    expect((await readView(bench)).ownLogin).toBe(false)
    tenant.state.connections.delete(id)
    store(['sandbox-dashboard'])
    expect((await readView(bench)).ownLogin).toBe(true)
  })
  test('one that is gone already is deleted again', async () => {
    const token = await tenant.issueOperatorToken({ sub: 'oidc|acme-full|1', permissions })
    expect((await bench.send('DELETE', path, undefined, { token })).status).toBe(200)
  })
})

describe.each([
  ['does not tell', 503, () => void (untold = true)],
  ['tells it on pages that lead back to one another', 502, () => void (circular = true)],
])('where the tenant %s', (_, status, begin) => {
  beforeEach(() => {
    store(['acme-portal'])
    begin()
  })
  test('it is shown, without a word on it', async () => {
    expect(await readView(bench)).not.toHaveProperty('ownLogin')
  })
  test.each([
    ['PATCH', path, { tag: 'x', operations: [{ field: 'enabled', set: false }] }],
    ['PATCH', `${path}/clients`, clients],
    ['DELETE', path, undefined],
  ])('%s of %s is not done', async (method, at, body) => {
    expect((await bench.send(method, at, body)).status).toBe(status)
    expect(writes).toEqual([])
  })
})

test.each([
  ['sandbox-dashboard', true],
  ['sandbox-dashboard', false],
  ['sandbox-gateway', false],
])('%s is not switched to %s', async (client_id, status) => {
  store(['acme-portal'])
  const change = [
    { client_id: 'acme-portal', status: false },
    { client_id, status },
  ]
  const answer = await bench.send('PATCH', `${path}/clients`, change)
  expect(answer.status).toBe(400)
  expect(await errorOf(answer)).toMatchObject({ code: 'dashboard_client', property: 'client_id' })
  expect(writes).toEqual([])
})
