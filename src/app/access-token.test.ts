import { OAuthError } from '@auth0/auth0-react'
import { expect, test } from 'vitest'
import { accessToken } from './access-token.ts'

const failing = (error: unknown) => accessToken(() => Promise.reject(error))

test('hands the token through', async () => {
  expect(await accessToken(async () => 'token')).toBe('token')
})

test.each([
  ['a renewal the tenant refuses', new OAuthError('invalid_grant'), 'signed-out'],
  ['no refresh token in memory', new OAuthError('missing_refresh_token'), 'signed-out'],
  ['no answer in time', new OAuthError('timeout'), 'offline'],
  ['no answer at all', new TypeError('Failed to fetch'), 'offline'],
])('%s', async (_, error, kind) => {
  await expect(failing(error)).rejects.toMatchObject({ kind, source: 'browser' })
})

test('an empty token is none', async () => {
  await expect(accessToken(async () => undefined)).rejects.toMatchObject({ kind: 'signed-out' })
})
