import { afterAll, beforeAll, expect, test } from 'vitest'
import { bind, type Bound } from '../http/listen.ts'
import { addConnection, type TenantState } from '../tenant/state.ts'
import { answerDirectLink } from './direct-link.ts'

const callback = 'https://app.example/callback?kept=1'
const state: TenantState = {
  connections: new Map(),
  clients: new Map(
    ['app', 'other'].map((client_id) => [
      client_id,
      { client_id, name: `<${client_id}>`, callbacks: [callback] },
    ]),
  ),
  machines: new Map(),
  users: new Map(),
  logs: [],
  customDomains: [],
  settings: { friendly_name: 'Acme', flags: { enable_client_connections: false } },
  prompts: { universal_login_experience: 'new', identifier_first: true },
  nextSeq: 1,
}
addConnection(state, { id: 'con_1', name: 'northwind', strategy: 'oidc' }, ['app'])

let bound: Bound
let origin: string
beforeAll(async () => {
  bound = await bind({ port: 0, what: 'tenant', setting: 'SANDBOX_PORT' })
  origin = `http://localhost:${bound.port}`
  bound.serve((req, res) => answerDirectLink(new URL(req.url ?? '', origin), state, res))
})
afterAll(() => bound.close())

const open = (parameters: Record<string, string>) => {
  const link = {
    client_id: 'app',
    response_type: 'code',
    redirect_uri: callback,
    state: 'OPAQUE_VALUE',
    connection: 'northwind',
  }
  const query = new URLSearchParams({ ...link, ...parameters })
  return fetch(`${origin}/authorize?${query}`, { redirect: 'manual' })
}

test('a link that works names connection and application, and claims no more', async () => {
  const response = await open({})
  const html = await response.text()
  expect(response.status).toBe(501)
  expect(html).toContain('<code>northwind</code>')
  expect(html).toContain('&lt;app&gt;')
  expect(html).toContain('does not follow the link')
})

const notFound = 'error=invalid_request&error_description=the+connection+was+not+found'
test.each([
  ['an unknown connection', { connection: 'nobody' }, `${callback}&${notFound}`],
  ['one not enabled for the client', { client_id: 'other' }, `${callback}&${notFound}`],
  [
    'a front channel request',
    { connection: 'x', response_type: 'id_token' },
    `${callback}#${notFound}`,
  ],
])('%s goes back with the error', async (_what, parameters, target) => {
  const response = await open(parameters)
  expect(response.status).toBe(302)
  expect(response.headers.get('location')).toBe(`${target}&state=OPAQUE_VALUE`)
})

test.each([
  ['an unknown client', { client_id: 'nobody' }, 'Unknown client'],
  ['a callback not registered', { redirect_uri: 'https://evil.example/' }, 'Callback URL mismatch'],
])('%s is refused on a page, and nothing is sent anywhere', async (_what, parameters, text) => {
  const response = await open(parameters)
  expect(response.status).toBe(400)
  expect(response.headers.get('location')).toBeNull()
  expect(await response.text()).toContain(text)
})
