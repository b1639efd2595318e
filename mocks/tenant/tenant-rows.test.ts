import { describe, expect, it } from 'vitest'
import { fillPath } from '#domain/wire/endpoint.ts'
import { management } from '#domain/destinations/auth0/contract/management.ts'
import { rows } from './handlers.ts'
import { createTestTenant, testHttpsOrigin, testOrigin } from './tenant.helper.ts'

const asGet = Object.entries(management).filter(([, row]) => row.method === 'GET')

describe('every row', () => {
  it.each(Object.entries(rows))('%s is refused without a token', async (_, row) => {
    const tenant = await createTestTenant()
    const url = `${testOrigin}/api/v2${fillPath(row.path, { id: 'con_1', token: 'tok_1' })}`
    const response = await tenant.fetch(new Request(url, { method: row.method }))

    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ statusCode: 401, error: 'Unauthorized' })
  })

  it.each(asGet)('%s answers what its schema says, with rate limits', async (_, row) => {
    const tenant = await createTestTenant()
    const ids: Record<string, string> = {
      users: 'oidc|globex-oidc|1001',
      clients: 'sandbox-dashboard',
      connections: tenant.idOf('globex-oidc'),
    }
    const id = ids[row.path.split('/')[1] ?? ''] ?? ''
    const path = fillPath(row.path, { id })
    if (path.includes('/scim-')) await tenant.call('POST', `/connections/${id}/scim-configuration`)
    const { status, json, headers } = await tenant.call('GET', path)

    expect(status).toBe(200)
    expect(() => row.response.parse(json)).not.toThrow()
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(headers.get('x-ratelimit-limit')).toBe('50')
    expect(Number(headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000 - 1)
  })
})

describe('who may call', () => {
  it.each([
    ['no token of ours', 'a.b.c', 'Invalid token'],
    ['an operator', 'operator', 'Invalid token'],
    ['an old token', 'old', 'Expired token received for JSON Web Token validation'],
  ])('not %s', async (_, kind, message) => {
    const time = { now: Date.UTC(2026, 0, 1) }
    const tenant = await createTestTenant({ now: () => time.now })
    const operator = { sub: 'auth0|1', permissions: ['read:connections'] }
    const tokens: Record<string, string> = {
      operator: await tenant.issueOperatorToken(operator),
      old: await tenant.token(),
    }
    if (kind === 'old') time.now += 2 * 86_400_000
    const { json } = await tenant.call('GET', '/connections', undefined, tokens[kind] ?? kind)

    expect(json).toEqual({ statusCode: 401, error: 'Unauthorized', message })
  })

  it.each([
    ['what is no JWT', 'Bearer sandbox-gateway'],
    ['a token printed with all around it', 'Bearer {"access_token": "a.b.c"}'],
    ['the scheme alone', 'Bearer '],
  ])('not %s: that is a bad request, not a bad token', async (_, authorization) => {
    const tenant = await createTestTenant()
    const request = new Request(`${testOrigin}/api/v2/prompts`, { headers: { authorization } })

    expect(await (await tenant.fetch(request)).json()).toEqual({
      statusCode: 400,
      error: 'Bad Request',
      message: 'Bad HTTP authentication header format',
      errorCode: 'Bearer',
    })
  })

  it.each(['', 'Basic bWFjaGluZTpz'])('not with the header %j', async (authorization) => {
    const tenant = await createTestTenant()
    const request = new Request(`${testOrigin}/api/v2/prompts`, { headers: { authorization } })

    expect((await tenant.fetch(request)).status).toBe(401)
  })

  it('not a token without the scope of the row', async () => {
    const tenant = await createTestTenant()
    tenant.panel.arm('no-create-connections')
    const { json } = await tenant.call('POST', '/connections', {})

    expect(json).toEqual({
      statusCode: 403,
      error: 'Forbidden',
      message: 'Insufficient scope, expected any of: create:connections',
      errorCode: 'insufficient_scope',
    })
  })

  it('a token from the other face of the tenant', async () => {
    const tenant = await createTestTenant()
    const token = await tenant.token('automation', testHttpsOrigin)

    expect((await tenant.call('GET', '/prompts', undefined, token)).status).toBe(200)
  })
})

it('refuses a path that cannot be decoded', async () => {
  const tenant = await createTestTenant()

  expect((await tenant.call('GET', '/connections/%E0%A4%A')).json).toMatchObject({
    statusCode: 400,
    errorCode: 'invalid_uri',
  })
})

describe('an address outside the contract', () => {
  it.each([
    ['GET', '/organizations'],
    ['GET', '/connections/con_1/scim-configuration/mapping'],
    ['PUT', '/connections'],
  ])('%s %s is 404', async (method, path) => {
    const tenant = await createTestTenant()
    const { json } = await tenant.call(method, path)

    expect(json).toEqual({ statusCode: 404, error: 'Not Found', message: 'Not Found' })
  })
})
