import { expect, test } from 'vitest'
import { facts } from './facts.ts'

const five = ['a', 'b', 'c', 'd', 'e']

test('of long lists, how much more there is', () => {
  expect(
    facts({ token_endpoint_auth_methods_supported: five, scopes_supported: [...five, 'f'] }),
  ).toEqual(['a, b, c, d and 1 more ways to authenticate', 'a b c d and 2 more scopes'])
})

test('of what is not published, nothing', () => {
  expect(facts({ scopes_supported: ['openid'] })).toEqual(['openid'])
  expect(facts(undefined)).toEqual([])
})
