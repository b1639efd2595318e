import { testRoutes } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { GatewayError } from '#domain/wire/errors.ts'
import { createClient } from './client.ts'
import { ApiError, type ErrorKind } from './errors.ts'

/** What the network does with the next request. */
let answer: (request: Request) => Promise<Response>
const sent: Request[] = []

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const request = new Request(new URL(url, 'http://gateway.example'), init)
    sent.push(request)
    return answer(request)
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  sent.length = 0
})

const client = createClient({
  baseUrl: '/api',
  getToken: async () => 'token',
  operator: () => 'auth0|me',
})

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'greencheck-operator': 'auth0|me', ...headers } })
const session = { sub: 'auth0|me', permissions: ['read:connections'], missingScopes: [] }
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
const body = { connection: { name: 'northwind', strategy: 'oidc' } }
const create = () => client.call('createConnection', { body })
const read = () => client.call('session', {})
const params = { id: 'con_1' }
/** What acts. */
const writes: readonly [string, () => Promise<unknown>][] = [
  ['a create', create],
  ['an edit', () => client.call('updateConnection', { params, body: { tag: '', operations: [] } })],
  ['a deletion', () => client.call('deleteConnection', { params })],
  ['applications', () => client.call('updateConnectionClients', { params, body: [] })],
  [
    'a test record',
    () =>
      client.send(testRoutes.recordTest, { params, body: { outcome: 'passed', fingerprint: '' } }),
  ],
]
const thrown = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('a call', () => {
  test('a row of another destination is sent as it says, and its refusal comes whole', async () => {
    answer = async () => json({ scripts: [{ id: 's', name: 'S', body: 'more' }] })
    const args = { params: { iid: 'idp 1' }, body: { script_id: 's' } }
    expect(await client.send(cloudentityRoutes.listScripts, {})).toEqual({
      scripts: [{ id: 's', name: 'S' }],
    })
    const details = { name: ['is taken'] }
    answer = async () => failure({ source: 'workspace', status: 422, details })
    const error = await thrown(client.send(cloudentityRoutes.setPostAuthenticationScript, args))
    expect(sent[1]?.url).toBe('http://gateway.example/api/cloudentity/idps/idp%201/script')
    expect(sent[1]?.method).toBe('PATCH')
    expect(error).toMatchObject({ kind: 'invalid', source: 'workspace', details })
  })

  test('fills the path, the query and the body, and carries the token in a header only', async () => {
    answer = async () => json({ clients: [] })
    await client.call('listConnectionClients', {
      params: { id: 'con/1' },
      query: { take: 50, from: undefined },
    })
    answer = async () =>
      new Response(null, { status: 204, headers: { 'greencheck-operator': 'auth0|me' } })
    await client.call('updateConnectionClients', {
      params: { id: 'c' },
      body: [{ client_id: 'a', status: true }],
    })
    const [list, update] = sent
    expect(list?.url).toBe('http://gateway.example/api/connections/con%2F1/clients?take=50')
    expect(list?.headers.get('authorization')).toBe('Bearer token')
    expect(list?.cache).toBe('no-store')
    expect(update?.method).toBe('PATCH')
    expect(await update?.json()).toEqual([{ client_id: 'a', status: true }])
  })

  test('answers what the row names and nothing else', async () => {
    answer = async () => json({ ...session, extra: 'x' })
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
    answer = async () => failure(error, status)
    expect(await thrown(create())).toMatchObject({
      kind,
      requestId: 'req_1',
      message: 'words',
      ...error,
    })
  })

  test('seconds to wait are read from the header where the body has none', async () => {
    answer = async () =>
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
    answer = async () =>
      new Response(text, { status, headers: { 'greencheck-operator': 'auth0|me' } })
    expect(await thrown(read())).toMatchObject({ kind, source: 'browser', status })
  })

  test.each(
    [502, 200].flatMap((status) => writes.map(([name, write]) => [status, name, write] as const)),
  )('status %i to %s: nobody knows what became of it', async (status, _, write) => {
    answer = async () =>
      new Response('<html>', { status, headers: { 'greencheck-operator': 'auth0|me' } })
    expect(await thrown(write())).toMatchObject({ kind: 'lost' })
  })
})

