import { AuthenticationError, GenericError } from '@auth0/auth0-react'
import { expect, test } from 'vitest'
import { returnToOf } from './login-error.ts'
import { loginWords, tenantWords } from './login-words.ts'

const refused = (code: string, said = 'words of the tenant') =>
  new AuthenticationError(code, said, 'state', { returnTo: '/connections/con_1' })

test.each([
  [refused('access_denied'), /did not let this account in/],
  [new GenericError('missing_transaction', 'Invalid state'), /another tab or is too old/],
  [new GenericError('state_mismatch', 'Invalid state'), /another tab or is too old/],
  [refused('server_error'), /refused the sign-in/],
  [new TypeError('Failed to fetch'), /did not finish/],
])('%s', (error, title) => {
  expect(loginWords(error).title).toMatch(title)
})

test('names a code it has no words for', () => {
  expect(loginWords(refused('temporarily_unavailable')).text).toContain('temporarily_unavailable')
})

test('quotes the tenant, and never the library as if it were the tenant', () => {
  expect(tenantWords(refused('access_denied'))).toBe('words of the tenant')
  expect(tenantWords(refused('access_denied', 'access_denied'))).toBeUndefined()
  expect(tenantWords(new GenericError('state_mismatch', 'Invalid state'))).toBeUndefined()
  expect(tenantWords(new Error('x'))).toBeUndefined()
})

test('finds where the operator was going', () => {
  expect(returnToOf(refused('access_denied'))).toBe('/connections/con_1')
  expect(returnToOf(new Error('x'))).toBeUndefined()
})
