import { describe, expect, test } from 'vitest'
import { dictionary } from './dictionary.ts'
import type { FailureFacts } from './explanation.ts'
import { codeIn, readFailure } from './read-failure.ts'

const back = { channel: 'back_channel', strategy: 'oidc' } as const
const read = (facts: FailureFacts) => {
  const { row, by, at, suspects } = readFailure({ ...back, ...facts })
  return { id: row?.id, by, at, suspects: suspects.map(({ id }) => id) }
}

describe('one code by whom it is told', () => {
  test('unauthorized_client at the token endpoint is the secret', () => {
    const told = read({ code: 'unauthorized_client', speaker: 'token' })
    expect(told).toMatchObject({ id: 'unauthorized-client', by: 'code', at: ['token'] })
    expect(told.suspects).toEqual(['client-unknown', 'client-disabled'])
  })

  test('and at the authorization endpoint the flow', () => {
    const told = read({ code: 'unauthorized_client', speaker: 'authorization' })
    expect(told).toMatchObject({ id: 'back-channel-refused', at: ['idp'] })
    expect(told.suspects).not.toContain('invalid-client')
  })

  test('told through the tenant it may be both: the secret first, as it is met', () => {
    const told = read({ code: 'unauthorized_client', source: 'authorize' })
    expect(told).toMatchObject({ id: 'unauthorized-client', at: ['token', 'idp'] })
    // By its own name the channel is refused where somebody said so.
    expect(told.suspects).not.toContain('back-channel-refused')
    expect(told.suspects).toContain('flow-refused')
  })

  test('the Front Channel asks no token endpoint', () => {
    const told = read({ code: 'unauthorized_client', channel: 'front_channel' })
    expect(told).toMatchObject({ id: 'front-channel-refused', at: ['idp'] })
    expect(told.suspects).toEqual(['client-unknown', 'client-disabled'])
    const client = read({ code: 'invalid_client', channel: 'front_channel' })
    expect(client).toMatchObject({ id: 'client-unknown' })
  })

  test('invalid_client on a page is an unknown client', () => {
    expect(read({ code: 'invalid_client', speaker: 'page' }).id).toBe('client-unknown')
    expect(read({ code: 'invalid_client', source: 'seen' })).toMatchObject({
      id: 'client-unknown',
      at: ['idp', 'authorize'],
    })
    expect(read({ code: 'invalid_client', source: 'authorize' })).toMatchObject({
      id: 'invalid-client',
      at: ['token', 'idp'],
    })
  })
})

test('words are read for what may have said them', () => {
  const words = { code: '', description: 'Invalid client secret' }
  expect(read({ ...words, speaker: 'token' }).id).toBe('invalid-client')
  expect(read({ ...words, speaker: 'authorization' }).id).toBeUndefined()
})

test('the tester’s own troubles have rows of their own alone', () => {
  const told = read({ code: 'invalid_client', source: 'token' })
  expect(told).toMatchObject({ id: 'tester-token', by: 'tester', at: ['profile'] })
  expect(read({ code: 'interrupted', source: 'tester' }).id).toBe('tester-stopped')
})

test('a code alone has suspects, its words have none', () => {
  expect(read({ code: 'invalid_request' }).suspects).toEqual([
    'pkce-required',
    'redirect-uri',
    'nonce-required',
    'organization-required',
    'parameter-refused',
    'response-mode-refused',
    'pushed-request-required',
    'back-channel-refused',
    'client-unknown',
    'client-secret-missing',
  ])
  expect(read({ code: 'invalid_request', description: 'nonce required' })).toMatchObject({
    id: 'nonce-required',
    suspects: [],
  })
})

test('what is mended elsewhere, or by others, is a suspect', () => {
  expect(read({ code: 'access_denied' }).suspects).toEqual([
    'okta-not-assigned',
    'okta-policy',
    'consent-required',
    'not-in-organization',
    'action-denied',
  ])
})

test('a vendor’s number that nobody knows keeps the suspects of its code', () => {
  const told = read({ code: 'invalid_client', description: 'AADSTS9999999: what?' })
  expect(told).toMatchObject({ id: 'entra-other', by: 'number' })
  expect(told.suspects).toContain('client-unknown')
})

test('a number that is known goes before one that is not', () => {
  const description = 'AADB2C99999: wrapped. AADSTS7000215: Invalid client secret'
  expect(read({ code: 'server_error', description }).id).toBe('entra-secret-wrong')
})

test.each([
  ['token', ['token']],
  ['authorization', ['idp', 'authorize']],
  [undefined, ['idp', 'token']],
] as const)('what nobody knows, told by %s', (speaker, at) => {
  expect(read({ code: 'their_own_code', speaker })).toMatchObject({ id: undefined, at })
})

test.each([
  ['AADSTS50011: x invalid_request', 'AADSTS50011'],
  ['msis9224', 'MSIS9224'],
  ['the redirect_uri is an invalid_request', 'invalid_request'],
  ['nothing_known here', undefined],
])('of %j the code is %s', (text, code) => {
  expect(codeIn(text)).toBe(code)
})

const vendors =
  /\b(?:Entra|Azure|Microsoft|AD FS|Google|Okta|Keycloak|Ping|Salesforce|Authelia|ZITADEL)\b/

test('a vendor is named only where his number, his code or his name was seen', () => {
  const named = dictionary.filter(({ headline, cause, next }) =>
    vendors.test([headline, cause, next].join(' ')),
  )
  const unseen = named.filter(({ id, match }) => {
    const own = match.numbers !== undefined || match.anyNumber !== undefined
    return !own && !id.startsWith('google-')
  })
  expect(unseen.map(({ id }) => id)).toEqual([])
})

test('no suspect names one', () => {
  const codes = [...new Set(dictionary.flatMap(({ match }) => match.codes ?? []))]
  const suspects = codes.flatMap((code) => readFailure({ ...back, code }).suspects)
  expect(suspects.length).toBeGreaterThan(20)
  expect(suspects.filter(({ headline, next }) => vendors.test(headline + next))).toEqual([])
})
