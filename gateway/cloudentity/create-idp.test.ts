import { expect, test } from 'vitest'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import { openWorkspace } from './workspace.helper.ts'

const key = '0b2f9a52-5f0e-4c8e-9d3b-6a1f0c2d4e5f'
const id = '0b2f9a525f0e4c8e9d3b6a1f0c2d4e5f'
const idp = { name: 'Auth0 new', domain: 'new.eu.auth0.com', client_id: 'app' }
const clientSecret = 'MOCK_given_secret'
const order = { idp, clientSecret, key }
const creates = (path: string, request: Request) =>
  request.method === 'POST' && new URL(request.url).pathname.endsWith(path)
const lost = () => Promise.reject<Response>(new TypeError('fetch failed'))

test('the body is what the form says, and the scopes are sent', async () => {
  const bench = await openWorkspace()
  const { status, body } = await bench.ask('POST', '/idps', order)
  expect(status).toBe(200)
  expect(bench.writes()).toEqual([
    expect.objectContaining({
      line: 'POST /api/admin/acme/servers/customers/idps/auth0',
      body: {
        id,
        name: 'Auth0 new',
        method: 'auth0',
        settings: {
          domain: 'new.eu.auth0.com',
          client_id: 'app',
          get_user_info: false,
          scopes: ['openid', 'email', 'profile'],
        },
        credentials: { client_secret: clientSecret },
      },
    }),
  ])
  // The workspace of the test shows use_embedded: of 2025-04, which knows idempotency keys.
  expect(bench.writes()[0]?.headers.get('x-idempotency-key')).toBe(key)
  expect(body).toMatchObject({ id, name: 'Auth0 new', secretShown: true, saveMayLoseSecret: true })
  expect(JSON.stringify([body, bench.lines])).not.toContain('MOCK_')
  expect(bench.audits()).toEqual([
    expect.objectContaining({
      action: 'createIdp',
      idp: { name: 'Auth0 new' },
      fields: ['name', 'domain', 'client_id', 'clientSecret'],
      outcome: 'done',
    }),
  ])
})

test('an older generation gets no idempotency key, and caching where it has it', async () => {
  const bench = await openWorkspace({ config: { generation: '2023-07' } })
  const caching = { enabled: false, timeToLive: '0s' }
  await bench.ask('POST', '/idps', { ...order, idp: { ...idp, caching } })
  const [write] = bench.writes()
  expect(write?.headers.has('x-idempotency-key')).toBe(false)
  expect(write?.body).toMatchObject({
    config: { enable_stateful_ctx: false, stateful_ctx_duration: '0s' },
  })
})

test('an answer that is lost is looked up: done is done', async () => {
  const bench = await openWorkspace({
    before(request, body) {
      if (!creates('/auth0', request)) return undefined
      bench.state.idps.push(Object(body))
      return lost()
    },
  })
  expect(await bench.ask('POST', '/idps', order)).toMatchObject({ status: 200, body: { id } })
  expect(bench.writes()).toHaveLength(1)
  expect(bench.audits().at(-1)).toMatchObject({ outcome: 'done' })
})

test.each<[string, string, () => Response | Promise<Response>]>([
  ['silence', 'answer_lost', lost],
  ['a failure in between', 'workspace_503', () => new Response('down', { status: 503 })],
  ['a page', 'unexpected_answer', () => new Response('<html>', { status: 201 })],
  ['an object without an id', 'unexpected_answer', () => Response.json({}, { status: 201 })],
])('after %s nobody says that it was not created', async (_, code, answer) => {
  const bench = await openWorkspace({
    before: (request) => (creates('/auth0', request) ? answer() : undefined),
  })
  const { error } = await bench.ask('POST', '/idps', order)
  expect(error).toMatchObject({
    code,
    outcome: 'unknown',
    message: expect.stringMatching(
      /Whether the identity provider was created could not be told\. So far the workspace shows none/,
    ),
  })
  expect(bench.audits().at(-1)).toMatchObject({ outcome: 'unknown' })
})

