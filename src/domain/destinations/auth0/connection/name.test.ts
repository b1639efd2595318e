import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { namePattern } from '../contract/connection.ts'
import { nameProblem } from './name.ts'
import { suggestName } from './suggest-name.ts'

test.each([
  ['', /Give/],
  ['a b', /blanks/],
  ['a_b', /underscore/],
  ['a.b', /dot/],
  ['-a', /begin/],
  ['a-', /end/],
  ['a--b', /two hyphens/],
  ['aé', /“é” is not allowed/],
  ['x'.repeat(129), /129 characters/],
])('%j is refused with its own reason', (name, reason) => {
  expect(nameProblem(name)).toMatch(reason)
})

test.each(['a', 'A9', 'northwind-oidc', 'x'.repeat(128)])('%s is fine', (name) => {
  expect(nameProblem(name)).toBeUndefined()
})

test('a name is refused exactly when Auth0 refuses it', () => {
  const likely = fc.string({ unit: fc.constantFrom(...Array.from('aZ9-_. é')), maxLength: 140 })
  fc.assert(
    fc.property(fc.oneof(fc.string(), likely), (name) => {
      const allowed = namePattern.test(name) && name.length <= 128
      expect(nameProblem(name) === undefined).toBe(allowed)
    }),
  )
})

test.each([
  ['https://login.northwind.example/oauth2', 'northwind'],
  ['northwind.eu.auth0.com', 'northwind'],
  ['https://dev-123.okta.com', 'dev-123'],
  ['sso.my_company.com', 'my-company'],
  ['https://accounts.google.com', ''],
  ['', ''],
])('%s suggests %j', (host, name) => {
  expect(suggestName(host)).toBe(name)
})

test('a suggestion is a good name or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (text) => {
      const name = suggestName(text)
      expect(name === '' || nameProblem(name) === undefined).toBe(true)
    }),
  )
})
