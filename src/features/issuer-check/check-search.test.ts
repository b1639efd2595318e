import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channels, pkceModes } from '#domain/oidc/values.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { type CheckValues, expectationOf, fromSearch, toSearch } from './check-values.ts'
import { readCheckSearch } from './check-search.ts'

const open: CheckValues = { url: '', channel: '', pkce: '', scopes: [], issuer: '' }

test('what is left open stands in no link', () => {
  expect(toSearch(open, production)).toEqual({})
})

test('a link repeats what was asked and what was expected', () => {
  const asked = fc.record<CheckValues>({
    url: fc.constantFrom('https://idp.example.com', 'idp.example.com/a', ''),
    channel: fc.constantFrom('', ...channels),
    pkce: fc.constantFrom('', ...pkceModes),
    scopes: fc.uniqueArray(fc.constantFrom('openid', 'email', 'api://x/y'), { maxLength: 3 }),
    issuer: fc.constantFrom('', 'https://idp.example.com/'),
  })
  fc.assert(
    fc.property(asked, (one) => {
      expect(fromSearch(readCheckSearch({ ...toSearch(one, production) }))).toEqual(one)
    }),
  )
})

test.each([
  ['a URL with a password', { url: 'https://user:pass@idp.example.com' }],
  ['an expected issuer with a password', { issuer: 'https://user:pass@idp.example.com' }],
  ['a URL that would not be asked', { url: 'javascript:alert(1)' }],
  ['a scope that is none', { scopes: ['a"b'] }],
])('%s stands in no link', (_, changes) => {
  expect(toSearch({ ...open, ...changes }, production)).toEqual({})
})

describe('a link made by somebody else', () => {
  test.each([
    [{ channel: 'side', pkce: 's256', url: 7, scopes: ['openid'], issuer: null }, {}],
    [{ url: 'x'.repeat(2084) }, {}],
    [{ channel: 'front', other: 'x' }, { channel: 'front' }],
  ])('%j', (search, kept) => {
    expect(readCheckSearch(search)).toEqual(kept)
  })
})

test('the expectation names only what was decided', () => {
  expect(expectationOf(open)).toEqual({})
  expect(expectationOf({ ...open, channel: 'front_channel', scopes: ['openid', 'a"b'] })).toEqual({
    channel: 'front_channel',
    scopes: ['openid'],
  })
})
