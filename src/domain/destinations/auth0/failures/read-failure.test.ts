import { describe, expect, test } from 'vitest'
import { dictionary } from './dictionary.ts'
import { readFailure } from './read-failure.ts'
import type { FailureFacts } from './explanation.ts'

const find = (facts: Partial<FailureFacts>) => readFailure({ code: '', ...facts }).row?.id
const says = (description: string) => find({ description })

const missing = 'claim-missing'

describe('a phrase', () => {
  test.each([
    ['x callback URL mismatch: https://a.example/login/callback y', 'auth0-provider-callback'],
    ['callback URL mismatch/login/callback', 'auth0-provider-callback'],
    ['CALLBACK\n url\t mismatch /Login/callback', 'auth0-provider-callback'],
    ['/login/callback callback URL mismatch', 'auth0-callback'],
    ['callback URL mismatch', 'auth0-callback'],
    ['/login/callback', undefined],
    ['JWT "iss" claim missing', missing],
    ['JWT “iss” claim missing', missing],
    ['JWT ”iss claim missing', missing],
    ["JWT 'iss' claim missing", undefined],
    ['JWT iss claim missing', undefined],
    ['‘redirect_uri’ parameter must be a Login redirect URI', 'okta-redirect-uri'],
    ['"redirect_uri" parameter must be a Login redirect URI', 'redirect-uri'],
  ])('%j: %s', (text, id) => {
    expect(says(text)).toBe(id)
  })
})

describe('what has to be the whole text', () => {
  const whole = (description: string, more: Partial<FailureFacts> = {}) =>
    find({ code: 'unauthorized', strategy: 'auth0-oidc', description, ...more })
  test.each(['Unauthorized', '  unauthorized\n', 'UNAUTHORIZED'])('is %j', (text) => {
    expect(whole(text)).toBe('auth0-provider-secret')
    expect(whole(text, { code: 'access_denied' })).toBe('auth0-provider-secret')
  })
  test('is not met within one, nor outside what its row is confined to', () => {
    const met = [
      whole('Unauthorized.'),
      whole('is Unauthorized'),
      whole('Unauthorized', { strategy: 'oidc' }),
      whole('Unauthorized', { strategy: undefined }),
      whole('Unauthorized', { code: 'server_error' }),
    ]
    expect(met).not.toContain('auth0-provider-secret')
  })
})

describe('a number of Microsoft', () => {
  test.each([
    ['AADSTS50011: The redirect URI', 'entra-redirect-uri'],
    ['Error aadsts50011.', 'entra-redirect-uri'],
    ['(AADSTS50011)', 'entra-redirect-uri'],
    ['AADSTS500110', 'entra-other'],
    ['AADSTS500110000', 'entra-other'],
    ['50011', undefined],
  ])('in %s: %s', (text, id) => {
    expect(says(text)).toBe(id)
    expect(find({ code: text })).toBe(id)
  })
})

describe('a code', () => {
  test.each([
    ['[invalid_scope]', 'invalid-scope'],
    ['error: invalid_scope, sorry', 'invalid-scope'],
    ['xinvalid_scope_x invalid_scopes', undefined],
    ['_invalid_scope', undefined],
    ['INVALID_SCOPE', undefined],
  ])('in the text %j: %s', (text, id) => {
    expect(says(text)).toBe(id)
  })
  test('of its own goes before one in the text, and of two in the text the first', () => {
    expect(find({ code: 'invalid_client', description: 'not invalid_scope' })).toBe(
      'invalid-client',
    )
    expect(says('invalid_scope or invalid_client')).toBe('invalid-scope')
    expect(says('no_such_code invalid_scope')).toBe('invalid-scope')
  })
  test('is whole; LINE writes it in capitals', () => {
    expect(find({ code: 'invalid_scope' })).toBe('invalid-scope')
    expect(find({ code: 'INVALID_SCOPE' })).toBe('invalid-scope')
    expect(find({ code: 'invalid' })).toBeUndefined()
  })
})

test('a text is looked through for its first 20,000 characters', () => {
  const near = (text: string) => 'x'.repeat(19_990 - text.length) + ' ' + text
  const far = (text: string) => 'x'.repeat(20_001) + ' ' + text
  for (const text of ['AADSTS50011', 'invalid_scope', 'callback URL mismatch/login/callback']) {
    expect(says(near(text)), text).toBeDefined()
    expect(says(far(text)), text).toBeUndefined()
  }
})

describe('who tells it', () => {
  const own = dictionary.find(({ match }) => match.sources && match.codes)
  const any = dictionary.find(({ match }) => match.sources && !match.codes)
  test('has rows of his own, which nobody else meets', () => {
    const { id, match } = own ?? { id: '', match: {} }
    const [source] = match.sources ?? []
    const [code = ''] = match.codes ?? []
    expect(find({ source, code })).toBe(id)
    expect(find({ code })).not.toBe(id)
    expect(find({ source, code: 'no_such_code' })).not.toBe(id)
    expect(find({ description: code })).not.toBe(id)
  })
  test('or one for whatever he tells', () => {
    const { id, match } = any ?? { id: '', match: {} }
    const [source] = match.sources ?? []
    expect(find({ source, code: 'no_such_code' })).toBe(id)
    expect(find({ code: 'no_such_code' })).toBeUndefined()
  })
})

const isWhole = (phrase: string) => !phrase.includes('…')

describe('what a row is confined to', () => {
  test.each<[string, Partial<FailureFacts>, string | undefined]>([
    [
      'its channel',
      { code: 'unauthorized_client', channel: 'front_channel' },
      'front-channel-refused',
    ],
    [
      'another channel',
      { code: 'unsupported_response_type', channel: 'back_channel' },
      'back-channel-refused',
    ],
  ])('%s', (_, facts, id) => {
    expect(find(facts)).toBe(id)
  })
  test.each(dictionary.filter(({ match }) => match.only?.notCodes && match.says?.some(isWhole)))(
    '$id: no codes',
    (row) => {
      const facts = { description: row.match.says?.find(isWhole) }
      expect(find({ ...facts, code: 'no_such_code' })).toBe(row.id)
      for (const code of row.match.only?.notCodes ?? [])
        expect(find({ ...facts, code })).not.toBe(row.id)
    },
  )
})

test('the type of a log line is asked last, and what nobody knows has no row', () => {
  const [row] = dictionary.filter(({ match }) => match.logTypes)
  const [logType] = row?.match.logTypes ?? []
  expect(find({ logType })).toBe(row?.id)
  expect(find({ logType, code: 'invalid_scope' })).toBe('invalid-scope')
  expect(find({ logType: 'none' })).toBeUndefined()
  expect(find({})).toBeUndefined()
})
