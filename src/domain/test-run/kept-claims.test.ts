import { expect, test } from 'vitest'
import { keptClaims } from './kept-claims.ts'

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln'

test.each([
  ['claims of the user stay', { sub: 'a', groups: ['x', 1], ok: true }, undefined],
  ['what binds to one login goes', { sub: 'a', nonce: 'n', sid: 's', at_hash: 'h' }, { sub: 'a' }],
  ['a member named as a token', { idp_access_token: 'opaque' }, { idp_access_token: '[hidden]' }],
  ['a token inside', { deep: [{ note: `t ${jwt}` }] }, { deep: [{ note: 't [token]' }] }],
  ['a name that only sounds so', { tokenset: 'x', secretary: 'y' }, undefined],
  ['null', { phone: null }, undefined],
])('%s', (_, claims, kept) => {
  expect(keptClaims(claims)).toEqual(kept ?? claims)
})
