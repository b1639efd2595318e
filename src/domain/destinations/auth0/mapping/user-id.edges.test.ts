import { expect, test } from 'vitest'
import { compareUserId } from './compare-user-id.ts'
import { parseUserId } from './user-id.ts'

const named = ['oidc', 'auth0-oidc', 'okta', 'samlp', 'adfs', 'ad', 'oauth2']
const unnamed = ['waad', 'auth0', 'email', 'sms']
const unknown = 'The strategy: which kind of connection.'

test.each(named)('%s carries the name of its connection', (strategy) => {
  expect(parseUserId(`${strategy}|acme|7`)).toMatchObject({
    strategy,
    connection: 'acme',
    sub: '7',
    parts: [
      { role: 'strategy', value: strategy },
      { role: 'connection', value: 'acme', meaning: expect.stringMatching(/^The connection/) },
      { role: 'id', value: '7', meaning: 'sub, the id at the provider.' },
    ],
  })
})

test.each(unnamed)('%s does not', (strategy) => {
  const found = parseUserId(`${strategy}|acme|7`)
  expect(found).not.toHaveProperty('connection')
  expect(found).toMatchObject({
    sub: 'acme|7',
    parts: [{}, { role: 'id', value: 'acme|7', meaning: 'The id at the provider.' }],
  })
})

test.each([...named, ...unnamed])('%s is said to be what it is', (strategy) => {
  const { meaning } = parseUserId(`${strategy}|7`)?.parts[0] ?? {}
  expect(meaning).toMatch(/^The strategy: an? .+\.$|^The strategy: another .+\.$/)
  expect(meaning).not.toBe(unknown)
})

test.each(['google-oauth2', 'constructor', '__proto__'])('%s is any kind', (strategy) => {
  expect(parseUserId(`${strategy}|7`)?.parts[0]?.meaning).toBe(unknown)
})

test.each([
  ['auth0-oidc|c|auth0|7', ['strategy', 'connection', 'child-connection', 'id']],
  ['auth0-oidc|c||7', ['strategy', 'connection', 'id']],
  ['auth0-oidc|c|auth0|', ['strategy', 'connection', 'id']],
  ['auth0-oidc|c|a|b', ['strategy', 'connection', 'child-connection', 'id']],
  ['oidc|c|auth0|7', ['strategy', 'connection', 'id']],
  ['oidc||7', ['strategy', 'id']],
  ['oidc|c|', ['strategy', 'id']],
])('%s has the parts %j', (text, roles) => {
  const parts = parseUserId(text)?.parts ?? []
  expect(parts.map(({ role }) => role)).toEqual(roles)
  expect(parts.every(({ meaning }) => /^[A-Zs].+\.$/.test(meaning))).toBe(true)
})

test.each(['|7', '|', '7|'])('%s is none', (text) => expect(parseUserId(text)).toBeUndefined())

test('only a sub with something before the bar may be another tenant’s', () => {
  const meaning = (text: string) => parseUserId(text)?.parts[2]?.meaning
  expect(meaning('oidc|c|auth0|7')).toMatch(/may be an Auth0 tenant/)
  expect(meaning('oidc|c||7')).toBe('sub, the id at the provider.')
  expect(meaning('samlp|c|auth0|7')).toBe('sub, the id at the provider.')
})

const oidc = { strategy: 'oidc', connection: 'acme' }
test.each([
  [{ ...oidc, sub: '7', found: 'oidc|acme|7' }, 'equal', 'oidc|acme|7', true],
  [{ ...oidc, sub: '7', found: 'oidc|acme|8' }, 'different', 'oidc|acme|7', true],
  [{ ...oidc, sub: '7', found: 'oidc|other|7' }, 'elsewhere', 'oidc|acme|7', true],
  [{ ...oidc, sub: '7', found: 'oidc|acme|' }, 'elsewhere', 'oidc|acme|7', true],
  [{ ...oidc, sub: '', found: 'oidc|acme|7' }, 'begins', 'oidc|acme|', false],
  [{ ...oidc, sub: 7, found: 'oidc|acme|7' }, 'begins', 'oidc|acme|', false],
  [{ ...oidc, sub: '7', found: '' }, 'unfound', 'oidc|acme|7', true],
  [{ ...oidc, found: 7 }, 'unfound', 'oidc|acme|', false],
])('%j: %s', (subject, outcome, predicted, whole) => {
  const found = compareUserId(subject)
  expect(found).toMatchObject({ outcome, predicted, whole })
  expect('found' in found).toBe(outcome !== 'unfound')
})
