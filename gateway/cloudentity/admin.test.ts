import { expect, test } from 'vitest'
import { machineSecret, machineToken, openWorkspace } from './workspace.helper.ts'

const isToken = (request: Request) => request.url.endsWith('/oauth2/token')
const reads = (path: string, request: Request) =>
  request.method === 'GET' && new URL(request.url).pathname.endsWith(path)

test('the machine client shows its secret in the header, form-encoded, or in the body', async () => {
  const basic = await openWorkspace({ config: { clientSecret: 'MOCK a:b%' } })
  await basic.ask('GET', '/context')
  const [asked] = basic.sent
  expect(asked).toMatchObject({
    line: 'POST /acme/admin/oauth2/token',
    body: 'grant_type=client_credentials',
  })
  expect(atob(asked?.headers.get('authorization')?.replace('Basic ', '') ?? '')).toBe(
    'service:MOCK+a%3Ab%25',
  )
  const post = await openWorkspace({ config: { clientAuth: 'post' } })
  await post.ask('GET', '/context')
  expect(post.sent[0]?.headers.has('authorization')).toBe(false)
  expect(post.sent[0]?.body).toBe(
    `grant_type=client_credentials&client_id=service&client_secret=${machineSecret}`,
  )
})

test('one token serves many calls at once, and is renewed before its end', async () => {
  let now = Date.now()
  const bench = await openWorkspace({ now: () => now })
  const tokens = () => bench.sent.filter(({ line }) => line.endsWith('/token')).length
  await Promise.all([bench.ask('GET', '/context'), bench.ask('GET', '/scripts')])
  expect(tokens()).toBe(1)
  now += 3_541_000
  await bench.ask('GET', '/context')
  expect(tokens()).toBe(2)
})

test('a token that is refused is renewed once, then our client is named', async () => {
  let refusals = 1
  const bench = await openWorkspace({
    before: (request) =>
      !isToken(request) && refusals-- > 0 ? new Response(null, { status: 401 }) : undefined,
  })
  expect((await bench.ask('GET', '/context')).status).toBe(200)
  refusals = 2
  expect(await bench.ask('GET', '/context')).toMatchObject({
    status: 502,
    error: { source: 'workspace', status: 401, code: 'machine_refused' },
  })
})

test.each([
  [400, 502, 'machine_refused'],
  [401, 502, 'machine_refused'],
  [429, 429, 'too_many_requests'],
  [500, 502, 'workspace_500'],
  [200, 502, 'workspace_unreachable'],
])('a token endpoint that answers %i', async (status, http, code) => {
  const bench = await openWorkspace({
    before: (request) =>
      isToken(request)
        ? Response.json({ error: 'invalid_client', error_description: machineSecret }, { status })
        : undefined,
  })
  const answer = await bench.ask('GET', '/context')
  expect(answer).toMatchObject({ status: http, error: { source: 'workspace', code } })
  expect(JSON.stringify([answer, bench.lines])).not.toContain('MOCK_')
})

const asked = { '/context': 'get_workspace', '/scripts': 'read_scripts', '/idps': 'read_idps' }
test.each(Object.entries(asked))('403 of %s names the permission %s', async (path, missing) => {
  const bench = await openWorkspace({
    before: (request) =>
      isToken(request) ? undefined : Response.json({ error: 'MOCK_words' }, { status: 403 }),
  })
  const answer = await bench.ask('GET', path)
  expect(answer).toMatchObject({ status: 502, error: { code: 'machine_scope_missing', missing } })
  expect(JSON.stringify(answer)).not.toContain('MOCK_words')
})

test.each([
  ['/workspace', 'workspace_missing'],
  ['/context', 'workspace_missing'],
  ['/idps', 'workspace_missing'],
  ['/idps/idp1', 'not_found'],
])('404 of %s is %s', async (path, code) => {
  const bench = await openWorkspace({
    before: (request) => (isToken(request) ? undefined : new Response(null, { status: 404 })),
  })
  expect(await bench.ask('GET', path)).toMatchObject({ status: 404, error: { code } })
})

test('429 says how long to wait, 5xx and silence that it is not the request', async () => {
  const answers: (() => Response | Promise<Response>)[] = [
    () => new Response(null, { status: 429, headers: { 'retry-after': '7' } }),
    () => Response.json({ error: 'MOCK_words', details: {} }, { status: 503 }),
    () => Promise.reject<Response>(new TypeError('fetch failed')),
    () => new Response('<html>MOCK_page</html>'),
  ]
  const bench = await openWorkspace({
    before: (request) => (isToken(request) ? undefined : answers.shift()?.()),
  })
  const [limited, down, silent, page] = [
    await bench.ask('GET', '/context'),
    await bench.ask('GET', '/context'),
    await bench.ask('GET', '/context'),
    await bench.ask('GET', '/context'),
  ]
  expect(limited).toMatchObject({ status: 429, error: { retryAfter: 7 } })
  expect(down).toMatchObject({ status: 503, error: { code: 'workspace_503' } })
  expect(silent).toMatchObject({ status: 502, error: { code: 'workspace_unreachable' } })
  expect(page).toMatchObject({ status: 502, error: { code: 'unexpected_answer' } })
  expect(JSON.stringify([down, page])).not.toContain('MOCK_')
})

test('a complaint quotes neither our token nor what is stored and not shown', async () => {
  const bench = await openWorkspace({
    before: (request, body) =>
      request.method === 'PUT'
        ? Response.json(
            { error: `bad ${machineToken}`, details: { MOCK_kept_pool: body, says: 'name' } },
            { status: 422 },
          )
        : undefined,
  })
  const view = await bench.ask('GET', '/idps/idp1')
  const { tag } = Object(view.body) as { tag: string }
  const answer = await bench.ask('PATCH', '/idps/idp1', { tag, changes: { name: 'Renamed' } })
  expect(answer).toMatchObject({ status: 422, error: { code: 'workspace_422' } })
  expect(answer.error).toMatchObject({ message: 'bad [removed]', details: { says: 'name' } })
  expect(JSON.stringify(answer)).toContain('Renamed')
  expect(JSON.stringify([answer, bench.lines])).not.toContain('MOCK_')
})

test('a list of what cannot be read is left out of the workspace, not the others', async () => {
  const bench = await openWorkspace({
    before: (request) =>
      ['/permissions', '/environment', '/idps'].some((path) => reads(path, request))
        ? new Response(null, { status: 403 })
        : undefined,
  })
  const { status, body } = await bench.ask('GET', '/workspace')
  expect(status).toBe(200)
  expect(body).toMatchObject({ name: 'Customers', generation: '2023-10' })
  for (const name of ['permissions', 'hasDemoApp', 'generationSeen'])
    expect(body).not.toHaveProperty(name)
})
