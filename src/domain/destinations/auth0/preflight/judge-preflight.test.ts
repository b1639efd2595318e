import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { failureClasses } from '#domain/wire/evidence.ts'
import type {
  AuthorizationAnswer,
  PreflightEvidence,
  TokenAnswer,
} from '../contract/preflight-route.ts'
import { judgePreflight } from './judge-preflight.ts'
import type { PreflightCheck } from './verdict.ts'

const asked: PreflightCheck = {
  clientId: 'our-id',
  callback: 'https://acme.us.auth0.com/login/callback',
  channel: 'back_channel',
  scope: 'openid email',
}
const host = 'idp.example'
type Token = NonNullable<PreflightEvidence['token']>

const evidence = (
  answer: AuthorizationAnswer,
  more: { status?: number; token?: Token } = {},
): PreflightEvidence => ({
  at: 1,
  issuer: 'https://idp.example',
  authorization: { host, ms: 1, status: more.status ?? 302, answer },
  ...(more.token && { token: more.token }),
})
const returned = (error?: string, part: object = {}): AuthorizationAnswer => ({
  kind: 'callback',
  by: 'redirect',
  ours: true,
  issued: false,
  ...(error !== undefined && { error }),
  ...part,
})
const saying = (description: string) => ({ description })
const callbackOf = (
  answer: AuthorizationAnswer,
  part: Partial<PreflightCheck> = {},
  status = 302,
) => judgePreflight(evidence(answer, { status }), { ...asked, ...part }).callback

describe('client and callback', () => {
  test.each([
    'login_required',
    'interaction_required',
    'consent_required',
    'account_selection_required',
  ])('%s: known', (error) => {
    expect(callbackOf(returned(error))).toMatchObject({
      kind: 'good',
      headline: 'Client ID and callback are known',
    })
    expect(callbackOf(returned(error, { by: 'form' })).kind).toBe('good')
  })

  test.each<[string, AuthorizationAnswer, number]>([
    ['server_error', returned('server_error'), 302],
    ['access_denied', returned('access_denied'), 302],
    ['a name of Object', returned('constructor'), 302],
    ['no error', returned(), 302],
    ['a code', returned(undefined, { issued: true }), 302],
    ['a code and an error', returned('login_required', { issued: true }), 302],
    ['another state', returned('login_required', { ours: false }), 302],
    ['elsewhere', { kind: 'elsewhere', host: 'sso.example' }, 302],
    ['no address', { kind: 'elsewhere', host: '' }, 302],
    ['a page', { kind: 'page', title: 'Sign in' }, 200],
    ['a page that refuses', { kind: 'page', title: 'Bad request' }, 400],
    ['an error of the server', { kind: 'page' }, 500],
    ...failureClasses.map((one): [string, AuthorizationAnswer, number] => [
      one,
      { kind: 'silence', class: one },
      302,
    ]),
  ])('%s: could not tell', (_, answer, status) => {
    const verdict = callbackOf(answer, {}, status)
    expect(verdict.kind).toBe('unknown')
    expect(verdict.headline).toMatch(/^Could not tell: /)
  })

  test.each<[string, AuthorizationAnswer, RegExp]>([
    ['PKCE that is demanded', returned('invalid_request', saying('PKCE is required')), /PKCE/],
    [
      'another wording of it',
      returned('invalid_request', saying('Missing parameter: code_challenge_method')),
      /PKCE/,
    ],
    ['a nonce that is demanded', returned('invalid_request', saying('missing nonce')), /nonce/],
    ['scopes', returned('invalid_scope'), /scope/],
    ['Entra’s number', returned('invalid_client', saying('AADSTS650053: The app asked')), /scope/],
  ])('%s: refused, in the words of the dictionary', (_, answer, headline) => {
    const verdict = callbackOf(answer)
    expect(verdict).toMatchObject({ kind: 'bad', seen: expect.any(String) })
    expect(verdict.headline).toMatch(headline)
  })

  test('invalid_request alone may be many things, and PKCE only where it was sent', () => {
    const back = callbackOf(returned('invalid_request'))
    expect(back).toMatchObject({ kind: 'bad', reason: expect.stringContaining('It may also be') })
    expect(back.reason).toMatch(/PKCE/)
    expect(back.reason).toMatch(/nonce/)
    const front = callbackOf(returned('invalid_request'), { channel: 'front_channel' })
    expect(JSON.stringify(front)).not.toMatch(/PKCE/)
  })

  test('a channel that this client may not use: the other one, or their IT', () => {
    const front = callbackOf(returned('unauthorized_client'), { channel: 'front_channel' })
    expect(front).toMatchObject({ kind: 'bad', next: expect.stringContaining('Back Channel') })
    expect(callbackOf(returned('unsupported_response_type')).kind).toBe('bad')
  })

  test('what it may refuse because it was not pushed is no finding', () => {
    const verdict = callbackOf(returned('invalid_request', saying('x')), { pushes: true })
    expect(verdict.kind).toBe('unknown')
    expect(callbackOf(returned('login_required'), { pushes: true }).kind).toBe('good')
  })

  test('where it leads elsewhere a made-up client tells whether ours is known', () => {
    const answer = { kind: 'elsewhere', host: 'sso.example' } as const
    const reasonFor = (alike: boolean) => {
      const control = { ms: 1, alike }
      const authorization = { host, ms: 1, status: 302, answer, control }
      const given = { ...evidence(answer), authorization }
      return judgePreflight(given, asked).callback.reason
    }
    expect(reasonFor(true)).toMatch(/proves nothing/)
    expect(reasonFor(false)).toMatch(/seems to know/)
  })

  test('a page is named by its status and title, and there is something to send', () => {
    expect(callbackOf({ kind: 'page', title: 'Oh' }, {}, 400)).toMatchObject({
      headline: 'Could not tell: it answered with a page (400)',
      seen: 'Oh',
      who: 'their-it',
      message: expect.stringContaining('https://acme.us.auth0.com/login/callback'),
    })
  })
})

