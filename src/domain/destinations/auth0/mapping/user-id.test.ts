import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildUserId, parseUserId } from './user-id.ts'

test.each([
  ['oidc|northwind|7', ['oidc', 'northwind', '7']],
  ['oidc|northwind|auth0|7', ['oidc', 'northwind', 'auth0|7']],
  [
    'auth0-oidc|your-auth0-oidc-conn-name|auth0|563b9b6cf50bc24402a69b80',
    ['auth0-oidc', 'your-auth0-oidc-conn-name', 'auth0', '563b9b6cf50bc24402a69b80'],
  ],
  ['auth0-oidc|c|samlp|acme|7', ['auth0-oidc', 'c', 'samlp', 'acme|7']],
  ['auth0-oidc|c|563b', ['auth0-oidc', 'c', '563b']],
  ['auth0|563b', ['auth0', '563b']],
  ['google-oauth2|1|2', ['google-oauth2', '1|2']],
  ['oidc|', undefined],
  ['563b', undefined],
  ['', undefined],
])('%s', (text, parts) => {
  expect(parseUserId(text)?.parts.map(({ value }) => value)).toEqual(parts)
})

test('an Auth0 tenant behind oidc is suspected, not claimed', () => {
  expect(parseUserId('oidc|n|auth0|7')?.parts[2]?.meaning).toMatch(/may be an Auth0 tenant/)
})

test('what was built is told apart again', () => {
  const strategy = fc.constantFrom('oidc', 'auth0-oidc')
  const connection = fc.stringMatching(/^[a-z0-9](-?[a-z0-9])*$/)
  fc.assert(
    fc.property(strategy, connection, fc.string({ minLength: 1 }), (kind, name, sub) => {
      const found = parseUserId(buildUserId(kind, name, sub))
      expect(found).toMatchObject({ strategy: kind, connection: name, sub })
      expect(found?.parts.map(({ value }) => value).join('|')).toBe(`${kind}|${name}|${sub}`)
    }),
  )
})
