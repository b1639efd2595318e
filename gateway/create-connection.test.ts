import { beforeEach, describe, expect, test } from 'vitest'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { connectionView } from '#domain/destinations/auth0/contract/views.ts'
import {
  audience,
  createBench,
  errorOf,
  gatewaySecret,
  origin,
  originRules,
} from './bench.helper.ts'

const noIssuer = () => Promise.reject(new TypeError('fetch failed'))
const secret = 'MOCK_sent"secret/1'
const connection = {
  name: 'contoso',
  strategy: 'oidc',
  display_name: 'Contoso',
  options: {
    type: 'back_channel',
    client_id: 'greencheck',
    client_secret: secret,
    issuer: 'https://idp.example',
    authorization_endpoint: 'https://idp.example/authorize',
    token_endpoint: 'https://idp.example/token',
    jwks_uri: 'https://idp.example/jwks',
    scope: 'openid email',
    domain_aliases: ['contoso.example'],
    oidc_metadata: {
      issuer: 'https://idp.example',
      authorization_endpoint: 'https://idp.example/authorize',
      jwks_uri: 'https://idp.example/jwks',
      id_token_signing_alg_values_supported: ['RS256'],
    },
  },
}
type Bench = Awaited<ReturnType<typeof createBench>>
let tenant: Management
let bench: Bench
beforeEach(async () => {
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch: noIssuer })
  bench = await createBench({ tenant })
})

const create = (b: Bench, more: object = {}) =>
  b.send('POST', '/api/connections', { connection: { ...connection, ...more } })
const confirm = async (more: object = {}): Promise<unknown> => {
  const body = { connection: { ...connection, ...more } }
  return (await bench.send('POST', '/api/connections/confirm', body)).json()
}
const named = (name: string) =>
  [...tenant.state.connections.values()].filter((stored) => stored.connection.name === name)

/** A bench whose tenant does what `onCreate` says with the creating request. */
const losing = (
  onCreate: (request: Request) => Promise<Response>,
  onRead: (request: Request) => Promise<Response> = (request) => tenant.fetch(request),
) =>
  createBench({
    tenant,
    tenantFetch: (request) => {
      if (!request.url.includes('/api/v2/')) return tenant.fetch(request)
      return request.method === 'POST' ? onCreate(request) : onRead(request)
    },
  })
const doneAndLost = async (request: Request) => {
  await tenant.fetch(request)
  throw new TypeError('fetch failed')
}

test.each([
  ['as it is created', () => create(bench)],
  ['when its answer is lost', async () => create(await losing(doneAndLost))],
])('it can be edited %s, without being read again', async (_, creating) => {
  const view = connectionView.parse(await (await creating()).json())
  const edit = { tag: view.tag, operations: [{ field: 'displayName', set: 'Contoso Ltd' }] }
  const answer = await bench.send('PATCH', `/api/connections/${view.id}`, edit)
  expect(answer.status).toBe(200)
})

test('creates, answers the projection, and writes the audit line without values', async () => {
  const body = { connection, reason: `ticket 7, ${secret}` }
  const answer = await bench.send('POST', '/api/connections', body)
  const text = await answer.text()
  expect(answer.status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({ name: 'contoso', secretStored: true })
  expect(text).not.toContain('MOCK_')
  expect(bench.lines).toContainEqual(
    expect.objectContaining({
      type: 'audit',
      action: 'createConnection',
      operator: 'auth0|operator',
      permission: 'create:connections',
      connection: { name: 'contoso' },
      fields: expect.arrayContaining(['name', 'options.client_secret', 'options.issuer']),
      reason: 'ticket 7, [removed]',
      outcome: 'done',
      requestId: answer.headers.get('x-request-id'),
    }),
  )
  const lines = JSON.stringify(bench.lines)
  for (const value of ['MOCK_', 'idp.example', bench.token]) expect(lines).not.toContain(value)
})

describe('an answer that was lost', () => {
  test('the connection is there and ours: answered as created', async () => {
    const cut = await losing(doneAndLost)
    const answer = await create(cut, { enabled_clients: ['sandbox-tester'] })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ id: named('contoso')[0]?.connection.id })
    expect(named('contoso')).toHaveLength(1)
  })
  test('a gateway in between answered 504, the tenant had created', async () => {
    const cut = await losing(async (request) => {
      await tenant.fetch(request)
      return new Response('<html>', { status: 504 })
    })
    expect((await create(cut)).status).toBe(200)
  })
  test('it is not there: it may still come', async () => {
    const cut = await losing(noIssuer)
    const answer = await create(cut)
    expect(answer.status).toBe(502)
    expect(await errorOf(answer)).toMatchObject({
      source: 'gateway',
      code: 'answer_lost',
      outcome: 'unknown',
      message:
        'The request was sent and no answer came. Whether the connection was created could not be told. So far the tenant has no connection of that name.',
    })
    expect(named('contoso')).toHaveLength(0)
  })
  test('another one has the name: in what it differs, and no more is claimed', async () => {
    await create(bench, { options: { ...connection.options, client_secret: 'MOCK_other' } })
    expect(await errorOf(await create(await losing(noIssuer)))).toMatchObject({
      code: 'answer_lost',
      outcome: 'unknown',
      message: expect.stringContaining('differs in options.client_secret.'),
    })
  })
  test('nobody can tell: that is what is said, and audited as unknown', async () => {
    const cut = await losing(doneAndLost, noIssuer)
    const answer = await create(cut)
    expect(answer.status).toBe(502)
    expect(await errorOf(answer)).toMatchObject({ source: 'gateway', code: 'answer_lost' })
    expect(cut.lines).toContainEqual(expect.objectContaining({ type: 'audit', outcome: 'unknown' }))
  })
  test('without the options nobody can tell either', async () => {
    tenant.panel.arm('no-read-options')
    const answer = await create(await losing(doneAndLost))
    expect(await errorOf(answer)).toMatchObject({ code: 'answer_lost' })
  })
})

