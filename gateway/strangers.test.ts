import { generateKeyPair, SignJWT } from 'jose'
import { beforeEach, expect, test } from 'vitest'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { audience, createBench, errorOf, origin, originRules, sub } from './bench.helper.ts'

let tenant: Management
let bench: Awaited<ReturnType<typeof createBench>>
let now: number
beforeEach(async () => {
  now = Date.now()
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
  bench = await createBench({ tenant, now: () => now })
})

const ask = (token?: string) =>
  bench.send('GET', '/api/session', undefined, token === undefined ? {} : { token })

/** A token that only its signature tells from a good one. */
async function forged() {
  const { privateKey } = await generateKeyPair('RS256')
  return new SignJWT({ sub, permissions, azp: 'sandbox-dashboard' })
    .setProtectedHeader({ alg: 'RS256', kid: tenant.keys.kid })
    .setIssuer(`${origin}/`)
    .setAudience(audience)
    .setExpirationTime('10m')
    .sign(privateKey)
}

test('bad signatures are refused sixty times a minute, then with 429 and without a line', async () => {
  const token = await forged()
  for (let i = 0; i < 60; i++) expect((await ask(token)).status).toBe(401)
  for (let i = 0; i < 40; i++) {
    const answer = await ask(i % 2 === 0 ? token : 'MOCK_nonsense')
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('1')
    expect(await errorOf(answer)).toMatchObject({ source: 'gateway', code: 'too_many_requests' })
  }
  expect(bench.lines).toHaveLength(60)
  // Meanwhile nobody else is kept out, and the next line says how many left none.
  expect((await ask()).status).toBe(200)
  expect(bench.lines.at(-1)).toMatchObject({ status: 200, unlogged: 40 })
  expect((await ask()).status).toBe(200)
  expect(bench.lines.at(-1)).not.toHaveProperty('unlogged')
  now += 1000
  expect((await ask(token)).status).toBe(401)
})

test('a sign-in that only expired is told so, whatever others send', async () => {
  for (let i = 0; i < 61; i++) await ask('MOCK_nonsense')
  const expired = await tenant.issueOperatorToken({ sub, permissions, expiresIn: -60 })
  const answer = await ask(expired)
  expect(answer.status).toBe(401)
  expect(await errorOf(answer)).toMatchObject({ code: 'token_expired' })
})

test('an operator over a limit of his own leaves a line each', async () => {
  for (let i = 0; i < 601; i++) await ask()
  expect(bench.lines.at(-1)).toMatchObject({ status: 429, operator: sub })
})
