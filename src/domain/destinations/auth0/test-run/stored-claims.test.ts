import { describe, expect, test } from 'vitest'
import { boundedClaims, smallestClaims, storedClaims, storedProfile } from './stored-claims.ts'

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln'

test.each([
  ['claims of the user stay', { sub: 'a', groups: ['x', 1], ok: true }, undefined],
  ['what binds to one login goes', { sub: 'a', nonce: 'n', sid: 's', at_hash: 'h' }, { sub: 'a' }],
  ['a member named as a token', { idp_access_token: 'opaque' }, { idp_access_token: '[hidden]' }],
  ['a token inside', { deep: [{ note: `t ${jwt}` }] }, { deep: [{ note: 't [token]' }] }],
  ['a name that only sounds so', { tokenset: 'x', secretary: 'y' }, undefined],
  ['null', { phone: null }, undefined],
])('%s', (_, claims, kept) => {
  expect(storedClaims(claims)).toEqual(kept ?? claims)
})

describe('claims that are too long', () => {
  const told = (length: number) => ({ sub: 'oidc|a|1', groups: ['x'.repeat(length)] })

  test('are kept up to 64 KB, with what UserInfo said', () => {
    const fits = { claims: told(60_000), userinfo: { sub: 'oidc|a|1' } }
    expect(boundedClaims(fits)).toEqual(fits)
    const claims = { sub: 'oidc|a|1' }
    expect(boundedClaims({ claims: told(66_000) })).toEqual({ claims, claimsLeftOut: true })
    expect(boundedClaims({ claims, userinfo: told(66_000) })).toEqual({
      claims,
      claimsLeftOut: true,
    })
  })

  test('a stored profile as long is not kept; one that fits is, without tokens', () => {
    expect(storedProfile(told(66_000))).toBeUndefined()
    expect(storedProfile({ email: 'a', idp_token: jwt })).toEqual({
      email: 'a',
      idp_token: '[hidden]',
    })
  })

  test('a sub as long is left out too', () => {
    expect(smallestClaims({ claims: { sub: 'x'.repeat(2000) } })).toEqual({ claimsLeftOut: true })
  })
})
