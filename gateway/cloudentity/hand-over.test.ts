import { expect, test } from 'vitest'
import { openWorkspace } from './workspace.helper.ts'

const redirectUrl = 'http://localhost:4700/acme/customers/callback'
const key = '0b2f9a52-5f0e-4c8e-9d3b-6a1f0c2d4e5f'
const order = { applicationId: 'acme-billing', redirectUrl, key, idp: { name: 'Auth0 billing' } }
const before = [
  'https://billing.acme.example/auth/callback',
  'https://billing-staging.acme.example/auth/callback',
]
const secret = 'MOCK_acme-billing_secret'
type Bench = Awaited<ReturnType<typeof openWorkspace>>
const callbacks = (bench: Bench) => bench.tenant.state.clients.get('acme-billing')?.callbacks
const refusing = (answer: () => Response | Promise<Response>) => ({
  before: (request: Request) =>
    request.method === 'POST' && request.url.endsWith('/idps/auth0') ? answer() : undefined,
})

test('the application gets the redirect URL, the workspace its secret, the browser neither', async () => {
  const bench = await openWorkspace()
  const { status, body } = await bench.ask('POST', '/hand-over', order)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    name: 'Auth0 billing',
    settings: { domain: 'localhost:4400', client_id: 'acme-billing' },
  })
  expect(callbacks(bench)).toEqual([...before, redirectUrl])
  expect(bench.writes()[0]?.body).toMatchObject({ credentials: { client_secret: secret } })
  expect(JSON.stringify([body, bench.lines])).not.toContain('MOCK_')
  expect(bench.audits()).toMatchObject([
    {
      action: 'handOverApplication',
      permission: 'cloudentity:hand-over cloudentity:write',
      application: 'acme-billing',
      idp: { name: 'Auth0 billing' },
      fields: ['callbacks', 'name', 'clientSecret'],
      outcome: 'done',
    },
  ])
})

test('a callback that is there already is not written, and never taken out', async () => {
  const bench = await openWorkspace(refusing(() => new Response(null, { status: 422 })))
  const client = bench.tenant.state.clients.get('acme-billing')
  if (client) client.callbacks = [redirectUrl, ...before]
  expect((await bench.ask('POST', '/hand-over', order)).status).toBe(422)
  expect(callbacks(bench)).toEqual([redirectUrl, ...before])
})

test('when the workspace refuses, the callback is taken out again', async () => {
  const bench = await openWorkspace(
    refusing(() => {
      // Somebody adds one of his own meanwhile: it stays.
      const client = bench.tenant.state.clients.get('acme-billing')
      client?.callbacks?.push('https://new.acme.example/cb')
      return Response.json({ error: `bad ${secret}`, details: { secret } }, { status: 422 })
    }),
  )
  const answer = await bench.ask('POST', '/hand-over', order)
  expect(answer).toMatchObject({
    status: 422,
    error: {
      source: 'workspace',
      message: 'bad [removed] The callback was taken out of the application again.',
      details: { secret: '[removed]' },
    },
  })
  expect(callbacks(bench)).toEqual([...before, 'https://new.acme.example/cb'])
  expect(JSON.stringify([answer, bench.lines])).not.toContain('MOCK_')
  expect(bench.audits().at(-1)).toMatchObject({ outcome: 'refused' })
})

test('… and where that fails too, who has to do it is told', async () => {
  const bench = await openWorkspace(
    refusing(() => {
      bench.tenant.state.clients.delete('acme-billing')
      return new Response(null, { status: 422 })
    }),
  )
  expect(await bench.ask('POST', '/hand-over', order)).toMatchObject({
    status: 422,
    error: { message: expect.stringContaining('take it out in Auth0') },
  })
})

test('when the workspace is silent the callback stays: the identity provider may be there', async () => {
  const lost = () => Promise.reject<Response>(new TypeError('fetch failed'))
  const bench = await openWorkspace(refusing(lost))
  expect(await bench.ask('POST', '/hand-over', order)).toMatchObject({
    status: 502,
    error: { code: 'answer_lost' },
  })
  expect(callbacks(bench)).toEqual([...before, redirectUrl])
  expect(bench.audits().at(-1)).toMatchObject({ outcome: 'unknown' })
})

test('what the generation does not know is refused, and nothing of the first half is left', async () => {
  const bench = await openWorkspace()
  const idp = { ...order.idp, caching: { enabled: true, timeToLive: '1h' } }
  expect((await bench.ask('POST', '/hand-over', { ...order, idp })).status).toBe(400)
  expect(callbacks(bench)).toEqual(before)
})

test.each([
  ['applicationId', { applicationId: 'acme-portal' }],
  ['applicationId', { applicationId: 'sandbox-gateway' }],
  ['redirectUrl', { redirectUrl: 'https://evil.example/acme/customers/callback' }],
  ['redirectUrl', { redirectUrl: 'http://localhost:4700/*' }],
  ['redirectUrl', { redirectUrl: 'http://localhost:4700/cb#part' }],
  ['redirectUrl', { redirectUrl: 'javascript:alert(1)' }],
  ['redirectUrl', { redirectUrl: 'callback' }],
])('a wrong %s is refused before anything is written: %j', async (property, wrong) => {
  const bench = await openWorkspace()
  const answer = await bench.ask('POST', '/hand-over', { ...order, ...wrong })
  expect(answer).toMatchObject({ status: 400, error: { property } })
  expect(callbacks(bench)).toEqual(before)
  expect(bench.writes()).toEqual([])
})

test.each(['read:client_keys', 'update:clients'])('off without %s', async (missing) => {
  const bench = await openWorkspace()
  const machine = bench.tenant.state.machines.get('sandbox-gateway')
  const scopes = machine?.scopes.filter((scope) => scope !== missing) ?? []
  bench.tenant.state.machines.set('sandbox-gateway', { secret: machine?.secret ?? '', scopes })
  expect(await bench.ask('POST', '/hand-over', order)).toMatchObject({
    status: 502,
    error: { source: 'tenant', code: 'machine_scope_missing', missing },
  })
  expect(callbacks(bench)).toEqual(before)
  expect(bench.writes()).toEqual([])
})
