import { expect, test } from 'vitest'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import { storedSecret } from './seed.helper.ts'
import { openWorkspace } from './workspace.helper.ts'

const shown = cloudentityRoutes.updateIdp.response
type Bench = Awaited<ReturnType<typeof openWorkspace>>

async function edit(bench: Bench, changes: object, more: object = {}) {
  const { tag } = shown.parse((await bench.ask('GET', '/idps/idp1')).body)
  const answer = await bench.ask('PATCH', '/idps/idp1', { tag, changes, ...more })
  return { ...answer, view: shown.safeParse(answer.body).data }
}
const put = (bench: Bench) => bench.sent.find(({ line }) => line.startsWith('PUT'))

test('the whole is sent with the change in it, unknown members too, and no secret', async () => {
  const bench = await openWorkspace()
  const [before] = bench.state.idps
  const { view } = await edit(bench, { name: 'Renamed', get_user_info: true, static_amr: ['mfa'] })
  const { credentials: _, ...kept } = before ?? {}
  expect(put(bench)?.body).toEqual({
    ...kept,
    name: 'Renamed',
    static_amr: ['mfa'],
    settings: { ...Object(kept['settings']), get_user_info: true },
  })
  expect(view).toMatchObject({ name: 'Renamed', settings: { get_user_info: true } })
  expect(view).not.toHaveProperty('unexpected')
})

test('members of an attribute and a mapping that nobody here knows stay with it', async () => {
  const bench = await openWorkspace()
  await edit(bench, {
    attributes: [
      { name: 'email', description: 'Mail', type: 'string' },
      { name: 'https://acme\\.example/groups', description: 'Groups', type: 'string_array' },
    ],
    mappings: [{ source: 'email', target: 'email', type: 'string', allow_weak_decoding: true }],
  })
  expect(put(bench)?.body).toMatchObject({
    attributes: [
      { name: 'email', description: 'Mail', type: 'string', labels: null, x_attribute: 'kept' },
      { name: 'https://acme\\.example/groups', description: 'Groups', type: 'string_array' },
    ],
    mappings: [
      { source: 'email', target: 'email', type: 'string', allow_weak_decoding: true, x_map: 1 },
    ],
  })
})

test('an edit that changes nothing writes nothing', async () => {
  const bench = await openWorkspace()
  expect(await edit(bench, { name: 'Auth0 acme', disabled: false })).toMatchObject({ status: 200 })
  expect(put(bench)).toBeUndefined()
})

test('a secret that is given replaces the stored one, and is in no answer and no line', async () => {
  const bench = await openWorkspace()
  const { view } = await edit(bench, {}, { clientSecret: 'MOCK_new_secret' })
  expect(put(bench)?.body).toMatchObject({ credentials: { client_secret: 'MOCK_new_secret' } })
  expect(view).not.toHaveProperty('unexpected')
  expect(JSON.stringify([view, bench.lines])).not.toContain('MOCK_')
  expect(bench.audits().at(-1)).toMatchObject({
    action: 'updateIdp',
    idp: { id: 'idp1' },
    fields: ['clientSecret'],
    outcome: 'done',
  })
})

test('a workspace that drops a secret left out is found out afterwards', async () => {
  const bench = await openWorkspace({ omitted: 'dropped' })
  const { view } = await edit(bench, { name: 'Renamed' })
  expect(view).toMatchObject({ unexpected: ['credentials'], secretShown: false })
})

test('what the workspace made another of is named', async () => {
  const bench = await openWorkspace({
    before: (request, body) =>
      request.method === 'PUT'
        ? Response.json({ ...Object(body), name: 'auth0 acme', settings: { domain: 'x' } })
        : undefined,
  })
  const { view } = await edit(bench, { name: 'Renamed' })
  expect(view?.unexpected).toEqual([
    'name',
    'settings.client_id',
    'settings.domain',
    'settings.scopes',
    'settings.x_setting',
    'credentials',
  ])
})

test('the stored secret goes to no other domain, and is used as no other client', async () => {
  const bench = await openWorkspace()
  for (const changes of [{ domain: 'evil.example' }, { client_id: 'other' }]) {
    expect((await edit(bench, changes)).error).toMatchObject({
      code: 'secret_required',
      property: 'clientSecret',
    })
    expect(put(bench)).toBeUndefined()
  }
  const both = await edit(bench, { domain: 'b.auth0.com' }, { clientSecret: 'MOCK_new_secret' })
  expect(both.view?.settings.domain).toBe('b.auth0.com')
})

