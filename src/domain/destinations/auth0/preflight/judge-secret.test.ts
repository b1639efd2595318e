import { describe, expect, test } from 'vitest'
import type { TokenAnswer, TokenStep } from '../contract/preflight-route.ts'
import { judgeSecret } from './judge-secret.ts'
import type { PreflightCheck } from './verdict.ts'

const check: PreflightCheck = {
  clientId: 'our-id',
  callback: 'https://acme.us.auth0.com/login/callback',
  channel: 'back_channel',
  scope: 'openid email',
}
type Said = readonly [status: number, error?: string, description?: string]
const silence = (part: 'timeout' | 'connect'): TokenStep => ({
  ms: 1,
  answer: { kind: 'silence', class: part },
})
const said = ([status, error, description]: Said): TokenStep => {
  const answer: TokenAnswer = {
    kind: 'answer',
    ...(error !== undefined && { error }),
    ...(description !== undefined && { description }),
  }
  return { ms: 1, status, answer }
}
const judged = (control: TokenStep, real?: TokenStep, isKnown = true) =>
  judgeSecret({ host: 'idp.example', control, ...(real && { real }) }, check, isKnown)
const secretOf = (control: Said, real?: Said) => judged(said(control), real && said(real))

/** What servers answer to a made-up secret, and to the right one with a made-up code. */
test.each<[string, Said, Said]>([
  ['RFC 6749', [401, 'invalid_client'], [400, 'invalid_grant', 'unknown code']],
  [
    'Keycloak',
    [401, 'unauthorized_client', 'Invalid client or Invalid client credentials'],
    [400, 'invalid_grant', 'Code not valid'],
  ],
  [
    'Okta',
    [401, 'invalid_client', 'The client secret supplied for a confidential client is invalid.'],
    [400, 'invalid_grant', 'The authorization code is invalid or has expired.'],
  ],
  ['Glewlwyd', [403, 'unauthorized_client'], [403, 'invalid_code']],
  [
    'an Auth0 tenant',
    [401, 'access_denied', 'Unauthorized'],
    [403, 'invalid_grant', 'Invalid authorization code'],
  ],
  [
    'an older Keycloak',
    [400, 'unauthorized_client', 'Invalid client secret'],
    [400, 'invalid_grant'],
  ],
  ['one that says nothing with 401', [401], [400, 'invalid_grant']],
  ['one that refuses all with 401', [401, 'invalid_client'], [401, 'invalid_grant']],
  ['one with errors of its own', [400, 'bad_credentials'], [400, 'bad_code']],
  ['one that calls a made-up code malformed', [401, 'invalid_client'], [400, 'invalid_request']],
  [
    'one with a single error, by what it writes',
    [400, 'invalid_request', 'Invalid client secret'],
    [400, 'invalid_request', 'The authorization code is malformed'],
  ],
])('%s: the right secret is accepted', (_, control, real) => {
  expect(secretOf(control, real)).toMatchObject({
    kind: 'good',
    headline: 'The Client Secret is accepted',
    reason: expect.stringContaining('made-up'),
    who: 'nobody',
  })
})

test.each<[string, Said]>([
  ['RFC 6749', [401, 'invalid_client', 'bad']],
  ['Keycloak', [401, 'unauthorized_client', 'Invalid client or Invalid client credentials']],
  ['Glewlwyd', [403, 'unauthorized_client']],
  ['an Auth0 tenant', [401, 'access_denied', 'Unauthorized']],
  ['an older Keycloak', [400, 'unauthorized_client', 'Invalid client secret']],
  ['one that says nothing with 401', [401]],
])('%s: a wrong secret is refused', (_, both) => {
  expect(secretOf(both, both)).toMatchObject({
    kind: 'bad',
    headline: 'The Client Secret is refused like a wrong one',
    who: 'their-it',
    message: expect.stringContaining('our-id'),
  })
})

test('of a client that is not known to be known more may be wrong than the secret', () => {
  const words = said([401, 'invalid_client'])
  const unknown = 'the client is not known'
  expect(judged(words, words, false).reason).toContain(unknown)
  expect(judged(words, words).reason).not.toContain(unknown)
  const silent = said([403, 'unauthorized_client'])
  expect(judged(silent, silent, false).kind).toBe('unknown')
})

test('what it says of this secret alone is said', () => {
  const wrong: Said = [401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.']
  const expired: Said = [401, 'invalid_client', 'AADSTS7000222: The provided client secret keys']
  expect(secretOf(wrong, expired)).toMatchObject({
    kind: 'bad',
    headline: expect.stringMatching(/expired/),
  })
})

test('Okta’s words for a client it does not know are not those of a wrong secret', () => {
  const unknown: Said = [401, 'invalid_client', "Invalid value for 'client_id' parameter."]
  const { kind, headline } = secretOf(unknown, unknown)
  expect(kind).toBe('bad')
  expect(headline).not.toMatch(/secret/i)
})

test.each<[string, Said]>([
  ['not allowed', [400, 'unauthorized_client']],
  ['not offered', [400, 'unsupported_grant_type']],
])('a secret that passes does not hide that the exchange is %s', (_, real) => {
  expect(secretOf([401, 'invalid_client'], real)).toMatchObject({
    kind: 'bad',
    headline: 'The Client Secret passes, but the exchange is refused',
  })
})

describe('could not tell', () => {
  test.each<[string, Said, Said | undefined]>([
    ['the code is looked at first', [400, 'invalid_grant'], undefined],
    ['nothing is refused', [200], undefined],
    ['an error with status 200', [200, 'invalid_client'], undefined],
    ['too many', [429, 'slow_down'], undefined],
    ['trouble of the server', [500, 'server_error'], undefined],
    ['no such place', [404], undefined],
    ['a place for something else', [405, 'method_not_allowed'], undefined],
    ['a firewall', [403], undefined],
    ['both alike, and not about the client', [400, 'invalid_request'], [400, 'invalid_request']],
    [
      'a code that RFC 6749 keeps for something else',
      [400, 'unauthorized_client'],
      [400, 'unauthorized_client'],
    ],
    ['too many after the control', [401, 'invalid_client'], [429, 'slow_down']],
    ['trouble after the control', [401, 'invalid_client'], [503]],
    ['a page after the control', [401, 'invalid_client'], [400]],
    ['tokens after the control', [401, 'invalid_client'], [200]],
    ['the real one was not sent', [401, 'invalid_client'], undefined],
  ])('%s', (_, control, real) => {
    expect(secretOf(control, real)).toMatchObject({
      kind: 'unknown',
      headline: 'Could not tell whether the Client Secret is right',
    })
  })

  test('silence, before and after', () => {
    const refused = said([401, 'invalid_client'])
    for (const verdict of [judged(silence('timeout')), judged(refused, silence('connect'))])
      expect(verdict).toMatchObject({
        kind: 'unknown',
        headline: 'Could not tell: the token endpoint at idp.example did not answer',
      })
  })

  test('and what stands in the way is said, where the words are known', () => {
    const demanded: Said = [400, 'invalid_request', 'Missing parameter: code_verifier']
    expect(secretOf(demanded, demanded).reason).toContain('PKCE')
  })
})
