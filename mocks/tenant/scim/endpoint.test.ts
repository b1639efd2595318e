import { describe, expect, it } from 'vitest'
import { scimSentinels } from '../../sentinels-scim.ts'
import { filtered, patchOp, person, startScim } from './scim.helper.ts'

const error = 'urn:ietf:params:scim:api:messages:2.0:Error'

describe('a token', () => {
  it('opens the endpoint of its own connection, until it is deleted', async () => {
    const scim = await startScim()
    const { send, setUp, newToken, call, token, idOf } = scim
    const other = await newToken()
    const bearer = await token('automation')
    await call('POST', `/connections/${idOf('wayne-okta')}/scim-configuration`, {}, bearer)
    const elsewhere = await scim.fetch(
      new Request(`http://localhost:4400/scim/v2/connections/${idOf('wayne-okta')}/Users`, {
        headers: { authorization: `Bearer ${other}` },
      }),
    )

    expect((await send('GET', '/Users', undefined, other)).status).toBe(200)
    expect(elsewhere.status).toBe(401)
    expect((await setUp('GET', '/tokens')).json).toMatchObject([
      {},
      { last_used_at: expect.any(String) },
    ])
    await setUp('DELETE', `/tokens/${other.split('.')[0]}`)
    const { status, headers, json } = await send('GET', '/Users', undefined, other)
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect(json).toMatchObject({ schemas: [error], status: '401' })
  })

  it('expires', async () => {
    const time = { now: Date.UTC(2026, 0, 1) }
    const { send, newToken } = await startScim('globex-oidc', { now: () => time.now })
    const short = await newToken({ token_lifetime: 901 })
    time.now += 900_999
    expect((await send('GET', '/Users', undefined, short)).status).toBe(200)
    time.now += 1

    expect((await send('GET', '/Users', undefined, short)).status).toBe(401)
  })

  it.each([
    ['get:users', 'GET', '/Users', 200],
    ['get:users', 'POST', '/Users/.search', 400],
    ['get:users', 'POST', '/Users', 403],
    ['get:users', 'GET', '/Groups', 403],
    ['post:users', 'GET', '/Users', 403],
    ['post:groups', 'POST', '/Groups', 400],
    ['patch:users', 'PUT', '/Users/x', 403],
    ['patch:users', 'PATCH', '/Users/x', 404],
    ['get:users', 'GET', '/ServiceProviderConfig', 200],
  ])('of %s: %s %s is %i', async (scope, method, path, status) => {
    const { send, newToken } = await startScim()
    const token = await newToken({ scopes: [scope] })

    expect((await send(method, path, method === 'GET' ? undefined : {}, token)).status).toBe(status)
  })
})

describe('an address', () => {
  it.each([
    ['GET', '/Nothing', 404],
    ['GET', '//Users', 404],
    ['GET', '/Users/oidc%7Cglobex-oidc%7C1001', 200],
    ['GET', '/Users/oidc|globex-oidc|1001', 200],
    ['GET', '/Users/%E0%A4%A', 404],
    ['PUT', '/Users', 405],
    ['POST', '/Users/x', 405],
    ['POST', '/Schemas', 405],
    ['GET', '/.search', 405],
  ])('%s %s is %i', async (method, path, status) => {
    const { send } = await startScim()

    expect((await send(method, path, method === 'GET' ? undefined : {})).status).toBe(status)
  })

  it('of a connection without SCIM is 404', async () => {
    const { send, setUp } = await startScim()
    await setUp('DELETE')

    expect(await send('GET', '/Users')).toMatchObject({ status: 404, json: { schemas: [error] } })
  })

  it.each(['/ServiceProviderConfig', '/Schemas', '/ResourceTypes', '/ResourceTypes/User'])(
    '%s is answered with the places of this connection',
    async (path) => {
      const { send, connection } = await startScim()
      const { status, json } = await send('GET', path)

      expect(status).toBe(200)
      expect(JSON.stringify(json)).toContain(`/scim/v2/connections/${connection}/`)
    },
  )
})

describe('the tenant’s log', () => {
  it('has a line of each request, without passwords and tokens', async () => {
    const { send, add, state, connection } = await startScim()
    const path = await add(person({ password: 'MOCK_password' }))
    await send('PATCH', path, patchOp({ op: 'add', path: 'password', value: 'MOCK_password' }))
    await send('GET', filtered('userName co "a"'))
    const events = state.logs
      .filter(({ type }) => type.endsWith('scim'))
      .map(({ type, user_id, description, details }) => ({ type, user_id, description, details }))

    expect(events).toMatchObject([
      {
        type: 'sscim',
        user_id: 'oidc|globex-oidc|nw-ada',
        details: {
          action: 'create_user',
          connection_id: connection,
          request: { method: 'POST', body: { userName: 'ada@northwind.example' } },
          response: { statusCode: 201 },
        },
      },
      { type: 'sscim', details: { request: { method: 'PATCH' } } },
      {
        type: 'fscim',
        description: 'Only eq is supported: userName co "a"',
        details: {
          request: { query: { filter: 'userName co "a"' } },
          response: { statusCode: 400 },
        },
      },
    ])
    expect(JSON.stringify(state.logs)).not.toMatch(/MOCK_password|tok_\w+\./)
  })

  it('leaves out more than 1,000 members', async () => {
    const { send, state } = await startScim()
    const members = Array.from({ length: 1001 }, () => ({ value: 'nobody' }))
    await send('POST', '/Groups', { displayName: 'Many', members })

    expect(state.logs.at(-1)).toMatchObject({
      details: { action: 'create_group', request: { body: { displayName: 'Many' } } },
    })
    expect(JSON.stringify(state.logs)).not.toContain('"nobody"')
  })
})

describe('faults', () => {
  it.each(scimSentinels)('$id as $where: $what', async ({ id, where, fault }) => {
    const { send, state } = await startScim()
    const before = state.users.size
    const by = where === 'bearer token' ? id : undefined
    const body = person(by === undefined ? { userName: id } : {})
    const first = send('POST', '/Users', body, by)
    if (fault.kind === 'lost') {
      await expect(first).rejects.toThrow('fetch failed')
      expect(state.users.size).toBe(before + 1)
      return
    }
    const { status, headers, json } = await first

    expect(status).toBe(fault.status)
    expect(json).toMatchObject({ detail: fault.detail })
    expect(headers.get('retry-after')).toBe(fault.retryAfter?.toString() ?? null)
    const again = await send('POST', '/Users', body, by)
    expect(again.status).toBe(fault.times === undefined ? fault.status : 201)
  })

  it.each([
    ['scim-next-429', 429],
    ['scim-next-500', 500],
    ['scim-tokens-expired', 401],
    ['scim-no-filter', 400],
  ] as const)('%s is %i until it is over', async (id, status) => {
    const { send, panel } = await startScim()
    panel.arm(id)
    expect((await send('GET', filtered('userName eq "a"'))).status).toBe(status)
    panel.reset()

    expect((await send('GET', filtered('userName eq "a"'))).status).toBe(200)
  })

  it('answers 429 to more than the rate of a second', async () => {
    const time = { now: Date.UTC(2026, 0, 1) }
    const { send, panel } = await startScim('globex-oidc', { now: () => time.now })
    panel.arm('scim-free-rate')
    const statuses: number[] = []
    for (let at = 0; at < 6; at++) statuses.push((await send('GET', '/Users')).status)
    time.now += 1000
    statuses.push((await send('GET', '/Users')).status)

    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 200])
  })
})