test('an edit of what somebody else changed meanwhile is refused, with what it is now', async () => {
  const bench = await openWorkspace()
  const { tag } = shown.parse((await bench.ask('GET', '/idps/idp1')).body)
  bench.state.idps = bench.state.idps.map((one) => ({ ...one, display_order: 7 }))
  const { status, error } = await bench.ask('PATCH', '/idps/idp1', { tag, changes: { name: 'x' } })
  expect(status).toBe(412)
  expect(error).toMatchObject({ code: 'stale', changed: [{ field: 'display_order', now: 7 }] })
  expect(put(bench)).toBeUndefined()
  const odd = await bench.ask('PATCH', '/idps/idp1', { tag: 'x', changes: { name: 'x' } })
  expect(odd.error).toMatchObject({ code: 'stale', changed: [] })
})

test('where an answer has an ETag the write names it, and a write it refuses is stale', async () => {
  const bench = await openWorkspace({ etag: true })
  expect(await edit(bench, { name: 'Renamed' })).toMatchObject({ status: 200 })
  expect(put(bench)?.headers.get('if-match')).toMatch(/^"/)
  const late = await openWorkspace({
    etag: true,
    before(request) {
      // Somebody writes between the gateway's reading and its write.
      if (request.method === 'PUT')
        late.state.idps = late.state.idps.map((one) => ({ ...one, name: 'Another' }))
      return undefined
    },
  })
  expect(await edit(late, { name: 'Renamed' })).toMatchObject({
    status: 412,
    error: { code: 'stale' },
  })
  expect(late.state.idps[0]).toMatchObject({ name: 'Another' })
})

test('without one, the second of two edits at once sees the first', async () => {
  const bench = await openWorkspace()
  const { tag } = shown.parse((await bench.ask('GET', '/idps/idp1')).body)
  const answers = await Promise.all([
    bench.ask('PATCH', '/idps/idp1', { tag, changes: { name: 'One' } }),
    bench.ask('PATCH', '/idps/idp1', { tag, changes: { hidden: true } }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 412])
  expect(bench.state.idps[0]).toMatchObject({ name: 'One' })
})

test.each([
  ['caching', { caching: { enabled: true, timeToLive: '1h' } }],
  ['logo_uri', { logo_uri: 'javascript:alert(1)' }],
  ['changes.domain', { domain: 'https://acme.auth0.com/' }],
  ['changes.name', { name: '  ' }],
  ['changes.x_member', { x_member: 1 }],
])('%s is refused before anything is written', async (property, changes) => {
  const bench = await openWorkspace({ config: { generation: '2025-04' } })
  const { status, error } = await edit(bench, changes)
  expect(status).toBe(400)
  expect(error).toMatchObject({ code: 'invalid_request', property })
  expect(put(bench)).toBeUndefined()
})

test('caching goes to a workspace that has it, static mappings to none of these', async () => {
  const bench = await openWorkspace({ config: { generation: '2023-07' } })
  const caching = { enabled: true, timeToLive: '1h15m30s' }
  expect((await edit(bench, { caching })).view?.caching).toEqual(caching)
  expect(put(bench)?.body).toMatchObject({
    config: { enable_stateful_ctx: true, stateful_ctx_duration: '1h15m30s', use_embedded: false },
  })
  const mappings = [{ target: 'email', type: 'string', mode: 'static', static: 'x' }]
  expect((await edit(bench, { mappings })).error).toMatchObject({ property: 'mappings' })
})

test('of another method nothing is read and nothing written', async () => {
  const bench = await openWorkspace()
  const changes = { name: 'x' }
  expect((await bench.ask('GET', '/idps/static1')).status).toBe(404)
  expect((await bench.ask('PATCH', '/idps/static1', { tag: 'x', changes })).status).toBe(404)
  expect((await bench.ask('DELETE', '/idps/static1')).status).toBe(404)
  expect(bench.writes()).toEqual([])
  expect(JSON.stringify(bench.state.idps)).toContain(storedSecret)
})
