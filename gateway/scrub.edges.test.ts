import { describe, expect, test } from 'vitest'
import { createScrub, secretsIn } from './scrub.ts'

describe('a name like that of a secret', () => {
  test.each([
    'client_secret',
    'clientSecret',
    'SECRET_KEY',
    'password',
    'private_key',
    'privateKey',
    'client_assertion',
    'access_token',
    'refresh_token',
  ])('%s', (name) => {
    expect(secretsIn({ [name]: 'MOCK_value' }, []).all).toEqual(['MOCK_value'])
  })
  // Values of these stand in errors that an operator has to be able to read.
  test.each([
    'client_id',
    'x_access_token',
    'access_token_url',
    'x_refresh_token',
    'refresh_token_lifetime',
    'token_endpoint',
  ])('not %s', (name) => {
    expect(secretsIn({ [name]: 'MOCK_value' }, []).all).toEqual([])
  })
})

test('four characters are a secret, three an ordinary word', () => {
  expect(secretsIn({ password: 'abcd', secret: 'xyz' }, []).all).toEqual(['abcd'])
  expect(createScrub(['abcd', 'xyz'])('abcdef xyzzy')).toBe('[removed]ef xyzzy')
})

test('too many secrets are the fault of the request', () => {
  const secrets = Array.from({ length: 51 }, (_, index) => `MOCK_${index}`)
  expect(() => secretsIn({ secrets }, [])).toThrow(
    expect.objectContaining({
      http: 400,
      details: expect.objectContaining({ code: 'invalid_request' }),
    }),
  )
})

describe('what is left of an answer is all but the secret', () => {
  const secret = 'MOCK_a"b \\ c/ö'
  test.each([
    ['JSON', 'MOCK_a\\"b \\\\ c/ö'],
    ['JSON, slashes escaped', 'MOCK_a\\"b \\\\ c\\/ö'],
    ['JSON in ASCII', 'MOCK_a\\"b \\\\ c/\\u00f6'],
    ['JSON in ASCII, slashes escaped', 'MOCK_a\\"b \\\\ c\\/\\u00f6'],
    ['a form', 'MOCK_a%22b+%5C+c%2F%C3%B6'],
    ['a URL', 'MOCK_a%22b%20%5C%20c%2F%C3%B6'],
    ['HTML', 'MOCK_a&quot;b \\ c/ö'],
    ['ASCII', 'MOCK_a"b \\ c/\\u00f6'],
  ])('in %s', (_, form) => {
    expect(createScrub([secret])(`client=${form}.`)).toBe('client=[removed].')
  })
  test('half a pair of surrogates, which no percent-encoding can say', () => {
    const half = 'MOCK_a \ud800 b'
    expect(createScrub([half])(`client=MOCK_a%20%EF%BF%BD%20b.`)).toBe('client=[removed].')
  })
  test('of two secrets the longer goes first, or its end would stay', () => {
    const [short, long] = ['MOCK_one', 'MOCK_one_and_two']
    expect(createScrub([short, long])(`${long} ${short}`)).toBe('[removed] [removed]')
    expect(createScrub([long, short])(`${long} ${short}`)).toBe('[removed] [removed]')
  })
})
