import { SignJWT } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'
import { operatorHeader, requestIdHeader } from '#domain/wire/errors.ts'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { audience, config, createBench, errorOf, origin, originRules } from './bench.helper.ts'
import { createGateway } from './create-gateway.ts'
import { createFrame } from './frame.ts'

let tenant: Management
let bench: Awaited<ReturnType<typeof createBench>>
beforeEach(async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
  bench = await createBench({ tenant })
})

/** Signed by the tenant: whatever its `sub` holds, it is the operator's. */
const tokenOf = (sub: string, more: object = {}) =>
  new SignJWT({ sub, permissions, azp: 'sandbox-dashboard', ...more })
    .setProtectedHeader({ alg: 'RS256', kid: tenant.keys.kid })
    .setIssuer(`${origin}/`)
    .setAudience(audience)
    .setExpirationTime('10m')
    .sign(tenant.keys.signingKey)

describe('whatever an operator is called', () => {
  test.each([
    ['half a pair', 'auth0|\ud800', 'auth0%7C%EF%BF%BD'],
    ['the other half', '\udfff|x', '%EF%BF%BD%7Cx'],
    ['line ends', 'a\r\nset-cookie: b=c', 'a%0D%0Aset-cookie%3A%20b%3Dc'],
    ['NUL', 'a\0b', 'a%00b'],
    ['other letters', 'oidc|Ö', 'oidc%7C%C3%96'],
    ['an emoji', 'a😀', 'a%F0%9F%98%80'],
  ])('%s: he is answered, and named', async (_, sub, header) => {
    const token = await tokenOf(sub)
    const answer = await bench.send('GET', '/api/session', undefined, { token })
    expect(answer.status).toBe(200)
    expect(answer.headers.get(operatorHeader)).toBe(header)
    expect(await answer.json()).toMatchObject({ sub })
  })

  test('a refusal and its audit line name him too', async () => {
    const token = await tokenOf('auth0|\ud800', { permissions: [] })
    const answer = await bench.send('DELETE', '/api/connections/con_1', undefined, { token })
    expect(answer.status).toBe(403)
    expect(bench.lines).toMatchObject([
      { type: 'audit', operator: 'auth0|\ud800', outcome: 'refused' },
      { type: 'request', status: 403, operator: 'auth0|\ud800' },
    ])
  })
})

describe('whatever an address holds', () => {
  test.each([
    '/api/connections/%ff',
    '/api/connections/%E0%A4%A',
    '/api/connections/%00',
    '/api/connections/%ED%A0%80/clients',
    '/api/connections?take=%ff',
    '/api/connections?from=%ED%A0%80',
    '/api/connections?__proto__=1',
    '/api/connections/__proto__',
    '/api/connections/constructor/users/a%7C%ff',
  ])('%s is answered as the gateway answers, with a line', async (path) => {
    const answer = await bench.send('GET', path)
    expect([200, 400, 404]).toContain(answer.status)
    expect(answer.headers.get(requestIdHeader)).toMatch(/^[\da-f-]{36}$/)
    expect(bench.lines).toMatchObject([{ type: 'request', status: answer.status }])
  })
})

describe('a body', () => {
  test.each([
    '{"connection":{"name":"\\ud800","strategy":"oidc"}}',
    '{"connection":{"name":"a","strategy":"oidc","options":{"client_secret":"\\udfffMOCK"}}}',
    '{"__proto__":{"toString":1}}',
    '{"connection":{"name":{"toString":1},"strategy":[]}}',
    '{"reason":{},"connection":[]}',
  ])('%s is refused in words, with an audit line', async (body) => {
    const answer = await bench.gateway(
      new Request('http://localhost:3000/api/connections', {
        method: 'POST',
        headers: { authorization: `Bearer ${bench.token}`, 'content-type': 'application/json' },
        body,
      }),
    )
    expect(answer.status).toBe(400)
    expect(bench.lines.map((line) => 'type' in line && line.type)).toEqual(['audit', 'request'])
  })
})

describe('what fails on the way', () => {
  /** A gateway whose parts are out of order. */
  const broken = (parts: { probe?: unknown; log?: (line: object) => void }) => {
    const throwing = () => Promise.reject(parts.probe)
    return createGateway({
      config,
      tenantFetch: (request) => tenant.fetch(request),
      probe: { get: throwing, send: throwing },
      now: Date.now,
      log: parts.log ?? ((line) => void bench.lines.push(line)),
    })
  }
  const ask = (gateway: ReturnType<typeof broken>) =>
    gateway(
      new Request('http://localhost:3000/api/probe/document', {
        method: 'POST',
        headers: { authorization: `Bearer ${bench.token}`, 'content-type': 'application/json' },
        body: '{"url":"https://a.example"}',
      }),
    )

  test.each([
    ['an error', new RangeError('too deep'), 'RangeError: too deep'],
    ['nothing', undefined, 'thrown value'],
    ['an object without a prototype', Object.create(null), 'thrown value'],
  ])('%s that is thrown is a 500 with its line', async (_, probe, message) => {
    const answer = await ask(broken({ probe }))
    expect(answer.status).toBe(500)
    const requestId = answer.headers.get(requestIdHeader)
    expect(await errorOf(answer)).toMatchObject({ code: 'internal', requestId })
    expect(bench.lines).toMatchObject([
      { type: 'error', requestId, message },
      { type: 'request', requestId, status: 500 },
    ])
  })

  test('a log that is out of order costs nobody the answer', async () => {
    const log = () => {
      throw new Error('EPIPE')
    }
    expect((await ask(broken({ probe: new Error('down'), log }))).status).toBe(500)
    const gateway = broken({ log })
    expect((await gateway(new Request('http://localhost:3000/healthz'))).status).toBe(200)
  })

  test('an answer or a line that cannot be made is noted, without the words of the error', async () => {
    const lines: object[] = []
    const frame = createFrame('id-1', (line) => void lines.push(line), Date.now)
    const fail = () => {
      throw new URIError('MOCK_secret malformed')
    }
    frame.tell(fail)
    const answer = frame.answer(fail)
    expect(answer.status).toBe(500)
    expect(await errorOf(answer)).toMatchObject({ code: 'internal', requestId: 'id-1' })
    const noted = { type: 'error', level: 'error', requestId: 'id-1', message: 'URIError' }
    expect(lines).toMatchObject([noted, noted])
  })
})