describe('no answer', () => {
  const broken = async () => {
    throw new TypeError('Failed to fetch')
  }

  test('is offline for what changes nothing', async () => {
    answer = broken
    expect(await thrown(read())).toMatchObject({ kind: 'offline', status: 0 })
  })

  test.each(writes)('to %s: nobody knows what became of it', async (_, write) => {
    answer = broken
    expect(await thrown(write())).toMatchObject({ kind: 'lost' })
  })

  test('to a create from a browser that is offline: nothing was sent', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    answer = broken
    expect(await thrown(create())).toMatchObject({ kind: 'offline' })
  })

  test.each(writes)('to %s, as the network goes or comes: it may have left', async (_, write) => {
    for (const onLine of [true, false]) {
      vi.stubGlobal('navigator', { onLine })
      answer = () => {
        vi.stubGlobal('navigator', { onLine: !onLine })
        return broken()
      }
      expect(await thrown(write())).toMatchObject({ kind: 'lost' })
    }
  })

  test('a call that is cancelled ends with the reason of its signal', async () => {
    const stop = new AbortController()
    answer = async (request) => {
      stop.abort(new Error('newer input'))
      request.signal.throwIfAborted()
      return json(session)
    }
    expect(await thrown(client.call('session', {}, { signal: stop.signal }))).toEqual(
      new Error('newer input'),
    )
  })
})

describe('an answer that does not come', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const silent = (request: Request) =>
    new Promise<never>((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason))
    })
  const stalled = async (request: Request) =>
    new Response(
      new ReadableStream({
        start: (controller) =>
          request.signal.addEventListener('abort', () => controller.error(request.signal.reason)),
      }),
    )
  const after = async (call: Promise<unknown>, ms: number) => {
    const ended = thrown(call)
    await vi.advanceTimersByTimeAsync(ms)
    return ended
  }

  test.each([
    ['at all', silent],
    ['to its end', stalled],
  ])('%s: a read is given up after half a minute, and the server named', async (_, how) => {
    answer = how
    expect(await after(read(), 30_000)).toMatchObject({
      kind: 'offline',
      source: 'browser',
      code: 'late',
      message: 'Greencheck’s server did not answer within 30 seconds.',
    })
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a check of an issuer is a read', async () => {
    answer = silent
    const check = client.call('probeDocument', { body: { url: 'https://idp.example' } })
    expect(await after(check, 30_000)).toMatchObject({ code: 'late' })
  })

  test('a create is waited for longer, and then nobody knows what became of it', async () => {
    answer = silent
    const ended = vi.fn()
    const creating = thrown(create()).then(ended)
    await vi.advanceTimersByTimeAsync(119_999)
    expect(ended).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await creating
    expect(ended).toHaveBeenCalledWith(expect.objectContaining({ kind: 'lost' }))
  })
})

describe('the operator', () => {
  test.each([
    ['oidc|Ö', 'oidc%7C%C3%96'],
    ['auth0|\ud800', 'auth0%7C%EF%BF%BD'],
  ])('%j is the one whom the answer names %s', async (sub, named) => {
    const own = createClient({
      baseUrl: '/api',
      getToken: async () => 'token',
      operator: () => sub,
    })
    answer = async () => json({ ...session, sub }, 200, { 'greencheck-operator': named })
    expect(await own.call('session', {})).toMatchObject({ sub })
  })

  test.each([
    ['another', { 'greencheck-operator': 'auth0|you' }],
    ['none', {}],
  ])('%s in an answer: it is refused', async (_, headers) => {
    answer = async () => Response.json(session, { headers })
    expect(await thrown(read())).toMatchObject({ kind: 'signed-out', code: 'another_operator' })
  })

  test('who has no token is signed out, and nothing is sent', async () => {
    const nobody = createClient({
      baseUrl: '/api',
      getToken: async () => {
        throw new Error('login_required')
      },
    })
    expect(await thrown(nobody.call('session', {}))).toMatchObject({ kind: 'signed-out' })
    expect(sent).toEqual([])
  })

  test('a reason that getToken gives is passed on', async () => {
    const reason = new ApiError({
      kind: 'offline',
      source: 'browser',
      status: 0,
      code: 'tenant_unreachable',
      message: 'm',
      requestId: '',
    })
    const cut = createClient({
      baseUrl: '/api',
      getToken: async () => {
        throw reason
      },
    })
    expect(await thrown(cut.call('session', {}))).toBe(reason)
  })
})
