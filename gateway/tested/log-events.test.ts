import { describe, expect, test } from 'vitest'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { optionalScopes } from '#domain/destinations/auth0/contract/management.ts'
import { addLog, type NewLogEvent } from '#mocks/tenant/logs.ts'
import { failureOf, type Stack, jwtOf, openStack } from './stack.helper.ts'

const at = Date.UTC(2026, 5, 1, 12)
const ago = (ms: number) => new Date(at - ms).toISOString()
const { response } = gatewayContract.listTestEvents

const tester = { client_id: 'sandbox-tester' }
function write(stack: Stack, ms: number, event: NewLogEvent) {
  addLog(stack.state, at - ms, { ...tester, ...event })
}
async function ask(stack: Stack, name: string, since = ago(60_000)) {
  const query = new URLSearchParams({ since })
  return stack.send('GET', `/api/connections/${stack.idOf(name)}/test-events?${query}`)
}
const eventsOf = async (stack: Stack, name: string) =>
  response.parse(await (await ask(stack, name)).json()).events
const open = () => openStack({ now: () => at })

test('the lines of the tester since then, of this connection or of none, newest first', async () => {
  const stack = await open()
  const [ours, others] = [stack.idOf('globex-oidc'), stack.idOf('hooli-mapped')]
  write(stack, 70_000, { type: 's', connection_id: ours, description: 'too early' })
  write(stack, 50_000, { type: 's', connection_id: ours, user_id: 'oidc|globex-oidc|1' })
  write(stack, 45_000, { type: 's', connection_id: ours, client_id: 'acme-portal' })
  write(stack, 40_000, { type: 'seacft', user_id: 'oidc|globex-oidc|1' })
  write(stack, 30_000, { type: 's', connection_id: others, user_id: 'oidc|hooli-mapped|1' })
  write(stack, 20_000, { type: 'seacft', user_id: 'oidc|hooli-mapped|1', description: 'theirs' })
  write(stack, 10_000, { type: 'feacft' })
  const events = await eventsOf(stack, 'globex-oidc')
  expect(events.map(({ type, date }) => [type, date])).toEqual([
    ['feacft', ago(10_000)],
    ['seacft', ago(40_000)],
    ['s', ago(50_000)],
  ])
})

test('of each line what a timeline shows, and nothing else', async () => {
  const stack = await open()
  write(stack, 1000, {
    type: 'f',
    connection_id: stack.idOf('globex-oidc'),
    connection: 'globex-oidc',
    user_name: 'canary@globex.example',
    description: 'consent denied',
    details: {
      error: {
        oauthError: 'access_denied',
        message: 'consent denied',
        type: 'canary-type',
        payload: { canary: 1 },
      },
      qs: { code: 'canary-code' },
      session: 'canary-session',
    },
  })
  expect(await eventsOf(stack, 'globex-oidc')).toEqual([
    {
      log_id: expect.stringMatching(/^900/),
      date: ago(1000),
      type: 'f',
      description: 'consent denied',
      error: { code: 'access_denied', message: 'consent denied' },
    },
  ])
})

test.each<[string, unknown, unknown]>([
  ['a text', 'it failed', { message: 'it failed' }],
  ['another name', { code: 'E1', message: 1 }, { code: 'E1' }],
  ['OAuth’s own', { error: 'e', error_description: 'd' }, { code: 'e', message: 'd' }],
  ['nothing of use', { message: { deep: 1 } }, undefined],
  ['null', null, undefined],
  ['too long', { message: 'x'.repeat(5000) }, { message: 'x'.repeat(2000) }],
])('an error as %s', async (_, error, expected) => {
  const stack = await open()
  write(stack, 1000, { type: 'f', details: { error } })
  const [event] = await eventsOf(stack, 'globex-oidc')
  expect(event?.error).toEqual(expected)
})

test.each([
  [`failed with ${jwtOf({ sub: 'u' })}, twice`, 'failed with [removed], twice'],
  ['GET /cb?code=abcdefghij&state=x', 'GET /cb?code=[removed]&state=x'],
  ['{"access_token": "abcdefghij", "error": 1}', '{"access_token": "[removed]", "error": 1}'],
  ['client_secret=abc%20defghij', 'client_secret=[removed]'],
  [`${'y'.repeat(1990)} ${jwtOf({ sub: 'u' })}`, `${'y'.repeat(1990)} [removed]`],
  ['invalid_client: code: invalid_grant', 'invalid_client: code: invalid_grant'],
  ['error code=AADSTS50011: no token: try', 'error code=AADSTS50011: no token: try'],
])('no token or secret in the words: %s', async (description, expected) => {
  const stack = await open()
  write(stack, 1000, { type: 'f', description })
  const [event] = await eventsOf(stack, 'globex-oidc')
  expect(event?.description).toBe(expected.slice(0, 2000))
})

test('one odd line does not hide the others', async () => {
  const stack = await openStack({
    now: () => at,
    tenantFetch: async (request, tenant) => {
      const answer = await tenant(request)
      if (!request.url.includes('/api/v2/logs')) return answer
      return Response.json([{ log_id: 7 }, null, { log_id: '1', date: ago(1), type: 's' }])
    },
  })
  expect(response.parse(await (await ask(stack, 'globex-oidc')).json())).toEqual({
    events: [{ log_id: '1', date: ago(1), type: 's' }],
    unread: 2,
  })
})

