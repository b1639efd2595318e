import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { credentialDoubt, nameDoubt, scopeDoubt } from './doubts.ts'

describe('what is no secret, or more than one', () => {
  test.each([
    ['********', /masked/],
    ['••••••••', /masked/],
    ['ae7a****5fd4', /masked/],
    ['ae7a…5fd4', /masked/],
    ['xxxxxxxx', /masked/],
    ['xxxx-xxxx-xxxx', /masked/],
    ['ae7a...5fd4', /masked/],
    ['client_secret=MOCK_x', /label/],
    ['Client Secret: MOCK_x', /label/],
    ['"clientSecret": "MOCK_x"', /label/],
    ['export OIDC_CLIENT_SECRET=MOCK_x', /label/],
    ['Secret Value: MOCK_x', /label/],
    ['Value: MOCK_x', /label/],
    ['"MOCK_x"', /Quotes/],
    ['“MOCK_x”', /Quotes/],
    ['`MOCK_x`', /Quotes/],
    ['YOUR_CLIENT_SECRET', /placeholder/],
    ['your-secret-here', /placeholder/],
    ['<client secret>', /placeholder/],
    ['{{client_secret}}', /placeholder/],
    ['${CLIENT_SECRET}', /placeholder/],
    ['$CLIENT_SECRET', /placeholder/],
    ['process.env.CLIENT_SECRET', /placeholder/],
    ['client_secret', /placeholder/],
    ['changeme', /placeholder/],
    ['REDACTED', /placeholder/],
  ])('%s', (value, doubt) => expect(credentialDoubt(value, 'Client Secret')).toMatch(doubt))

  test.each([
    '',
    'MOCK_northwind_secret',
    'Abc8Q~01.34567-89ab_cdef~0123456789abcdefgh',
    'q1W2e3R4+/t5Y6u7I8o9P0==',
    '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',
    '0oa1b2c3d4E5f6G7h8i9',
  ])('no remark on %s', (value) => expect(credentialDoubt(value, 'Client Secret')).toBeUndefined())

  test('what looks random is not doubted', () => {
    const secret = fc.string({
      unit: fc.constantFrom(
        ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-~.'),
      ),
      minLength: 32,
      maxLength: 64,
    })
    fc.assert(
      fc.property(
        secret.filter((text) => /\d/.test(text) && !/secret|password/i.test(text)),
        (text) => {
          expect(credentialDoubt(text, 'Client Secret')).toBeUndefined()
        },
      ),
    )
  })

  test('a Client ID is told by its own name', () => {
    expect(credentialDoubt('Client ID: abc', 'Client ID')).toMatch(/only what follows.*Client ID/i)
    expect(credentialDoubt('YOUR_CLIENT_ID', 'Client ID')).toMatch(/placeholder/)
    expect(credentialDoubt('northwind-acme', 'Client ID')).toBeUndefined()
  })
})

test.each([
  ['openid%20profile%20email', /URL-encoded: %20/],
  ['openid+profile+email', /“\+” stands for a blank/],
  ['scope=openid', /label/],
  ['openid,profile,email', /commas/],
  ['scopes:openid', /label/],
])('the scope %s', (scope, doubt) => expect(scopeDoubt(scope)).toMatch(doubt))

test.each(['openid', 'api://x/read', 'https://a.example/auth/c++', 'read:scope'])(
  'no remark on the scope %s',
  (scope) => expect(scopeDoubt(scope)).toBeUndefined(),
)

test.each([
  [' northwind', /blank/],
  ['northwind\u00A0', /blank/],
  ['"northwind"', /Quotes/],
  ['“northwind”', /Quotes/],
])('the name %j', (name, doubt) => expect(nameDoubt(name)).toMatch(doubt))

test.each(['', 'northwind', 'north wind', "north'wind"])('no remark on the name %j', (name) =>
  expect(nameDoubt(name)).toBeUndefined(),
)
