import { beforeEach, describe, expect, test } from 'vitest'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { audience, createBench, errorOf, origin, originRules } from './bench.helper.ts'

let tenant: Management
let bench: Awaited<ReturnType<typeof createBench>>
const at = Date.now()
beforeEach(async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
  bench = await createBench({ tenant, now: () => at })
})
const create = (body: unknown) => bench.send('POST', '/api/connections', body)
const named = (length: number, name: (index: number) => string) =>
  Object.fromEntries(Array.from({ length }, (_, index) => [name(index), 1]))
const audits = () => bench.lines.filter((line) => 'type' in line && line.type === 'audit')

describe('one request is no burden', () => {
  test('with thousands of secrets', async () => {
    const secret = Array.from({ length: 9000 }, (_, index) => `MOCK_number_${index}`)
    const answer = await create({ connection: { name: 'a', strategy: 'oidc' }, secret })
    expect(answer.status).toBe(400)
    expect(await errorOf(answer)).toMatchObject({
      code: 'invalid_request',
      message: 'More than 50 secrets in one request.',
    })
  })
  test('whose levels are without end', async () => {
    const deep = (levels: number) =>
      bench.gateway(
        new Request('http://localhost:3000/api/connections', {
          method: 'POST',
          headers: {
            authorization: `Bearer ${bench.token}`,
            'content-type': 'application/json',
          },
          body: `${'['.repeat(levels)}${']'.repeat(levels)}`,
        }),
      )
    const answer = await deep(100_000)
    expect(answer.status).toBe(400)
    expect(await errorOf(answer)).toMatchObject({ message: 'The body has more than 100 levels.' })
    expect(await errorOf(await deep(100))).toMatchObject({ message: 'The body is not valid.' })
  })
  test('with a long member that is not known: it is not repeated', async () => {
    const answer = await create({
      connection: { name: 'a', strategy: 'oidc' },
      ['x'.repeat(100_000)]: 1,
    })
    expect(answer.status).toBe(400)
    const error = await errorOf(answer)
    expect(error).toMatchObject({ message: 'A member is not known here.' })
    expect(error).not.toHaveProperty('property')
  })
})

describe('the audit line of a refused request is short', () => {
  test('however many members it has, and however long they are', async () => {
    const options = { ...named(5000, (index) => `o${index}`), client_id: 'x' }
    const long = named(50, (index) => `${'y'.repeat(500)}${index}`)
    const reason = 'z'.repeat(5000)
    await create({ connection: { name: 'n'.repeat(9999), ...long, options }, reason })
    expect(audits()).toMatchObject([
      { connection: { name: '[too long]' }, reason: '[too long]', outcome: 'refused' },
    ])
    expect(audits()[0]).toHaveProperty('fields.length', 100)
    expect(JSON.stringify(audits()).length).toBeLessThan(3000)
  })
  test('a reason has at most 500 characters, and that is what is said', async () => {
    const reason = 'z'.repeat(501)
    const answer = await create({ connection: { name: 'a', strategy: 'oidc' }, reason })
    expect(await errorOf(answer)).toMatchObject({
      property: 'reason',
      message: 'reason has more than 500 characters.',
    })
  })
})

test('each operator may ask six hundred times a minute, valid or not', async () => {
  const ask = (token?: string) =>
    bench.send('GET', '/api/connections/..x', undefined, token ? { token } : {})
  for (let i = 0; i < 600; i++) expect((await ask()).status).toBe(404)
  expect((await ask()).status).toBe(429)
  const other = await tenant.issueOperatorToken({ sub: 'other', permissions })
  expect((await ask(other)).status).toBe(404)
})

describe('a browser that gives up', () => {
  const losing = (onWrite: (request: Request) => Promise<Response>) =>
    createBench({
      tenant,
      tenantFetch: (request) =>
        request.method === 'PATCH' ? onWrite(request) : tenant.fetch(request),
    })
  const path = '/api/connections/con_northwind/clients'
  const change = [{ client_id: 'acme-portal', status: true }]

  test('after the write left: the line says how it ended', async () => {
    const gone = new AbortController()
    const cut = await losing(async () => {
      gone.abort()
      throw new TypeError('fetch failed')
    })
    await cut.send('PATCH', path, change, { signal: gone.signal })
    expect(cut.lines).toContainEqual(
      expect.objectContaining({ type: 'audit', status: 502, outcome: 'unknown' }),
    )
  })
  test('before anything left: nobody refused it', async () => {
    const gone = new AbortController()
    const cut = await losing(() => Promise.reject(new Error('nothing may leave')))
    gone.abort()
    await cut.send('PATCH', path, change, { signal: gone.signal })
    expect(cut.lines).toContainEqual(
      expect.objectContaining({ type: 'audit', status: 499, outcome: 'failed' }),
    )
  })
})
