import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'
import { operatorHeader, requestIdHeader } from '#domain/wire/errors.ts'
import { gatewayContract, permissions } from '#domain/gateway-api/gateway.ts'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { audience, createBench, errorOf, origin, originRules, sub } from './bench.helper.ts'

const noIssuer = () => Promise.reject(new TypeError('fetch failed'))
let tenant: Management
let bench: Awaited<ReturnType<typeof createBench>>
beforeEach(async () => {
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch: noIssuer })
  bench = await createBench({ tenant })
})

const soon = () => Math.floor(Date.now() / 1000) + 600
const claims = (more: object = {}) => ({
  iss: `${origin}/`,
  aud: audience,
  sub,
  azp: 'sandbox-dashboard',
  exp: soon(),
  permissions,
  ...more,
})
const signed = (payload: Record<string, unknown>) =>
  new SignJWT(payload)
    .setProtectedHeader({ alg: 'RS256', kid: tenant.keys.kid })
    .sign(tenant.keys.signingKey)

describe('three denials are three different answers', () => {
  test('the operator lacks the permission', async () => {
    const token = await tenant.issueOperatorToken({ sub, permissions: ['read:clients'] })
    const answer = await bench.send('GET', '/api/connections', undefined, { token })
    expect(answer.status).toBe(403)
    expect(answer.headers.get(operatorHeader)).toBe(sub)
    expect(await errorOf(answer)).toMatchObject({
      source: 'gateway',
      code: 'permission_missing',
      missing: 'read:connections',
      requestId: answer.headers.get(requestIdHeader),
    })
  })
  test('the operator’s sign-in has expired', async () => {
    const token = await tenant.issueOperatorToken({ sub, permissions, expiresIn: -60 })
    const answer = await bench.send('GET', '/api/connections', undefined, { token })
    expect(answer.status).toBe(401)
    expect(await errorOf(answer)).toMatchObject({ source: 'gateway', code: 'token_expired' })
  })
  test('Greencheck’s own access lacks the scope', async () => {
    tenant.panel.arm('no-read-connections')
    const answer = await bench.send('GET', '/api/connections')
    expect(answer.status).toBe(502)
    expect(await errorOf(answer)).toMatchObject({
      source: 'tenant',
      status: 403,
      code: 'machine_scope_missing',
      missing: 'read:connections',
    })
    const session = await bench.send('GET', '/api/session')
    expect(await session.json()).toEqual({ sub, permissions, missingScopes: ['read:connections'] })
  })
  test('… or is refused altogether', async () => {
    tenant.panel.arm('machine-refused')
    const answer = await bench.send('GET', '/api/session')
    expect(answer.status).toBe(502)
    expect(await errorOf(answer)).toMatchObject({ source: 'tenant', code: 'machine_refused' })
  })
})

