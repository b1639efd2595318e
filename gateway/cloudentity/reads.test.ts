import { expect, test } from 'vitest'
import { isObject } from '#domain/wire/json.ts'
import { openWorkspace } from './workspace.helper.ts'

test('the workspace: where it is, what it is, what may be done', async () => {
  const bench = await openWorkspace()
  expect((await bench.ask('GET', '/workspace')).body).toEqual({
    generation: '2025-04',
    generationSeen: '2025-04',
    permissions: { manage_idps: true, read_idps: true },
    name: 'Customers',
    host: 'localhost:4700',
    tenantId: 'acme',
    workspaceId: 'customers',
    issuer: 'http://localhost:4700/acme/customers',
    demoApp: 'http://localhost:4700/acme/customers/demo',
    userPortal: 'http://localhost:4700/app/acme/customers',
    hasDemoApp: true,
    idpDiscovery: true,
  })
})

test('a generation that is set is taken, and what is seen is told beside it', async () => {
  const bench = await openWorkspace({ config: { generation: '2023-07' } })
  expect((await bench.ask('GET', '/workspace')).body).toMatchObject({
    generation: '2023-07',
    generationSeen: '2025-04',
  })
  const older = await openWorkspace()
  older.state.idps = [{ id: 'a', method: 'auth0', config: { stateful_ctx_duration: '0s' } }]
  expect((await older.ask('GET', '/workspace')).body).toMatchObject({ generation: '2023-07' })
  expect((await older.ask('GET', '/idps/a')).body).toMatchObject({
    caching: { enabled: false, timeToLive: '0s' },
  })
})

test('the list: of every method, with the domain of those of Auth0 that can be read', async () => {
  const bench = await openWorkspace()
  bench.state.idps.push({ id: 'odd', name: 7, method: 'auth0', hidden: 'yes' }, { name: 'no id' })
  expect((await bench.ask('GET', '/idps')).body).toEqual({
    idps: [
      {
        id: 'idp1',
        name: 'Auth0 acme',
        method: 'auth0',
        domain: 'acme.us.auth0.com',
        disabled: false,
        hidden: false,
        display_order: 2,
        attributes: { count: 1, mapped: 1 },
      },
      { id: 'static1', name: 'Sandbox IDP', method: 'static', disabled: false, hidden: true },
      {
        id: 'odd',
        name: '',
        method: 'auth0',
        disabled: false,
        hidden: false,
        attributes: { count: 0, mapped: 0 },
      },
    ],
  })
})

test('the list tells which attributes no mapping reads, with no further request', async () => {
  const bench = await openWorkspace()
  const attributes = ['a', 'b', 'c'].map((name) => ({ name, type: 'string' }))
  const mapping = (more: object) => ({ target: 'x', type: 'string', ...more })
  const only = (mappings: object[]) => {
    bench.state.idps = [{ id: 'one', method: 'auth0', attributes, mappings }]
  }
  const listed = async () => (await bench.ask('GET', '/idps')).body
  only([mapping({ source: 'a' }), mapping({ source: 'b', mode: 'static', static: 1 })])
  expect(await listed()).toMatchObject({ idps: [{ attributes: { count: 3, mapped: 1 } }] })
  expect(bench.sent.filter(({ line }) => line.startsWith('GET'))).toHaveLength(2)
  // Everything is copied: under which names is not known.
  only([mapping({ source: '.', target: '.' })])
  expect(await listed()).not.toHaveProperty('idps.0.attributes')
})

test('scripts by name, and the body of the one that is asked for', async () => {
  const bench = await openWorkspace()
  const list = await bench.ask('GET', '/scripts')
  expect(list.body).toEqual({
    scripts: [
      { id: 'mint', name: 'Mint' },
      { id: 'post', name: 'Post' },
    ],
  })
  expect((await bench.ask('GET', '/scripts/post')).body).toEqual({
    id: 'post',
    name: 'Post',
    body: 'module.exports = async () => ({})',
  })
  const context = { authn_ctx: { email: 'a@acme.example' } }
  expect((await bench.ask('POST', '/scripts/post/test', { context })).body).toEqual({
    output: { input: context },
    stdout: 'out',
    stderr: '',
    duration: '1ms',
  })
  expect(bench.writes()[0]?.body).toEqual({
    body: 'module.exports = async () => ({})',
    input: context,
    env_version: 'v1',
  })
})

test('pages of scripts follow each other, and one that leads to itself ends', async () => {
  const page = (from: number) =>
    Array.from({ length: 100 }, (_, index) => ({ id: `s${from + index}`, body: 'MOCK_body' }))
  let asked = 0
  const bench = await openWorkspace({
    before(request) {
      if (!new URL(request.url).pathname.endsWith('/scripts')) return undefined
      asked++
      const after = new URL(request.url).searchParams.get('after_script_id')
      return Response.json({ scripts: after === null ? page(0) : page(100) })
    },
  })
  const { body } = await bench.ask('GET', '/scripts')
  expect(isObject(body) && body['scripts']).toHaveLength(200)
  expect(asked).toBe(3)
})

test('custom apps, or none told where the workspace refuses', async () => {
  const bench = await openWorkspace()
  expect((await bench.ask('GET', '/custom-apps')).body).toEqual({
    apps: [{ id: 'app1', name: 'App', url: 'https://app.example' }],
  })
  bench.state.apps = undefined
  expect((await bench.ask('GET', '/custom-apps')).body).toEqual({})
})

test('the demo application and the claims of its tokens', async () => {
  const bench = await openWorkspace()
  bench.state.claims.push({ name: 'groups', type: 'access_token', mapping: 'groups', opaque: true })
  bench.state.claims.push({ odd: true })
  expect((await bench.ask('GET', '/demo-app')).body).toEqual({
    client: { client_id: 'customers-demo', scopes: ['openid', 'email'] },
    claims: [
      { name: 'email', type: 'id_token', source_path: 'email', scopes: ['email'], opaque: false },
      { name: 'groups', type: 'access_token', source_path: 'groups', scopes: [], opaque: true },
    ],
  })
  bench.state.clients = []
  expect((await bench.ask('GET', '/demo-app')).body).not.toHaveProperty('client')
})

test('the context as it stands in the workspace', async () => {
  const bench = await openWorkspace()
  const context = {
    attributes: [{ name: 'email', description: 'Email', type: 'string', labels: ['simple'] }],
  }
  expect((await bench.ask('GET', '/context')).body).toEqual(context)
  bench.state.server = { id: 'customers', authentication_context_settings: null }
  expect((await bench.ask('GET', '/context')).body).toEqual({ attributes: [] })
})
