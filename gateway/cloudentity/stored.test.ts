import { describe, expect, test } from 'vitest'
import { openWorkspace } from './workspace.helper.ts'

/** A workspace that answers one path with this. */
const answering = (path: string, answer: unknown) =>
  openWorkspace({
    before: ({ method, url }) =>
      method !== 'POST' && new URL(url).pathname.endsWith(path) ? Response.json(answer) : undefined,
  })

describe('null is a member that is not set', () => {
  test.each<object>([
    { attributes: [{ name: 'a', description: null, type: null }] },
    { mappings: [{ source: null, target: 'a', type: 'string', mode: null }] },
    { settings: null },
    { settings: { domain: null, get_user_info: null } },
    { credentials: null },
    { name: null, hidden: null, display_order: null, logo_uri: null, discovery_settings: null },
  ])('of an identity provider: %j', async (more) => {
    const bench = await openWorkspace()
    bench.state.idps = [{ ...bench.state.idps[0], ...more }]
    expect(await bench.ask('GET', '/idps/idp1')).toMatchObject({
      status: 200,
      body: { id: 'idp1' },
    })
  })

  test('and goes back as it came', async () => {
    const bench = await openWorkspace()
    const [before] = bench.state.idps
    bench.state.idps = [{ ...before, logo_uri: null, x_unknown: null }]
    const { body } = await bench.ask('GET', '/idps/idp1')
    const { tag } = Object(body)
    const { status } = await bench.ask('PATCH', '/idps/idp1', { tag, changes: { hidden: true } })
    expect(status).toBe(200)
    expect(bench.writes()[0]?.body).toMatchObject({ logo_uri: null, x_unknown: null, hidden: true })
  })

  test('of the workspace, a client and the result of a script', async () => {
    const bench = await openWorkspace()
    const attributes = [{ name: 'a', description: null }]
    bench.state.server = {
      ...bench.state.server,
      name: null,
      authentication_context_settings: { attributes },
    }
    bench.state.clients = [{ client_id: 'customers-demo', scopes: null, trusted: null }]
    expect((await bench.ask('GET', '/workspace')).status).toBe(200)
    expect((await bench.ask('GET', '/context')).body).toEqual({ attributes: [{ name: 'a' }] })
    expect((await bench.ask('GET', '/demo-app')).body).toMatchObject({ client: { scopes: [] } })
    const threw = await openWorkspace({
      before: ({ url }) =>
        url.endsWith('/scripts/test')
          ? Response.json({ output: null, stdout: null, caught_err: 'MOCK error' })
          : undefined,
    })
    const context = { authn_ctx: {} }
    expect((await threw.ask('POST', '/scripts/post/test', { context })).body).toEqual({
      stdout: '',
      stderr: '',
      error: 'MOCK error',
    })
  })
})

const lists = [
  ['/idps', '/idps', 'idps', { idps: [] }],
  ['/scripts', '/scripts', 'scripts', { scripts: [] }],
  ['/custom-apps', '/custom-apps', 'custom_apps', { apps: [] }],
  ['/script-execution-points', '/idps/idp1/script', 'execution_points', {}],
] as const

describe.each(lists)('the list of %s', (path, asked, name, none) => {
  test.each([{ [name]: null }, {}])('is empty as %j', async (answer) => {
    const bench = await answering(path, answer)
    expect(await bench.ask('GET', asked)).toMatchObject({ status: 200, body: none })
  })

  test.each([[[]], ['text'], [{ [name]: 'text' }], [null]])('is none as %j', async (answer) => {
    const bench = await answering(path, answer)
    expect((await bench.ask('GET', asked)).error).toMatchObject({ code: 'unexpected_answer' })
  })
})

test('the first script is assigned where the list is null', async () => {
  const bench = await openWorkspace({
    before: ({ method, url }) =>
      method === 'GET' && url.endsWith('-points') && bench.state.points.length === 0
        ? Response.json({ execution_points: null })
        : undefined,
  })
  bench.state.points = []
  const set = await bench.ask('PATCH', '/idps/idp1/script', { script_id: 'post' })
  expect(set).toMatchObject({ status: 200, body: { script_id: 'post' } })
})

test('what nobody needs to see the workspace does not keep it from being seen', async () => {
  const bench = await openWorkspace()
  const odd = { sso: [], idp_discovery: 'x', authentication_context_settings: { attributes: [1] } }
  bench.state.server = { ...bench.state.server, ...odd }
  const { body } = await bench.ask('GET', '/workspace')
  expect(body).toMatchObject({ name: 'Customers', workspaceId: 'customers' })
  expect(body).not.toHaveProperty('idpDiscovery')
  // What is to be edited has to be understood whole.
  expect((await bench.ask('GET', '/context')).error).toMatchObject({ code: 'unexpected_answer' })
})

test('no claims is a list too', async () => {
  const bench = await answering('/claims', { claims: null })
  expect((await bench.ask('GET', '/demo-app')).body).toMatchObject({ claims: [] })
})
