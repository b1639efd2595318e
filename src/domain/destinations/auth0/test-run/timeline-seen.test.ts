import { expect, test } from 'vitest'
import { seenFailure } from './timeline-seen.ts'

test.each([
  ['invalid_client', { code: 'invalid_client' }],
  [
    'oops: error: invalid_redirect_uri\nredirect_uri did not match',
    {
      code: 'invalid_redirect_uri',
      description: 'oops: error: invalid_redirect_uri redirect_uri did not match',
    },
  ],
  [
    'AADSTS50011: The redirect URI',
    { code: 'AADSTS50011', description: 'AADSTS50011: The redirect URI' },
  ],
  ['Something is wrong', { code: '', description: 'Something is wrong' }],
  [
    'https://idp.example/cb?code=SECRETSECRET&state=x',
    { code: '', description: 'https://idp.example/cb?code=[hidden]&state=[hidden]' },
  ],
])('%j', (pasted, failure) => {
  expect(seenFailure(pasted)).toEqual({ source: 'seen', ...failure })
})

test('no more than an error page says', () => {
  expect(seenFailure('word '.repeat(5000)).description?.length).toBe(2000)
})
