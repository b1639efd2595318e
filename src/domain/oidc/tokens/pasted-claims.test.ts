import { expect, test } from 'vitest'
import { readPasted } from './decode.ts'
import { pastedClaims } from './pasted-claims.ts'

const part = (members: object) =>
  btoa(JSON.stringify(members)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
const token = (claims: object, header: object = {}) =>
  `${part({ alg: 'RS256', ...header })}.${part(claims)}.c2ln`
const good = { iss: 'https://idp.example', sub: '1', aud: 'client', exp: 1, iat: 1 }
const expected = {
  issuer: 'https://idp.example',
  clientId: 'client',
  tenant: 'https://acme.eu.auth0.com/',
}

test.each([
  ['the provider’s ID token', token(good), []],
  ['one of several audiences', token({ ...good, aud: ['x', 'client'] }), []],
  ['another issuer', token({ ...good, iss: 'https://idp.example/' }), ['other-issuer']],
  ['another client', token({ ...good, aud: ['other'] }), ['other-client']],
  ['an access token', token(good, { typ: 'at+jwt' }), ['access-token']],
  ['claims as JSON', JSON.stringify({ sub: '1', email: 'a@b' }), ['unsigned']],
])('%s', (_, text, doubts) => {
  const found = pastedClaims(readPasted(text), expected)
  expect(found.claims).toMatchObject({ sub: '1' })
  expect(found.doubts).toEqual(doubts)
})

test.each([
  ['the tenant’s own', token({ ...good, iss: expected.tenant }), ['own-token']],
  ['a profile', JSON.stringify({ user_id: 'oidc|a|1' }), ['profile']],
  ['no token', 'abc', []],
  ['nothing', '', []],
])('%s predicts nothing', (_, text, doubts) => {
  expect(pastedClaims(readPasted(text), expected)).toEqual({ doubts })
})

test('what is not known of the connection raises no doubt', () => {
  expect(pastedClaims(readPasted(token(good)), { issuer: null }).doubts).toEqual([])
})
