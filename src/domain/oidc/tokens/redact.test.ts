import { describe, expect, test } from 'vitest'
import { isJose } from './is-jose.ts'
import { isSecretClaim, redactMembers, withoutJose } from './redact.ts'

const header = 'eyJhbGciOiJSUzI1NiJ9'
const jws = `${header}.eyJzdWIiOiJ4In0.c2ln`
const tokens = [
  ['signed', jws],
  ['unsigned', `${header}.eyJzdWIiOiJ4In0.`],
  ['encrypted', `${header}.a2V5.aXY.Y3Q.dGFn`],
  ['encrypted, alg dir', `${header}..aXY.Y3Q.dGFn`],
  ['a blank in its header', 'eyAiYWxnIjoiUlMyNTYifQ.eyJzdWIiOiJ4In0.c2ln'],
] as const

describe.each(tokens)('a token, %s,', (_, token) => {
  test('is one, and is taken out of words, claims and their names', () => {
    expect(isJose(token)).toBe(true)
    expect(withoutJose(`id_token${token}; ${token}`)).toBe('id_token[token]; [token]')
    // What is written before it does not hide where it ends.
    expect(withoutJose(`eyJ.${token}`)).toBe('[token]')
    expect(redactMembers({ [`k ${token}`]: [{ note: token }] })).toEqual({
      'k [token]': [{ note: '[token]' }],
    })
  })
})

test.each(['eyJhIjoxfQ', 'keyJudge.example', 'surveyAiming', 'https://acme.example/'])(
  '%s is none',
  (text) => {
    expect(isJose(text)).toBe(false)
    expect(withoutJose(text)).toBe(text)
  },
)

test.each([
  'token',
  'tokens',
  'accessToken',
  'access_token',
  'ACCESS_TOKEN',
  'AccessToken2',
  'IDToken',
  'idtoken',
  'https://acme.example/idp-token',
  'https://acme.example/tokens',
  'clientSecret',
  'client secret',
  'password',
  'client_assertion',
  'apiKey',
  'Authorization',
])('%s names a secret', (name) => {
  expect(isSecretClaim(name)).toBe(true)
})

test.each(['tokenset', 'secretary', 'token_use', 'tokenType', 'sub', 'authorization_details'])(
  '%s names none',
  (name) => {
    expect(isSecretClaim(name)).toBe(false)
  },
)

test('below a secret’s name every text is hidden, and what is none stays', () => {
  expect(
    redactMembers({
      access_token: ['opaque'],
      refresh_token: { value: 'opaque', kinds: [{ a: 'b' }], at: 7 },
      groups: ['x', 1, null, true],
    }),
  ).toEqual({
    access_token: ['[hidden]'],
    refresh_token: { value: '[hidden]', kinds: [{ a: '[hidden]' }], at: 7 },
    groups: ['x', 1, null, true],
  })
})

test('what is too deep is left out', () => {
  const deep = Array.from({ length: 5000 }).reduce<object>((inner) => ({ inner }), { end: 'END' })
  expect(JSON.stringify(redactMembers({ deep }))).not.toContain('END')
})
