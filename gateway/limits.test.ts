import { expect, test } from 'vitest'
import { permissions, type RouteName } from '#domain/gateway-api/gateway.ts'
import { createLimits } from './limits.ts'
import { errorOf } from './bench.helper.ts'
import { openStack } from './tested/stack.helper.ts'
import { at, name, path, stored, viewOf } from './tested/records.helper.ts'

/** An operator who guesses at the stored Client Secret of a connection. */
async function guessing() {
  let now = at
  const stack = await openStack({ now: () => now })
  const create = (secret?: string, which = 'shadow') => {
    const { client_secret: _, ...options } = stored(stack)?.options ?? {}
    const given = secret === undefined ? options : { ...options, client_secret: secret }
    const connection = { name: which, strategy: 'oidc', options: given }
    return stack.send('POST', '/api/connections', { connection })
  }
  const edit = (edited: object, token?: string) =>
    stack.send(
      'PATCH',
      path(stack),
      { tag: 'stale', operations: [], ...edited },
      token === undefined ? {} : { token },
    )
  const wait = (ms: number) => void (now += ms)
  return { stack, create, edit, wait }
}

test('a connection made to be like another does not tell its secret', async () => {
  const { stack, create } = await guessing()
  const real = String(stored(stack)?.options?.['client_secret'])
  expect((await create(real)).status).toBe(200)
  const [victim, shadow] = [await viewOf(stack), await viewOf(stack, 'shadow')]
  expect(shadow.options?.client_id).toBe(victim.options?.client_id)
  expect(shadow.fingerprint).toMatch(/^[\w-]{22}$/)
  expect(shadow.fingerprint).not.toBe(victim.fingerprint)
})

test('each operator may write twenty secrets a minute, taken or not', async () => {
  const { stack, create, edit, wait } = await guessing()
  for (let i = 0; i < 10; i++) {
    expect((await create(`MOCK_guess_${i}`, `shadow-${i}`)).status).toBe(200)
    expect((await edit({ clientSecret: `MOCK_guess_${i}` })).status).toBe(412)
  }
  for (const refused of [
    await create('MOCK_guess', 'shadow-10'),
    await edit({ clientSecret: 'MOCK_guess' }),
  ]) {
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('3')
    expect(await errorOf(refused)).toMatchObject({ source: 'gateway', code: 'too_many_requests' })
  }
  expect(stack.audits().at(-1)).toMatchObject({
    action: 'updateConnection',
    connection: { id: stack.idOf(name) },
    fields: ['clientSecret'],
    outcome: 'refused',
  })
  // Other work goes on, and so do others.
  expect((await edit({ clientSecret: null })).status).toBe(412)
  const other = await stack.tenant.issueOperatorToken({ sub: 'other', permissions })
  expect((await edit({ clientSecret: 'MOCK_guess' }, other)).status).toBe(412)
  wait(3000)
  expect((await edit({ clientSecret: 'MOCK_guess' })).status).toBe(412)
  expect((await edit({ clientSecret: 'MOCK_guess' })).status).toBe(429)
})

test.each<[RouteName, number]>([
  ['getConnection', 600],
  ['deleteConnection', 600],
  ['updateConnection', 600],
  ['probeKeys', 60],
  ['listTestEvents', 60],
  ['getTestedUser', 30],
  ['readChildToken', 30],
  ['recordTest', 30],
  ['confirmConnection', 10],
  ['preflightClient', 5],
  ['confirmIdp', 10],
  ['testScript', 30],
  ['handOverApplication', 5],
])('each operator may ask %s %i times a minute', (name, times) => {
  const limits = createLimits(() => 0)
  for (let i = 0; i < times; i++) limits.asks(name, 'operator')
  expect(() => limits.asks(name, 'operator')).toThrow('Too many requests')
  expect(() => limits.asks(name, 'other')).not.toThrow()
})

test('what goes to another host is counted together', () => {
  const limits = createLimits(() => 0)
  for (let i = 0; i < 60; i++) limits.asks(i % 2 ? 'probeKeys' : 'probeDocument', 'operator')
  expect(() => limits.asks('probeLogo', 'operator')).toThrow('Too many requests')
})