describe('a token is refused', () => {
  const cases: Record<string, () => Promise<string>> = {
    'for another audience': () => signed(claims({ aud: `${origin}/api/v2/` })),
    'from another issuer': () => signed(claims({ iss: 'https://evil.example/' })),
    'from the issuer without its final slash': () => signed(claims({ iss: origin })),
    'without an expiry': () => signed(claims({ exp: undefined })),
    'for another application': () => signed(claims({ azp: 'sandbox-tester' })),
    'for no application': () => signed(claims({ azp: undefined })),
    'without a subject': () => signed(claims({ sub: undefined })),
    'with permissions that are no list': () => signed(claims({ permissions: 'read:connections' })),
    'that is not signed': async () => new UnsecuredJWT(claims()).encode(),
    'signed with the public key as a shared secret': () =>
      new SignJWT(claims())
        .setProtectedHeader({ alg: 'HS256', kid: tenant.keys.kid })
        .sign(new TextEncoder().encode(JSON.stringify(tenant.keys.jwks))),
    'signed with another key': async () => {
      const { privateKey } = await generateKeyPair('RS256')
      return new SignJWT(claims())
        .setProtectedHeader({ alg: 'RS256', kid: tenant.keys.kid })
        .sign(privateKey)
    },
    'that is no token': async () => 'MOCK_not_a_token',
  }
  test.each(Object.keys(cases))('%s', async (name) => {
    const answer = await bench.send('GET', '/api/session', undefined, {
      token: await cases[name]?.(),
    })
    expect(answer.status).toBe(401)
    expect(answer.headers.has(operatorHeader)).toBe(false)
    expect(await errorOf(answer)).toMatchObject({ source: 'gateway', code: 'token_invalid' })
  })
  test('but not one that names the application as RFC 9068 does', async () => {
    const token = await signed(claims({ azp: undefined, client_id: 'sandbox-dashboard' }))
    expect((await bench.send('GET', '/api/session', undefined, { token })).status).toBe(200)
  })
  test('that is missing', async () => {
    const answer = await bench.gateway(new Request('http://localhost:3000/api/session'))
    expect(answer.status).toBe(401)
    expect(await errorOf(answer)).toMatchObject({ code: 'token_missing' })
  })
  test('but not when the tenant’s keys cannot be read', async () => {
    const cut = await createBench({
      tenant,
      tenantFetch: async () => new Response('down', { status: 503 }),
    })
    const answer = await cut.send('GET', '/api/session')
    expect(answer.status).toBe(502)
    expect(await errorOf(answer)).toMatchObject({ source: 'tenant', code: 'tenant_unreachable' })
  })
})

test('every row of the contract asks for its permission, and no row answers a stranger', async () => {
  const token = await tenant.issueOperatorToken({ sub, permissions: [] })
  for (const { method, path, scopes } of Object.values(gatewayContract)) {
    const url = `/api${path.replace(':id', 'con_1')}`
    const body = method === 'GET' || method === 'DELETE' ? undefined : {}
    expect((await bench.send(method, url, body, { token: 'x' })).status, url).toBe(401)
    if (scopes.length > 0)
      expect((await bench.send(method, url, body, { token })).status, url).toBe(403)
  }
})

test.each([
  ['GET', '/api/nothing'],
  ['PUT', '/api/connections'],
  ['GET', '/api/v2/connections'],
  ['GET', '/api/connections/..'],
  ['GET', '/api/connections/%2e%2e%2fclients'],
  ['DELETE', '/api/connections/..%2fusers'],
])('%s %s is not there', async (method, path) => {
  const answer = await bench.send(method, path)
  expect(answer.status).toBe(404)
  expect(await errorOf(answer)).toMatchObject({ code: 'not_found' })
})

test.each<[string, unknown, string | undefined]>([
  ['/api/connections', { connection: { name: 'a b', strategy: 'oidc' } }, 'connection.name'],
  ['/api/connections', { connection: { name: 'a', strategy: 'oidc' }, more: 1 }, 'more'],
  ['/api/connections', [], undefined],
  ['/api/connections', 'x'.repeat(300_000), undefined],
])('a body that is not of the row: %s', async (path, body, property) => {
  const answer = await bench.send('POST', path, body)
  expect(answer.status).toBe(property === undefined && typeof body === 'string' ? 413 : 400)
  const error = await errorOf(answer)
  expect(error).toMatchObject({ source: 'gateway', code: 'invalid_request' })
  if (property !== undefined) expect(error).toMatchObject({ property })
})

test('a query that is not of the row', async () => {
  const answer = await bench.send('GET', '/api/connections?take=many')
  expect(answer.status).toBe(400)
  expect(await errorOf(answer)).toMatchObject({ property: 'take' })
})

test('health: alive always, ready with access to the tenant', async () => {
  const ask = (path: string) => bench.gateway(new Request(`http://localhost:3000${path}`))
  expect((await ask('/healthz')).status).toBe(200)
  expect((await ask('/readyz')).status).toBe(200)
  const refused = await createManagement({
    originRules,
    origins: [origin],
    audience,
    fetch: noIssuer,
  })
  refused.panel.arm('machine-refused')
  const cut = await createBench({ tenant: refused })
  const answer = await cut.gateway(new Request('http://localhost:3000/readyz'))
  expect(answer.status).toBe(503)
})
