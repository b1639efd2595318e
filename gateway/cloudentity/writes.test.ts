import { expect, test } from 'vitest'
import { openWorkspace } from './workspace.helper.ts'

const added = { name: 'groups', description: 'Groups', type: 'string_array' }

test('an attribute is added to the workspace, which is written whole but for what only answers have', async () => {
  const bench = await openWorkspace({ etag: true })
  const { issuer_url: _, ...before } = bench.state.server
  const { status, body } = await bench.ask('POST', '/context/attributes', added)
  expect(status).toBe(200)
  expect(body).toMatchObject({ attributes: [{ name: 'email' }, { ...added, labels: [] }] })
  expect(bench.writes()[0]?.body).toEqual({
    ...before,
    authentication_context_settings: {
      x_context: 1,
      attributes: [
        { name: 'email', description: 'Email', type: 'string', labels: ['simple'] },
        { ...added, labels: [] },
      ],
    },
  })
  expect(bench.writes()[0]?.headers.get('if-match')).toMatch(/^"/)
  expect(bench.audits().at(-1)).toMatchObject({
    action: 'addContextAttribute',
    permission: 'cloudentity:write-workspace',
    contextAttribute: 'groups',
  })
})

test('two at once are both there: the writes wait for each other', async () => {
  const bench = await openWorkspace()
  await Promise.all([
    bench.ask('POST', '/context/attributes', added),
    bench.ask('POST', '/context/attributes', { ...added, name: 'roles' }),
  ])
  const now = JSON.stringify(bench.state.server)
  expect(now).toContain('"groups"')
  expect(now).toContain('"roles"')
})

test('one that is there already is not added again', async () => {
  const bench = await openWorkspace()
  expect(await bench.ask('POST', '/context/attributes', { ...added, name: 'email' })).toMatchObject(
    { status: 409, error: { property: 'name' } },
  )
  expect(bench.writes()).toEqual([])
})

test.each(['********', 'abcd****wxyz', 'xxxxxxxxxxxxxxxx', '••••••'])(
  'a hashing secret that is hidden as %s is not written back',
  async (secret) => {
    const bench = await openWorkspace()
    bench.state.server = { ...bench.state.server, secret }
    expect(await bench.ask('POST', '/context/attributes', added)).toMatchObject({
      status: 502,
      error: { code: 'workspace_masked' },
    })
    expect(bench.writes()).toEqual([])
  },
)

test('a refusal of the whole quotes nothing of it', async () => {
  const bench = await openWorkspace({
    before: (request, body) =>
      request.method === 'PUT'
        ? Response.json({ error: 'type is unknown', details: { body } }, { status: 422 })
        : undefined,
  })
  const answer = await bench.ask('POST', '/context/attributes', { ...added, type: 'odd' })
  expect(answer).toMatchObject({ status: 422, error: { message: 'type is unknown' } })
  expect(JSON.stringify(answer)).not.toContain('MOCK_')
})

test('a script is assigned, and the other assignments go along', async () => {
  const bench = await openWorkspace({ etag: true })
  const other = bench.state.points[0]
  const set = (script_id: string | null) => bench.ask('PATCH', '/idps/idp1/script', { script_id })
  expect(await set('post')).toMatchObject({ status: 200, body: { script_id: 'post' } })
  const own = {
    tenant_id: 'acme',
    server_id: 'customers',
    type: 'post_authn_ctx',
    target_fk: 'idp1',
  }
  expect(bench.writes()[0]?.body).toEqual({
    execution_points: [other, { ...own, script_id: 'post' }],
  })
  // This one endpoint takes the tag in a header of another name.
  expect(bench.writes()[0]?.headers.get('etag')).toMatch(/^"/)
  expect(await bench.ask('GET', '/idps/idp1/script')).toMatchObject({ body: { script_id: 'post' } })
  expect(await set('post')).toMatchObject({ status: 200 })
  expect(bench.writes()).toHaveLength(1)
  expect(await set(null)).toMatchObject({ status: 200, body: {} })
  expect(bench.state.points).toEqual([other, { ...own, script_id: '' }])
  expect(bench.audits().at(-2)).toMatchObject({ idp: { id: 'idp1' }, script: 'post' })
})

test.each([409, 412])('an assignment that is refused with %i is stale', async (status) => {
  const bench = await openWorkspace({
    before: (request) =>
      request.method === 'PUT' ? Response.json({ error: 'changed' }, { status }) : undefined,
  })
  expect(await bench.ask('PATCH', '/idps/idp1/script', { script_id: 'post' })).toMatchObject({
    status: 412,
    error: { code: 'stale' },
  })
})

test('an assignment that costs another one is said to', async () => {
  const bench = await openWorkspace({
    before(request) {
      if (request.method !== 'PUT') return undefined
      bench.state.points = [
        { ...bench.state.points[0], target_fk: 'idp1', type: 'post_authn_ctx', script_id: 'post' },
      ]
      return Response.json({})
    },
  })
  expect(await bench.ask('PATCH', '/idps/idp1/script', { script_id: 'post' })).toMatchObject({
    status: 502,
    error: { code: 'unexpected_answer', message: expect.stringContaining('1 other assignments') },
  })
})

test('of an identity provider that is not there no row is written', async () => {
  const bench = await openWorkspace()
  expect((await bench.ask('PATCH', '/idps/gone/script', { script_id: 'post' })).status).toBe(404)
  expect(bench.writes()).toEqual([])
})

test('only what is asked for is deleted', async () => {
  const bench = await openWorkspace()
  expect(await bench.ask('DELETE', '/idps/idp1')).toMatchObject({ status: 204 })
  expect(bench.state.idps.map(({ id }) => id)).toEqual(['static1'])
  expect(bench.audits()).toMatchObject([{ action: 'deleteIdp', idp: { id: 'idp1' } }])
})
