import { beforeEach, expect, test } from 'vitest'
import { issuerOrigin, sub } from '../bench.helper.ts'
import { createIdpBench } from './idp.helper.ts'
import { asked, given } from './request.helper.ts'

const secret = 'MOCK_very_secret'
const host = 'localhost:4500'
let bench: Awaited<ReturnType<typeof createIdpBench>>
beforeEach(async () => {
  bench = await createIdpBench()
})

/** The id of a connection to that IdP, its stored options changed behind the gateway's back. */
async function stored(options: object = {}, strategy = 'oidc'): Promise<string> {
  const answer = await bench.send('POST', '/api/connections', {
    connection: {
      name: 'northwind',
      strategy: 'oidc',
      options: {
        type: 'back_channel',
        discovery_url: `${issuerOrigin}/.well-known/openid-configuration`,
        client_id: 'northwind-acme',
        client_secret: secret,
        scope: 'openid',
      },
    },
  })
  const { id } = await answer.json()
  const connection = bench.tenant.state.connections.get(id)?.connection
  Object.assign(connection?.options ?? {}, options)
  Object.assign(connection ?? {}, { strategy })
  return id
}
const fromStore = (connection: string) => ({ kind: 'stored' as const, connection, host })

test('goes where it belongs, and is in no answer and no line', async () => {
  const id = await stored()
  const answer = await bench.preflight(asked({ credential: fromStore(id) }))
  expect(answer.status).toBe(200)
  expect(bench.arrived.map(({ sent }) => sent.get('client_secret'))).toContain(secret)
  expect((await answer.text()) + JSON.stringify(bench.lines)).not.toContain(secret)
})

test.each([
  ['another issuer', { issuer: 'https://other.example' }],
  ['another token endpoint', { token_endpoint: 'https://other.example/token' }],
  ['no token endpoint', { token_endpoint: null, oidc_metadata: null }],
  ['metadata that says otherwise', { oidc_metadata: { token_endpoint: 'https://o.example' } }],
  ['another client', { client_id: 'somebody' }],
  ['a signing key in its place', { token_endpoint_auth_method: 'private_key_jwt' }],
  ['none stored', { client_secret: null }],
])('does not go for %s', async (_, options) => {
  const id = await stored(options)
  const error = await bench.refusal(asked({ credential: fromStore(id) }))
  expect(error).toMatchObject({ code: 'invalid_request', property: 'credential.connection' })
  expect(bench.arrived).toEqual([])
})

test('not of another strategy, and not of a connection the operator may not read', async () => {
  const id = await stored({}, 'okta')
  const body = asked({ credential: fromStore(id) })
  expect(await bench.refusal(body)).toMatchObject({ code: 'invalid_request' })
  const permissions = ['preflight:clients']
  const token = await bench.tenant.issueOperatorToken({ sub, permissions })
  expect(await bench.refusal(body, token)).toMatchObject({
    status: 403,
    missing: 'read:connections',
  })
  expect(bench.arrived).toEqual([])
})

test('not where the host that was confirmed is another one', async () => {
  const id = await stored()
  const credential = { ...fromStore(id), host: 'login.example' }
  expect(await bench.refusal(asked({ credential }))).toMatchObject({ code: 'host_differs' })
  expect(bench.arrived).toEqual([])
})

test('an id that would name another endpoint is none', async () => {
  const error = await bench.refusal(asked({ credential: fromStore('../clients') }))
  expect(error).toMatchObject({ code: 'invalid_request', property: 'credential.connection' })
})

const tried = { host, clientId: 'northwind-acme' }
test.each([
  [given(secret), { outcome: 'done', tried: { ...tried, secret: 'given' } }],
  [undefined, { outcome: 'done', tried: { ...tried, secret: 'none' } }],
  [
    fromStore('con_absent'),
    {
      connection: { id: 'con_absent' },
      outcome: 'refused',
      tried: { ...tried, secret: 'stored' },
    },
  ],
])('one audit line: %o', async (credential, line) => {
  await bench.preflight(asked({ credential }))
  const lines = bench.lines.filter((one) => 'type' in one && one.type === 'audit')
  expect(lines).toEqual([expect.objectContaining({ action: 'preflightClient', ...line })])
  expect(JSON.stringify(lines)).not.toContain(secret)
})
