import { expect, test } from 'vitest'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { addLog } from '#mocks/tenant/logs.ts'
import { failureOf, openStack } from '../tested/stack.helper.ts'
import { at, path } from '../tested/records.helper.ts'

const { response } = gatewayContract.listScimEvents

async function open(options: Parameters<typeof openStack>[0] = {}) {
  const stack = await openStack(options)
  const write = (name: string, request: object, statusCode = 200) =>
    addLog(stack.state, at, {
      type: statusCode < 400 ? 'sscim' : 'fscim',
      connection_id: stack.idOf(name),
      details: {
        connection_id: stack.idOf(name),
        request: { path: `/scim/v2/connections/${stack.idOf(name)}/Users`, ...request },
        response: { statusCode },
      },
    })
  const send = (page?: number) =>
    stack.send('GET', `${path(stack)}/scim/events${page === undefined ? '' : `?page=${page}`}`)
  const read = async (page?: number) => response.parse(await (await send(page)).json())
  return { ...stack, write, send, read }
}

test('requests to this connection, newest first, without what they say of a person', async () => {
  const { write, read, state } = await open()
  write('globex-oidc', { method: 'GET', query: { filter: 'userName eq "a@globex.example"' } })
  write('hooli-mapped', { method: 'POST' }, 201)
  const body = { active: 'False', name: { familyName: 'Canary' } }
  write('globex-oidc', { method: 'POST', body, ip: '192.0.2.1', userAgent: 'canary' }, 400)
  addLog(state, at, { type: 's' })
  const answer = await read()
  expect(answer.events).toMatchObject([
    {
      ok: false,
      method: 'POST',
      path: '/Users',
      status: 400,
      traits: ['deactivates', 'boolean-text'],
    },
    { ok: true, method: 'GET', filter: 'userName eq "a@globex.example"', status: 200, traits: [] },
  ])
  expect(answer).not.toHaveProperty('next')
  expect(JSON.stringify(answer)).not.toMatch(/canary|192\.0/i)
})

test('a page of others’ requests has none, and leads on', async () => {
  const { write, read } = await open()
  write('globex-oidc', { method: 'GET' })
  for (let count = 0; count < 100; count++) write('hooli-mapped', { method: 'GET' })
  expect(await read()).toEqual({ events: [], unread: 0, next: 1 })
  const older = await read(1)
  expect(older.events).toHaveLength(1)
  expect(older.next).toBeUndefined()
})

test('lines in another form are counted', async () => {
  const { read, state } = await open()
  addLog(state, at, { type: 'fscim', details: { request: 'gone' } })
  expect(await read()).toMatchObject({ events: [], unread: 1 })
})

test('what the gateway lacks is named; a page beyond the reach is refused', async () => {
  const { send } = await open({ without: 'read:logs' })
  expect(await failureOf(await send())).toMatchObject({ missing: 'read:logs' })
  expect(await failureOf(await send(10))).toMatchObject({ http: 400, property: 'page' })
})
