import { expect, test } from 'vitest'
import { type CreateField, emptyValues, newIdpFrom, problemOf } from './create-form.ts'

const filled = {
  ...emptyValues,
  redirectUrl: 'https://acme.eu.authz.cloudentity.io/x',
  domain: ' https://Northwind.eu.auth0.com/ ',
  clientId: ' abc ',
  clientSecret: 's',
}
const problem = (field: CreateField, more: object) =>
  problemOf(field, { ...filled, ...more }, '2023-07')

test.each([
  ['redirectUrl', { redirectUrl: '' }],
  ['redirectUrl', { redirectUrl: 'javascript:alert(1)' }],
  ['name', { name: ' ' }],
  ['name', { name: 'n'.repeat(256) }],
  ['domain', { domain: '' }],
  ['domain', { domain: 'a b' }],
  ['clientId', { clientId: ' ' }],
  ['clientSecret', { clientSecret: '' }],
  ['timeToLive', { contextCaching: true, timeToLive: '1 hour' }],
  ['timeToLive', { contextCaching: true, timeToLive: '0s' }],
] as const)('%s is refused in %o', (field, more) => {
  expect(problem(field, more)).toEqual(expect.any(String))
  expect(problem(field, {})).toBeUndefined()
})

test('a time is not asked for where none is sent', () => {
  const values = { ...filled, timeToLive: 'x' }
  expect(problemOf('timeToLive', values, '2023-07')).toBeUndefined()
  expect(problemOf('timeToLive', { ...values, contextCaching: true }, '2025-04')).toBeUndefined()
})

test('an application of ours needs neither domain nor credentials', () => {
  const values = { ...emptyValues, applicationId: 'app', name: 'Auth0' }
  for (const field of ['domain', 'clientId', 'clientSecret'] as const)
    expect(problemOf(field, values, '2023-07')).toBeUndefined()
  expect(newIdpFrom(values, '2025-04', 'acme.us.auth0.com')).toEqual({
    name: 'Auth0',
    domain: 'acme.us.auth0.com',
    client_id: 'app',
    get_user_info: false,
    scopes: ['openid', 'email', 'profile'],
  })
})

test('what is sent is cut to the host and has the time as the API writes it', () => {
  const values = { ...filled, contextCaching: true, timeToLive: '75m30s' }
  expect(newIdpFrom(values, '2023-07', 'acme')).toMatchObject({
    domain: 'northwind.eu.auth0.com',
    client_id: 'abc',
    caching: { enabled: true, timeToLive: '1h15m30s' },
  })
})
