import { expect, test } from 'vitest'
import { cleanDomain, regionOf } from './domain-input.ts'

test.each([
  ['t.us.auth0.com', 't.us.auth0.com', undefined],
  ['localhost:4400', 'localhost:4400', undefined],
  [' T.EU.Auth0.com ', 't.eu.auth0.com', undefined],
  ['t.eu.auth0.com/', 't.eu.auth0.com', undefined],
  ['https://t.eu.auth0.com', 't.eu.auth0.com', 'https://'],
  ['https://t.eu.auth0.com/', 't.eu.auth0.com', 'https://'],
  ['http://t.eu.auth0.com/authorize?x=1', 't.eu.auth0.com', 'http:// … /authorize?x=1'],
])('%j is %s, without %s', (text, host, removed) => {
  expect(cleanDomain(text)).toEqual({ host, ...(removed !== undefined && { removed }) })
})

test.each(['', ' ', 'https://', 'two words', 'user:pw@t.auth0.com', 'a_b.example', '..', 'a..b'])(
  'in %j there is none',
  (text) => expect(cleanDomain(text)).toBeUndefined(),
)

test.each([
  ['acme.eu.auth0.com', 'eu'],
  ['acme.us-4.auth0.com', 'us-4'],
  ['acme.au.auth0.com', 'au'],
  ['acme.auth0.com', undefined],
  ['login.acme.example', undefined],
])('the region of %s is %s', (host, region) => {
  expect(regionOf(host)).toBe(region)
})