describe('lines as tenants write them', () => {
  /** Every member, with `""` or null for what is not known. */
  const line = (log_id: string, ms: number, members: object) => ({
    _id: log_id,
    log_id,
    date: ago(ms),
    description: '',
    connection: null,
    connection_id: '',
    client_id: 'sandbox-tester',
    client_name: null,
    ip: '192.0.2.1',
    user_agent: 'Other 0.0.0',
    hostname: 'acme.example',
    user_id: '',
    user_name: '',
    details: null,
    isMobile: false,
    ...members,
  })
  const told = async (lines: (stack: Stack) => object[]) => {
    const stack: Stack = await openStack({
      now: () => at,
      tenantFetch: async (request, tenant) =>
        request.url.includes('/api/v2/logs') ? Response.json(lines(stack)) : tenant(request),
    })
    const { events, unread } = response.parse(await (await ask(stack, 'globex-oidc')).json())
    return { ids: events.map(({ log_id: id }) => id), unread }
  }

  test.each(['seacft', 'feacft'])('%s of no connection and no user', async (type) => {
    const login = (stack: Stack) =>
      line('1', 2000, { type: 's', connection_id: stack.idOf('globex-oidc'), user_id: 'oidc|1' })
    const lines = (stack: Stack) => [line('2', 1000, { type }), login(stack)]
    expect(await told(lines)).toEqual({ ids: ['2', '1'], unread: 0 })
  })

  test('a colleague’s login that failed has no exchange: it is not taken for theirs', async () => {
    const lines = (stack: Stack) => [
      line('3', 1000, { type: 'seacft' }),
      line('2', 2000, { type: 'f', connection_id: stack.idOf('hooli-mapped') }),
      line('1', 3000, { type: 's', connection_id: stack.idOf('globex-oidc'), user_id: 'oidc|1' }),
    ]
    expect(await told(lines)).toEqual({ ids: ['3', '1'], unread: 0 })
  })

  test('what is not needed of a line does not hide it', async () => {
    const odd = { details: 'text', client_name: 7, user_name: {}, description: ['no'] }
    expect(await told(() => [line('1', 1000, { type: 'seacft', ...odd })])).toEqual({
      ids: ['1'],
      unread: 0,
    })
  })

  test('not the exchange of a login through another connection', async () => {
    const login = (stack: Stack) =>
      line('1', 2000, { type: 's', connection_id: stack.idOf('hooli-mapped'), user_id: 'oidc|2' })
    const later = line('3', 120_000, { type: 'seacft' })
    const lines = (stack: Stack) => [line('2', 1000, { type: 'seacft' }), login(stack), later]
    expect(await told(lines)).toEqual({ ids: ['3'], unread: 0 })
  })
})

test('the tenant is asked for a hundred lines of the tester and no others', async () => {
  const asked: string[] = []
  const stack = await openStack({
    now: () => at,
    tenantFetch: (request, tenant) => {
      if (request.url.includes('/logs')) asked.push(request.url)
      return tenant(request)
    },
  })
  await ask(stack, 'globex-oidc', '2026-06-01T13:30:00+02:00')
  const { searchParams } = new URL(asked[0] ?? '')
  expect(Object.fromEntries(searchParams)).toEqual({
    q: 'client_id:"sandbox-tester" AND date:[2026-06-01T11:30:00.000Z TO *]',
    sort: 'date:-1',
    per_page: '100',
    page: '0',
  })
})

test.each([
  '',
  'yesterday',
  '2026',
  '2026-06-01',
  '2026-13-01T00:00:00Z',
  ago(3_600_001),
  '1 TO *]',
])('refuses since %o', async (since) => {
  const failure = await failureOf(await ask(await open(), 'globex-oidc', since))
  expect(failure).toMatchObject({ http: 400, code: 'invalid_request', property: 'since' })
})

test('without since', async () => {
  const stack = await open()
  const answer = await stack.send(
    'GET',
    `/api/connections/${stack.idOf('globex-oidc')}/test-events`,
  )
  expect(await failureOf(answer)).toMatchObject({ http: 400, property: 'since' })
})

test.each(optionalScopes)('nothing is missing where the machine lacks %s', async (without) => {
  const stack = await openStack({ without })
  const answer = await stack.send('GET', '/api/session')
  expect(await answer.json()).toMatchObject({ missingScopes: [] })
})

test('without the scope it says which', async () => {
  const stack = await openStack({ without: 'read:logs', now: () => at })
  expect(await failureOf(await ask(stack, 'globex-oidc'))).toMatchObject({
    http: 502,
    source: 'tenant',
    code: 'machine_scope_missing',
    missing: 'read:logs',
  })
})

test('sixty times a minute, and the rest of the dashboard goes on', async () => {
  const stack = await open()
  for (let i = 0; i < 60; i++) expect((await ask(stack, 'globex-oidc')).status).toBe(200)
  expect((await ask(stack, 'globex-oidc')).status).toBe(429)
  expect((await stack.send('GET', '/api/connections')).status).toBe(200)
})
