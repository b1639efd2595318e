import { describe, expect, test } from 'vitest'
import { noteKeys } from '#domain/destinations/auth0/credential/notes.ts'
import { trialKey, trialNameOf } from '#domain/destinations/auth0/credential/trial.ts'
import { testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { addConnection } from '#mocks/tenant/state.ts'
import { name, note, path, record, stored } from '../tested/records.helper.ts'
import { failureOf, openStack } from '../tested/stack.helper.ts'
import { change, look, newSecret, pass, start, storedTrial } from './rotation.helper.ts'

describe('a new secret is tried', () => {
  test('on a copy for the connection tester alone, and the connection stays as it is', async () => {
    const stack = await openStack()
    const options = stored(stack)?.options ?? {}
    Object.assign(options, { x_future: { kept: [null] }, domain_aliases: ['globex.example'] })
    const before = structuredClone(stored(stack))
    const answer = await start(stack)
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({ fits: true })
    expect(text).not.toContain(newSecret)
    const { domain_aliases: _, ...copied } = options
    const trial = storedTrial(stack)
    expect(trial?.connection).toMatchObject({
      name: trialNameOf(stack.idOf(name)),
      display_name: `Trial of ${name}`,
      strategy: 'oidc',
      options: { ...copied, client_secret: newSecret },
      metadata: { [trialKey]: stack.idOf(name) },
      is_domain_connection: false,
      show_as_button: false,
    })
    expect(trial?.connection.options).not.toHaveProperty('domain_aliases')
    expect([...(trial?.enabledClients ?? [])]).toEqual(['sandbox-tester'])
    expect(stored(stack)).toEqual(before)
  })

  test('another one on the same copy, whose test counts no more', async () => {
    const stack = await openStack()
    await start(stack, 'MOCK_wrong')
    await pass(stack)
    const first = storedTrial(stack)?.connection.id
    await start(stack)
    expect(storedTrial(stack)?.connection).toMatchObject({
      id: first,
      options: { client_secret: newSecret },
      metadata: { [trialKey]: stack.idOf(name) },
    })
  })

  test('not where somebody else’s connection has the name of the copy', async () => {
    const stack = await openStack()
    const foreign = { id: 'con_9', name: trialNameOf(stack.idOf(name)), strategy: 'oidc' }
    addConnection(stack.state, foreign)
    expect(await failureOf(await start(stack))).toMatchObject({ http: 409 })
    expect(await failureOf(await stack.send('DELETE', `${path(stack)}/trial`))).toMatchObject({
      http: 409,
    })
    expect(stack.state.connections.get('con_9')?.connection).toEqual(foreign)
  })

  test.each(['wayne-okta'])('not of %s, which is not edited here', async (which) => {
    const stack = await openStack()
    expect(await failureOf(await start(stack, newSecret, which))).toMatchObject({ http: 400 })
  })

  test('not where the options are not shown', async () => {
    const stack = await openStack({ without: 'read:connections_options' })
    expect(await failureOf(await start(stack))).toMatchObject({ code: 'options_unreadable' })
  })

  test('a refusal of the copy quotes no stored option', async () => {
    const hidden = 'MOCK_hidden_value'
    const stack = await openStack({
      tenantFetch: async (request, tenant) =>
        request.method === 'POST' && new URL(request.url).pathname.endsWith('/connections')
          ? Response.json(
              { statusCode: 400, error: 'Bad Request', message: `no ${hidden}` },
              { status: 400 },
            )
          : tenant(request),
    })
    Object.assign(stored(stack)?.options ?? {}, { x_future: hidden })
    const answer = await (await start(stack)).text()
    expect(answer).toContain('no [removed]')
  })
})

describe('it is switched to', () => {
  test('once a login has passed: that alone changes, and the copy is gone', async () => {
    const stack = await openStack()
    note(stack, { team: 'identity', [noteKeys.expires]: '2027-01-31', [noteKeys.owner]: 'Ann' })
    await record(stack)
    const before = structuredClone(stored(stack))
    await start(stack)
    await pass(stack)
    const answer = await change(stack)
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text).not.toContain(newSecret)
    expect(JSON.parse(text)).toMatchObject({ leftover: false })
    expect(stored(stack)).toEqual({
      ...before,
      options: { ...before?.options, client_secret: newSecret },
      // The day was that of the secret before; the record of its test stays, and says so by its fingerprint.
      metadata: {
        team: 'identity',
        [noteKeys.owner]: 'Ann',
        [testRecordKey]: before?.metadata?.[testRecordKey],
      },
    })
    expect(storedTrial(stack)?.deleting).toBeDefined()
    const list = JSON.stringify(await (await stack.send('GET', '/api/connections')).json())
    expect(list).toContain('"tested":"changed"')
  })

  test('and a copy that cannot be deleted is said to be left over', async () => {
    const stack = await openStack({
      tenantFetch: async (request, tenant) =>
        request.method === 'DELETE'
          ? Response.json({ statusCode: 503, error: 'x', message: 'x' }, { status: 503 })
          : tenant(request),
    })
    await start(stack)
    await pass(stack)
    expect(await (await change(stack)).json()).toMatchObject({ leftover: true })
    expect(await (await look(stack)).json()).toMatchObject({ trial: { name: expect.any(String) } })
  })

  test.each([
    ['without a trial', 'no_trial', async () => undefined],
    ['without a passed login', 'not_tested', start],
  ] as const)('not %s', async (_, code, prepare) => {
    const stack = await openStack()
    await prepare(stack)
    const before = structuredClone(stored(stack))
    expect(await failureOf(await change(stack))).toMatchObject({ http: 409, code })
    expect(stored(stack)).toEqual(before)
  })

  test('not where the connection is another one by now', async () => {
    const stack = await openStack()
    await start(stack)
    await pass(stack)
    Object.assign(stored(stack)?.options ?? {}, { scope: 'openid groups' })
    const before = structuredClone(stored(stack))
    expect(await failureOf(await change(stack))).toMatchObject({ http: 412, code: 'stale' })
    expect(stored(stack)).toEqual(before)
    expect(await (await look(stack)).json()).toMatchObject({ fits: false })
  })

  test('nor where the operator saw another one', async () => {
    const stack = await openStack()
    await start(stack)
    await pass(stack)
    expect(await failureOf(await change(stack, 'x'))).toMatchObject({ code: 'stale' })
  })
})

test('what is left behind is found, and deleted when asked', async () => {
  const stack = await openStack()
  expect(await (await look(stack)).json()).toEqual({ fits: false, switched: false })
  await start(stack)
  expect(await (await look(stack)).json()).toMatchObject({ fits: true, trial: {} })
  expect((await stack.send('DELETE', `${path(stack)}/trial`)).status).toBe(200)
  expect(storedTrial(stack)?.deleting).toBeDefined()
  expect(stored(stack)?.name).toBe(name)
})

test('each step leaves its line in the audit log, without the secret', async () => {
  const stack = await openStack()
  await start(stack)
  await pass(stack)
  await change(stack)
  const lines = stack.audits()
  expect(lines).toMatchObject([
    { action: 'startTrial', connection: { id: stack.idOf(name) } },
    { action: 'recordTest' },
    { action: 'switchSecret', fields: ['clientSecret'], outcome: 'done' },
  ])
  expect(JSON.stringify(stack.lines)).not.toContain(newSecret)
})
