import { expect, test } from 'vitest'
import { claimsOf } from './token-claims.ts'

const now = 1_000_000
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = (claims: object) => `${part({ alg: 'RS256' })}.${part({ exp: 2000, ...claims })}.x`

test('says who it is and what they may do, in any writing', () => {
  const permissions = ['read:connections', 'ŷ>?']
  expect(claimsOf(token({ sub: 'auth0|ÿ', permissions }), now)).toEqual({
    sub: 'auth0|ÿ',
    permissions,
  })
  expect(claimsOf(token({ sub: 'a' }), now)).toEqual({ sub: 'a', permissions: [] })
})

test.each([
  ['none', undefined],
  ['an opaque one', 'opaque'],
  ['an encrypted one', 'a.b.c.d.e'],
  ['no JSON', 'a.bm90anNvbg.c'],
  ['one without a sub', token({})],
  ['one at its end', token({ sub: 'a', exp: 1000 })],
  ['one with other permissions', token({ sub: 'a', permissions: ['a', 1] })],
])('%s says nothing', (_, text) => {
  expect(claimsOf(text, now)).toBeUndefined()
})