describe('the browser asks what became of it', () => {
  test('nothing', async () => {
    expect(await confirm()).toEqual({ outcome: 'absent' })
  })
  test('created', async () => {
    await create(bench)
    expect(await confirm()).toMatchObject({ outcome: 'created', connection: { name: 'contoso' } })
  })
  test.each([
    [
      'another secret',
      { options: { ...connection.options, client_secret: 'MOCK_x' } },
      ['options.client_secret'],
    ],
    [
      'a member more',
      { options: { ...connection.options, icon_url: 'https://a.example/i.png' } },
      ['options.icon_url'],
    ],
    ['another label', { display_name: 'Other' }, ['display_name']],
    ['an application', { enabled_clients: ['sandbox-tester'] }, ['enabled_clients']],
    [
      'a label, and nothing is said of the secret',
      { display_name: 'Other', options: { ...connection.options, client_secret: 'MOCK_x' } },
      ['display_name'],
    ],
    [
      'nothing that a view hides',
      { display_name: 'Other', options: { ...connection.options, private: 'guess' } },
      ['display_name'],
    ],
    ['its kind', { strategy: 'auth0-oidc', display_name: 'Other' }, ['strategy']],
  ])('differs by %s', async (_, more, members) => {
    await create(bench)
    expect(await confirm(more)).toEqual({ outcome: 'differs', members })
  })
})

test('whoever asks is written down, and may not go on for long', async () => {
  await create(bench)
  const body = { connection, reason: 'ticket 7' }
  for (let i = 0; i < 10; i++)
    expect((await bench.send('POST', '/api/connections/confirm', body)).status).toBe(200)
  const answer = await bench.send('POST', '/api/connections/confirm', body)
  expect(answer.status).toBe(429)
  const lines = bench.lines.filter(
    (line) => 'action' in line && line.action === 'confirmConnection',
  )
  expect(lines).toHaveLength(11)
  expect(lines[0]).toMatchObject({ type: 'audit', outcome: 'done', reason: 'ticket 7' })
  expect(JSON.stringify(lines)).not.toContain('MOCK_')
})

test('a name that is taken is passed on', async () => {
  await create(bench)
  const answer = await create(bench)
  expect(answer.status).toBe(409)
  expect(await errorOf(answer)).toMatchObject({ source: 'tenant', code: 'connection_conflict' })
})

test('a complaint about a property names it', async () => {
  const options = { ...connection.options, client_id: 'bad-property' }
  const answer = await create(bench, { options })
  expect(answer.status).toBe(400)
  expect(await errorOf(answer)).toMatchObject({ property: 'options.client_id' })
})

test.each([
  ['dashboard', 'sandbox-dashboard'],
  ['gateway', 'sandbox-gateway'],
])('the application of the %s is never enabled', async (_, client) => {
  const answer = await create(bench, { enabled_clients: ['acme-portal', client] })
  expect(answer.status).toBe(400)
  expect(await errorOf(answer)).toMatchObject({
    code: 'dashboard_client',
    property: 'connection.enabled_clients',
  })
  expect(named('contoso')).toHaveLength(0)
})

test.each([
  ['an error', 400, { statusCode: 400, message: `bad value ${secret} and ${gatewaySecret}` }],
  [
    'an answer',
    201,
    {
      id: 'con_1',
      name: 'contoso',
      strategy: 'oidc',
      display_name: `x ${secret}`,
      options: { client_id: secret, client_secret: secret },
    },
  ],
])('a secret that %s echoes is taken out', async (_, status, body) => {
  const cut = await losing(async () => Response.json(body, { status }))
  const answer = await create(cut)
  const text = await answer.text()
  expect(text).toContain('[removed]')
  for (const seen of [text, JSON.stringify(cut.lines)]) expect(seen).not.toContain('MOCK_')
})

test('half a secret at the end of a long message is not left', async () => {
  const message = `${'x'.repeat(590)}${secret}`
  const cut = await losing(async () => Response.json({ message }, { status: 400 }))
  const text = await (await create(cut)).text()
  expect(text).toContain('x'.repeat(590))
  expect(text).not.toContain('MOCK_')
})

test('the gateway’s own access is taken out of what the tenant says', async () => {
  const quoting = async (request: Request) =>
    Response.json({ message: `bad ${request.headers.get('authorization')}` }, { status: 400 })
  const text = await (await create(await losing(quoting))).text()
  expect(text).toContain('bad Bearer [removed]')
})