test('a failure that the workspace itself tells is one, once a look shows that it is not done', async () => {
  const down = { status_code: 503, error: 'MOCK words' }
  const bench = await openWorkspace({
    before: (request) =>
      creates('/auth0', request) ? Response.json(down, { status: 503 }) : undefined,
  })
  const { status, error } = await bench.ask('POST', '/idps', order)
  expect({ status, error }).toMatchObject({
    status: 503,
    error: {
      source: 'workspace',
      code: 'workspace_503',
      message:
        'The workspace answered with status 503. So far the workspace shows none of this attempt.',
    },
  })
  expect(error).not.toHaveProperty('outcome')
  expect(bench.audits().at(-1)).toMatchObject({ outcome: 'failed' })
})

test('asked later: there and as it was sent, there and different, not there, not to be told', async () => {
  const bench = await openWorkspace()
  const confirm = async (more: object = {}) =>
    bench.ask('POST', '/idps/confirm', { idp: { ...idp, ...more }, key })
  expect(await confirm()).toMatchObject({ body: { outcome: 'absent' } })
  // Names are not unique: one of that name may be another's.
  expect(await confirm({ name: 'Auth0 acme' })).toMatchObject({ error: { code: 'answer_lost' } })
  await bench.ask('POST', '/idps', order)
  expect(await confirm()).toMatchObject({ body: { outcome: 'created', idp: { id } } })
  expect(await confirm({ domain: 'old.auth0.com' })).toMatchObject({
    body: { outcome: 'differs', members: ['settings.domain'] },
  })
})

test.each([409, 422])(
  '%i comes through with its details, and without the secret',
  async (status) => {
    const details = { name: ['is taken'], echo: { body: `x=${clientSecret}&y=1` }, list: [1, null] }
    const bench = await openWorkspace({
      before: (request) =>
        creates('/auth0', request)
          ? Response.json(
              {
                status_code: status,
                error: `no: ${clientSecret}`,
                error_code: 'invalid_idp',
                details,
              },
              { status },
            )
          : undefined,
    })
    const answer = await bench.ask('POST', '/idps', order)
    expect(answer.status).toBe(status)
    expect(answer.error).toMatchObject({
      source: 'workspace',
      code: 'invalid_idp',
      message: 'no: [removed]',
      details: { name: ['is taken'], echo: { body: 'x=[removed]&y=1' }, list: [1, null] },
    })
  },
)

test('details that are too long or too deep are left out whole', async () => {
  const deep = JSON.parse('['.repeat(2000) + ']'.repeat(2000)) as unknown
  for (const details of [{ text: 'x'.repeat(20_000) }, deep]) {
    const bench = await openWorkspace({
      before: (request) =>
        creates('/auth0', request)
          ? Response.json({ error: 'no', details }, { status: 422 })
          : undefined,
    })
    const { error } = await bench.ask('POST', '/idps', order)
    expect(error).toMatchObject({ code: 'workspace_422', message: 'no' })
    expect(error).not.toHaveProperty('details')
  }
})

test('a refusal of what only one generation has says that it may be another', async () => {
  const bench = await openWorkspace({
    config: { generation: '2023-07' },
    before: (request, body) =>
      creates('/auth0', request) && JSON.stringify(body).includes('stateful')
        ? Response.json(
            { error: 'bad request', details: { body: 'unknown field enable_stateful_ctx' } },
            { status: 400 },
          )
        : undefined,
  })
  const caching = { enabled: true, timeToLive: '1h0m0s' }
  const { status, error } = await bench.ask('POST', '/idps', { ...order, idp: { ...idp, caching } })
  expect(status).toBe(400)
  expect(error).toMatchObject({
    code: 'generation_differs',
    property: 'enable_stateful_ctx',
    message: expect.stringContaining('another generation than 2023-07'),
    details: { body: 'unknown field enable_stateful_ctx' },
  })
})

test('what a create answers can be edited at once', async () => {
  const bench = await openWorkspace()
  const made = await bench.ask('POST', '/idps', order)
  const { tag } = cloudentityRoutes.createIdp.response.parse(made.body)
  const edited = await bench.ask('PATCH', `/idps/${id}`, { tag, changes: { hidden: true } })
  expect(edited).toMatchObject({ status: 200, body: { hidden: true } })
})

test('two of one name are both there: a name is no id', async () => {
  const bench = await openWorkspace()
  const twin = { ...order, idp: { ...idp, name: 'Auth0 acme' } }
  expect((await bench.ask('POST', '/idps', twin)).status).toBe(200)
  const { body } = await bench.ask('GET', '/idps')
  expect(JSON.stringify(body).match(/"Auth0 acme"/g)).toHaveLength(2)
})
