import { describe, expect, test } from 'vitest'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { GatewayError } from '#domain/wire/errors.ts'
import {
  client,
  create,
  json,
  network,
  read,
  replaceNetwork,
  session,
  thrown,
  writes,
} from './client.helper.ts'
import type { ErrorKind } from './errors.ts'

replaceNetwork()

const failure = (error: Partial<GatewayError>, status = error.status) =>
  json(
    {
      error: {
        source: 'tenant',
        status: 400,
        code: 'invalid_body',
        message: 'words',
        requestId: 'req_1',
        ...error,
      },
    },
    status,
  )

describe('a call', () => {
  test('a row of another destination is sent as it says, and its refusal comes whole', async () => {
    network.answer = async () => json({ scripts: [{ id: 's', name: 'S', body: 'more' }] })
    const args = { params: { iid: 'idp 1' }, body: { script_id: 's' } }
    expect(await client.send(cloudentityRoutes.listScripts, {})).toEqual({
      scripts: [{ id: 's', name: 'S' }],
    })
    const details = { name: ['is taken'] }
    network.answer = async () => failure({ source: 'workspace', status: 422, details })
    const error = await thrown(client.send(cloudentityRoutes.setPostAuthenticationScript, args))
    expect(network.sent[1]?.url).toBe('http://gateway.example/api/cloudentity/idps/idp%201/script')
    expect(network.sent[1]?.method).toBe('PATCH')
    expect(error).toMatchObject({ kind: 'invalid', source: 'workspace', details })
  })

  test('fills the path, the query and the body, and carries the token in a header only', async () => {
    network.answer = async () => json({ clients: [] })
    await client.call('listConnectionClients', {
      params: { id: 'con/1' },
      query: { take: 50, from: undefined },
    })
    network.answer = async () =>
      new Response(null, { status: 204, headers: { 'greencheck-operator': 'auth0|me' } })
    await client.call('updateConnectionClients', {
      params: { id: 'c' },
      body: [{ client_id: 'a', status: true }],
    })
    const [list, update] = network.sent
    expect(list?.url).toBe('http://gateway.example/api/connections/con%2F1/clients?take=50')
    expect(list?.headers.get('authorization')).toBe('Bearer token')
    expect(list?.cache).toBe('no-store')
    expect(update?.method).toBe('PATCH')
    expect(await update?.json()).toEqual([{ client_id: 'a', status: true }])
  })

  test('answers what the row names and nothing else', async () => {
    network.answer = async () => json({ ...session, extra: 'x' })
    expect(await read()).toEqual(session)
  })
})

describe('kinds', () => {
  const table: readonly [ErrorKind, Partial<GatewayError>, number?][] = [
    ['signed-out', { source: 'gateway', status: 401, code: 'token_expired' }],
    ['forbidden', { source: 'gateway', status: 403, code: 'permission_missing', missing: 'x:y' }],
    ['machine', { status: 403, code: 'machine_scope_missing', missing: 'read:clients' }, 502],
    ['machine', { status: 401, code: 'machine_refused' }, 502],
    ['machine', { status: 403, code: 'options_unreadable' }, 502],
    ['machine', { status: 401, code: 'invalid_token' }, 502],
    ['machine', { source: 'gateway', status: 502, code: 'machine_refused' }],
    ['invalid', { status: 403, code: 'too_many_entities' }, 502],
    ['invalid', { status: 400, property: 'options.client_id' }],
    ['invalid', { source: 'gateway', status: 403, code: 'dashboard_client' }],
    ['invalid', { source: 'issuer', status: 401, code: 'invalid_client' }, 400],
    ['conflict', { status: 409, code: 'connection_conflict' }],
    ['conflict', { source: 'gateway', status: 412, code: 'stale' }],
    ['not-found', { status: 404, code: 'inexistent_connection' }],
    ['rate-limited', { status: 429, code: 'too_many_requests', retryAfter: 7 }],
    ['unavailable', { status: 503, code: 'tenant_down' }, 502],
    ['unavailable', { source: 'gateway', status: 504, code: 'tenant_unreachable' }],
    ['unavailable', { source: 'gateway', status: 500, code: 'internal' }],
    ['lost', { source: 'gateway', status: 502, code: 'answer_lost', outcome: 'unknown' }],
    ['lost', { status: 503, code: 'unexpected_answer', outcome: 'unknown' }],
    ['unavailable', { status: 502, code: 'unexpected_answer' }],
  ]

  test.each(table)('%s: %o', async (kind, error, status) => {
    network.answer = async () => failure(error, status)
    expect(await thrown(create())).toMatchObject({
      kind,
      requestId: 'req_1',
      message: 'words',
      ...error,
    })
  })

  test('seconds to wait are read from the header where the body has none', async () => {
    network.answer = async () =>
      json(
        {
          error: { source: 'tenant', status: 429, code: 'c', message: 'm', requestId: 'r' },
        },
        429,
        { 'retry-after': '9' },
      )
    expect(await thrown(read())).toMatchObject({ kind: 'rate-limited', retryAfter: 9 })
  })
})

describe('answers that are not the gateway’s', () => {
  test.each([
    ['a proxy’s 401 signs nobody out', 401, '<html>', 'unavailable'],
    ['a proxy’s 502', 502, '<html>', 'unavailable'],
    ['a proxy’s 429', 429, 'slow down', 'rate-limited'],
    ['JSON of another shape', 400, '{"error":"x"}', 'unavailable'],
    ['a success that is a page', 200, '<html>', 'unavailable'],
    ['a success of another shape', 200, '{"sub":1}', 'unavailable'],
  ])('%s', async (_, status, text, kind) => {
    network.answer = async () =>
      new Response(text, { status, headers: { 'greencheck-operator': 'auth0|me' } })
    expect(await thrown(read())).toMatchObject({ kind, source: 'browser', status })
  })

  test.each(
    [502, 200].flatMap((status) => writes.map(([name, write]) => [status, name, write] as const)),
  )('status %i to %s: nobody knows what became of it', async (status, _, write) => {
    network.answer = async () =>
      new Response('<html>', { status, headers: { 'greencheck-operator': 'auth0|me' } })
    expect(await thrown(write())).toMatchObject({ kind: 'lost' })
  })
})
