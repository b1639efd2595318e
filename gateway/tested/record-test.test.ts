import { describe, expect, test } from 'vitest'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { parseTestRecord, testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { sub } from '../bench.helper.ts'
import { failureOf, openStack } from './stack.helper.ts'
import { at, name, note, path, record, shown, stored, viewOf } from './records.helper.ts'

const listed = gatewayContract.listConnections.response

/** A gateway that keeps the updates the tenant was sent. */
async function watched(now = () => at) {
  const updates: unknown[] = []
  const stack = await openStack({
    now,
    tenantFetch: async (request, tenant) => {
      if (request.method === 'PATCH') updates.push(await request.clone().json())
      return tenant(request)
    },
  })
  return { stack, updates }
}

describe('a passed test', () => {
  test('is noted for all to see, beside the notes of others', async () => {
    const { stack, updates } = await watched()
    note(stack, { owner: 'identity team', ticket: null })
    const before = structuredClone(stored(stack))
    const { fingerprint = '' } = await viewOf(stack)
    const view = shown.parse(await (await record(stack)).json())
    expect(parseTestRecord(view.metadata?.[testRecordKey])).toEqual({
      outcome: 'passed',
      fingerprint,
      at: '2026-06-01T12:00:00.000Z',
      by: sub,
    })
    expect(view.fingerprint).toBe(fingerprint)
    expect(updates).toEqual([
      { display_name: before?.display_name, metadata: { ...before?.metadata, ...view.metadata } },
    ])
    expect(stored(stack)).toEqual({ ...before, metadata: view.metadata })
  })

  test('takes the place of the one before', async () => {
    let now = at
    const { stack } = await watched(() => now)
    await record(stack)
    now += 60_000
    const { metadata } = shown.parse(await (await record(stack)).json())
    expect(Object.keys(metadata ?? {})).toEqual([testRecordKey])
    expect(parseTestRecord(metadata?.[testRecordKey])?.at).toBe('2026-06-01T12:01:00.000Z')
  })

  test('leaves a line in the audit log', async () => {
    const { stack } = await watched()
    await record(stack)
    expect(stack.audits()).toMatchObject([
      {
        action: 'recordTest',
        operator: sub,
        permission: 'run:tests',
        connection: { id: stack.idOf(name) },
        fields: ['metadata.greencheck_test'],
        outcome: 'done',
      },
    ])
  })

  test('of an auth0-oidc connection is noted as well', async () => {
    const { stack } = await watched()
    const view = shown.parse(await (await record(stack, {}, 'partner-tenant')).json())
    expect(parseTestRecord(view.metadata?.[testRecordKey])?.outcome).toBe('passed')
  })
})

describe('a test done without', () => {
  test('is noted with its reason, which the audit log has too', async () => {
    const { stack } = await watched()
    const reason = 'their IT is away until Monday'
    const view = shown.parse(await (await record(stack, { outcome: 'waived', reason })).json())
    expect(parseTestRecord(view.metadata?.[testRecordKey])).toMatchObject({
      outcome: 'waived',
      reason,
    })
    expect(stack.audits()).toMatchObject([{ action: 'recordTest', reason }])
  })

  test.each(['', '   ', ' \n\t ', 'x'.repeat(121)])('needs a reason, not %o', async (reason) => {
    const { stack, updates } = await watched()
    const failure = await failureOf(await record(stack, { outcome: 'waived', reason }))
    expect(failure).toMatchObject({ http: 400, property: 'reason' })
    expect(updates).toEqual([])
  })
})

describe('is not noted', () => {
  test('of settings that changed since', async () => {
    const { stack, updates } = await watched()
    const { fingerprint } = await viewOf(stack)
    const options = stored(stack)?.options
    if (options) options['client_secret'] = 'MOCK_rotated'
    const failure = await failureOf(await record(stack, { fingerprint }))
    expect(failure).toMatchObject({ http: 412, code: 'stale' })
    expect(updates).toEqual([])
  })

  test('where ten notes are taken, unless one is its own', async () => {
    const { stack } = await watched()
    const notes = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, 'x']))
    note(stack, notes(10))
    const failure = await failureOf(await record(stack))
    expect(failure).toMatchObject({ http: 409, code: 'metadata_full', property: 'metadata' })
    note(stack, { ...notes(9), [testRecordKey]: 'anything' })
    expect((await record(stack)).status).toBe(200)
  })

  test('where the options are not shown', async () => {
    const stack = await openStack({ without: 'read:connections_options' })
    const failure = await failureOf(await record(stack, { fingerprint: 'A'.repeat(22) }))
    expect(failure).toMatchObject({ code: 'options_unreadable' })
  })

  test('of connections that are not edited here', async () => {
    const { stack } = await watched()
    const failure = await failureOf(
      await record(stack, { fingerprint: 'A'.repeat(22) }, 'wayne-okta'),
    )
    expect(failure).toMatchObject({ http: 400, code: 'invalid_request' })
  })

  test('for an operator who may not run tests', async () => {
    const { stack } = await watched()
    const permissions = ['read:connections', 'update:connections']
    const token = await stack.tenant.issueOperatorToken({ sub: 'v', permissions })
    const body = { outcome: 'passed', fingerprint: 'A'.repeat(22) }
    const answer = await stack.send('POST', `${path(stack)}/test-record`, body, { token })
    expect(await failureOf(answer)).toMatchObject({ http: 403, missing: 'run:tests' })
  })
})

test('every answer with a connection to work on has the fingerprint', async () => {
  const { stack } = await watched()
  const connection = {
    name: 'new-one',
    strategy: 'oidc',
    options: {
      type: 'back_channel',
      client_id: 'a',
      client_secret: 'MOCK_b',
      issuer: 'https://idp.example',
      authorization_endpoint: 'https://idp.example/a',
      token_endpoint: 'https://idp.example/t',
      jwks_uri: 'https://idp.example/j',
      scope: 'openid',
    },
  }
  const created = shown.parse(
    await (await stack.send('POST', '/api/connections', { connection })).json(),
  )
  const read = await viewOf(stack, 'new-one')
  expect(created.fingerprint).toMatch(/^[\w-]{22}$/)
  expect(read.fingerprint).toBe(created.fingerprint)
  const edit = (operation: object) =>
    stack.send('PATCH', path(stack, 'new-one'), { tag: read.tag, operations: [operation] })
  const renamed = await edit({ field: 'displayName', set: 'New' })
  expect(shown.parse(await renamed.json()).fingerprint).toBe(read.fingerprint)
})

test('a list says of what has a test on record how it ended, and nothing of the rest', async () => {
  const { stack } = await watched()
  await record(stack)
  const answer = await stack.send('GET', '/api/connections')
  const { connections } = listed.parse(await answer.json())
  const told = connections.filter(({ tested }) => tested !== undefined)
  expect(told.map(({ name, tested }) => [name, tested])).toEqual([[name, 'passed']])
})
