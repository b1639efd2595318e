import { describe, expect, test } from 'vitest'
import { redactMembers, redactText } from './redact.ts'

const removed = '[removed]'

describe('a member named like a secret', () => {
  test.each([
    'access_token',
    'accessToken',
    'ACCESS-TOKEN',
    'refresh_token',
    'id_tokens',
    'auth_token',
    'bearerToken',
    'session_token',
    'api-token',
    'my_api_tokens',
    'token',
    'tokens',
    'client_secret',
    'password_hash',
    'client_assertion',
    'private_key',
    'private-key',
    'privateKey',
    'code_verifier',
    'code-verifier',
    'codeVerifier',
    'rsaprivatekey',
    'pkcecodeverifier',
    'private_key_type',
  ])('%s', (name) => {
    expect(redactMembers({ [name]: 'CANARY' })).toEqual({ [name]: removed })
  })
  test.each(['tokenset', 'token_type', 'code', 'verifier', 'private', 'key', 'id'])(
    'not %s',
    (name) => {
      expect(redactMembers({ [name]: 'kept' })).toEqual({ [name]: 'kept' })
    },
  )
  test('every text below it goes, and nothing beside it', () => {
    const claims = { secret: { list: ['CANARY', 7, null], inner: { a: 'CANARY' } }, b: ['kept'] }
    expect(redactMembers(claims)).toEqual({
      secret: { list: [removed, 7, null], inner: { a: removed } },
      b: ['kept'],
    })
  })
})

describe('the look of a token', () => {
  test('takes out the token and leaves what stands around it', () => {
    expect(redactText('a eyJhbGciOiJub25lIn0.e30.c2ln, b.')).toBe(`a ${removed}, b.`)
    expect(redactMembers({ said: 'x eyJhbGciOiIifQ.e30. y', eyJhbGciOiIifQ: 1 })).toEqual({
      said: `x ${removed} y`,
      eyJhbGciOiIifQ: 1,
    })
  })
  test('needs a header of eleven characters, the shortest there is', () => {
    expect(redactText('eyJhbGciOiI.e30')).toBe(removed)
    expect(redactText('eyJhbGciOi.e30')).toBe('eyJhbGciOi.e30')
    expect(redactText('eyJhbGciOiJub25lIn0')).toBe('eyJhbGciOiJub25lIn0')
  })
})

test.each([
  ['/cb?code=CANARY&state=kept', `/cb?code=${removed}&state=kept`],
  ['/cb?state=kept&code=CANARY', `/cb?state=kept&code=${removed}`],
  ['error code=400 and _code=7', 'error code=400 and _code=7'],
  ['access_token=CANARY;id=kept', `access_token=${removed};id=kept`],
  ['Token=CANARY, kept', `Token=${removed}, kept`],
  ['client_secret=CANARY kept', `client_secret=${removed} kept`],
  ['client_assertion=CANARY', `client_assertion=${removed}`],
  ['password=CANARY', `password=${removed}`],
  ['code_verifier=CANARY', `code_verifier=${removed}`],
  ['{"id_token":"CANARY","a":"kept"}', `{"id_token":"${removed}","a":"kept"}`],
  ['{"secret"  :  "CANARY"}', `{"secret"  :  "${removed}"}`],
  ["{'secret': 'CANARY'}", `{'secret': '${removed}'}`],
  ['{secret=CANARY}', `{secret=${removed}}`],
  ['the token is kept', 'the token is kept'],
  ['tokens=kept', 'tokens=kept'],
  ['"token": 7', '"token": 7'],
])('of %s there stays %s', (text, left) => {
  expect(redactText(text)).toBe(left)
})

test('a text is cut after it was read', () => {
  expect(redactText('x'.repeat(2001))).toBe('x'.repeat(2000))
  expect(redactText(`${'x'.repeat(1990)} eyJhbGciOiIifQ.e30`)).toBe(
    `${'x'.repeat(1990)} ${removed}`,
  )
})

test.each([
  ['objects', (value: unknown) => ({ in: value })],
  ['lists', (value: unknown) => [value]],
])('%s are followed 32 deep', (_, around) => {
  const nested = (depth: number): unknown => (depth === 0 ? 'deep' : around(nested(depth - 1)))
  const text = (depth: number) => JSON.stringify(redactMembers({ top: nested(depth) }))
  expect(text(31)).toContain('deep')
  expect(text(32)).not.toContain('deep')
  expect(text(32)).toContain(removed)
})