test('whatever an IdP writes: it is in `seen` alone, and decides nothing by its words', () => {
  const hostile = fc.string({ unit: 'binary', minLength: 1 }).map((text) => `\u202e${text}`)
  const authorization: fc.Arbitrary<AuthorizationAnswer> = fc.oneof(
    fc.record({ kind: fc.constant('page' as const), title: hostile }),
    fc.record({
      kind: fc.constant('callback' as const),
      by: fc.constantFrom('redirect' as const, 'form' as const),
      ours: fc.boolean(),
      issued: fc.boolean(),
      error: fc.oneof(hostile, fc.constantFrom('login_required', 'invalid_scope', '__proto__')),
      description: hostile,
    }),
  )
  const token = fc.record({
    kind: fc.constant('answer' as const),
    error: fc.oneof(hostile, fc.constantFrom('invalid_client', 'invalid_grant')),
    description: hostile,
  })
  const status = fc.constantFrom(200, 400, 401, 403, 429, 500)
  fc.assert(
    fc.property(authorization, token, token, status, status, (answer, control, real, one, two) => {
      const step = (of: TokenAnswer, at: number) => ({ ms: 1, status: at, answer: of })
      const of = { host, control: step(control, one), real: step(real, two) }
      const { callback, secret } = judgePreflight(evidence(answer, { token: of }), asked)
      for (const verdict of [callback, secret]) {
        const { seen: _, ...own } = verdict ?? {}
        expect(JSON.stringify(own)).not.toContain('\u202e')
      }
      if (secret?.kind === 'good') {
        expect([control.error, real.error]).not.toEqual(['invalid_grant', 'invalid_client'])
        expect([control.error, one]).not.toEqual([real.error, two])
        expect(two).toBeLessThan(404)
      }
      if (answer.kind === 'page') expect(callback.kind).toBe('unknown')
    }),
  )
})
