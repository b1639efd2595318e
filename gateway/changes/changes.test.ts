import { expect, test } from 'vitest'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { addLog } from '#mocks/tenant/logs.ts'
import { failureOf, openStack } from '../tested/stack.helper.ts'
import { at, path, record } from '../tested/records.helper.ts'

const { response } = gatewayContract.listChanges
const secret = 'n0rthw1nd-s3cret-value'

async function open(options: Parameters<typeof openStack>[0] = {}) {
  const stack = await openStack(options)
  const id = stack.idOf('globex-oidc')
  /** A line as others published it. */
  const write = (request: object, more: object = {}, statusCode = 200) =>
    addLog(stack.state, at, {
      type: statusCode < 400 ? 'sapi' : 'fapi',
      client_id: 'acme-deploy',
      details: {
        request: { method: 'patch', path: `/api/v2/connections/${id}`, ...request },
        response: { statusCode },
      },
      ...more,
    })
  const send = (page?: number) =>
    stack.send('GET', `${path(stack)}/changes${page === undefined ? '' : `?page=${page}`}`)
  const read = async (page?: number) => response.parse(await (await send(page)).json())
  return { ...stack, stack, id, write, send, read }
}

test('who changed what, newest first: names of fields, and no value', async () => {
  const { write, read, id } = await open()
  write({ body: { options: { scope: 'openid', client_secret: secret }, show_as_button: true } })
  const user = { user_id: 'auth0|1', name: 'Ada', email: 'ada@acme.example' }
  write({
    auth: { user, strategy: 'jwt' },
    path: `/api/v2/connections/${id}/clients`,
    body: [{ client_id: 'x', status: true }],
  })
  const answer = await read()
  expect(answer.changes).toMatchObject([
    {
      ok: true,
      method: 'PATCH',
      path: `/connections/${id}/clients`,
      by: { kind: 'person', name: 'ada@acme.example' },
      fields: ['client_id', 'status'],
      status: 200,
    },
    {
      by: { kind: 'application', clientId: 'acme-deploy' },
      fields: ['options.scope', 'options.client_secret', 'show_as_button'],
    },
  ])
  expect(JSON.stringify(answer)).not.toContain(secret)
})

test('of others’ connections, and of what is no change, nothing', async () => {
  const { write, read, idOf, id } = await open()
  write({ path: `/api/v2/connections/${idOf('hooli-mapped')}` })
  write({ path: `/api/v2/users/${id}x` })
  write({ method: 'get' }, { type: 'sscim' })
  expect(await read()).toEqual({ changes: [], unread: 0 })
})

test('the connection’s creation is among them, by the id in its answer; a refusal has its cause', async () => {
  const { write, read, id } = await open()
  const details = {
    request: { method: 'post', path: '/api/v2/connections', body: { name: 'globex-oidc' } },
    response: { statusCode: 201, body: { id } },
  }
  write({}, { details })
  write({}, { description: 'Payload validation error' }, 400)
  expect((await read()).changes).toMatchObject([
    { ok: false, status: 400, description: 'Payload validation error' },
    { ok: true, method: 'POST', path: '/connections', fields: ['name'] },
  ])
})

test('what the gateway itself wrote is told from other machines', async () => {
  const { stack, id, read } = await open()
  expect((await record(stack)).status).toBe(200)
  expect((await read()).changes).toMatchObject([
    {
      ok: true,
      method: 'PATCH',
      path: `/connections/${id}`,
      description: 'Update a connection',
      by: { kind: 'greencheck' },
      fields: ['metadata', 'display_name'],
      status: 200,
    },
  ])
})

test('a page of others’ changes has none, and leads on; lines in another form are counted', async () => {
  const { write, read, state } = await open()
  write({})
  for (let count = 0; count < 99; count++) write({ path: '/api/v2/roles' })
  addLog(state, at, { type: 'sapi', details: { request: 'gone' } })
  expect(await read()).toEqual({ changes: [], unread: 1, next: 1 })
  expect((await read(1)).changes).toHaveLength(1)
})

test('what is lacked is named; a page beyond the reach is refused', async () => {
  const { send } = await open({ without: 'read:logs' })
  expect(await failureOf(await send())).toMatchObject({ missing: 'read:logs' })
  expect(await failureOf(await send(10))).toMatchObject({ http: 400, property: 'page' })
})
