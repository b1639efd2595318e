import { expect, test } from 'vitest'
import { emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { begunByHand, leftByHand, standingOf } from './by-hand.ts'

const { endpoints: none } = emptyDraft()
const published = {
  issuer: 'https://idp.northwind.example',
  authorization_endpoint: 'https://idp.northwind.example/authorize',
  jwks_uri: ['no', 'text'],
}
const filled = {
  ...none,
  issuer: published.issuer,
  authorization_endpoint: published.authorization_endpoint,
}

test.each([
  ['nothing was read', none, {}, undefined, none],
  ['what was read', none, {}, published, filled],
  [
    'what was typed there before stays',
    { ...none, issuer: 'https://other.example' },
    {},
    published,
    { ...filled, issuer: 'https://other.example' },
  ],
  [
    'what was adjusted, over what was read',
    none,
    { issuer: 'https://other.example', jwks_uri: 'https://idp.northwind.example/keys' },
    published,
    {
      ...filled,
      issuer: 'https://other.example',
      jwks_uri: 'https://idp.northwind.example/keys',
    },
  ],
  ['taken away stays away', none, { issuer: '' }, published, { ...filled, issuer: '' }],
])('begins with: %s', (_, endpoints, adjusted, read, expected) => {
  expect(begunByHand({ endpoints, adjusted }, read)).toEqual({ endpoints: expected, adjusted: {} })
})

test('an adjustment of what is no field stays one', () => {
  const adjusted = { response_types_supported: ['code'] }
  expect(begunByHand({ endpoints: none, adjusted }, published)).toEqual({
    endpoints: filled,
    adjusted,
  })
})

test('another issuer read in between takes the place of what nobody changed', () => {
  const other = { issuer: 'https://b.example', jwks_uri: 'https://b.example/keys' }
  const changed = { ...filled, token_endpoint: 'https://idp.northwind.example/token' }
  const left = leftByHand(changed, published)
  expect(left).toEqual({ ...none, token_endpoint: 'https://idp.northwind.example/token' })
  expect(begunByHand({ endpoints: left, adjusted: {} }, other).endpoints).toEqual({
    ...none,
    ...other,
    token_endpoint: 'https://idp.northwind.example/token',
  })
})

test.each([
  ['issuer', published.issuer, published, { was: published.issuer, same: true }],
  ['issuer', '', published, { was: published.issuer, same: false }],
  ['token_endpoint', 'https://x.example', published, { was: '', same: false }],
  ['token_endpoint', '', published, undefined],
  ['issuer', published.issuer, undefined, undefined],
] as const)('%s “%s” held against what was read', (name, value, read, expected) => {
  expect(standingOf(name, value, read)).toEqual(expected)
})
