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

  test.each([
    ['unauthorized_client', 'their-it', /not allowed$/],
    ['unsupported_response_type', 'operator', /does not offer Back Channel$/],
    ['unsupported_response_mode', 'operator', /does not offer Back Channel$/],
    ['invalid_scope', 'operator', /scopes are refused$/],
    ['invalid_request', 'operator', /request is refused$/],
    ['invalid_client', 'their-it', /client is refused$/],
  ])('%s: known, but refused, %s mends it', (error, who, headline) => {
    const verdict = callbackOf(returned(error, { description: 'why' }))
    expect(verdict).toMatchObject({ kind: 'bad', who, seen: `${error}: why` })
    expect(verdict.headline).toMatch(headline)
  })

  test('what their IT is asked for names the client and what it needs', () => {
    const front = callbackOf(returned('unauthorized_client'), { channel: 'front_channel' })
    expect(front.next).toContain('Back Channel')
    expect(front.message).toBe(
      'Please allow ID tokens by form post (response_type=id_token, response_mode=form_post) for the client our-id.',
    )
    expect(callbackOf(returned('invalid_scope')).message).toContain('our-id')
    expect(callbackOf(returned('invalid_scope')).message).toContain('openid email')
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

  test('a page is named by its status and title, and there is something to send', () => {
    expect(callbackOf({ kind: 'page', title: 'Oh' }, {}, 400)).toMatchObject({
      headline: 'Could not tell: it answered with a page (400)',
      seen: 'Oh',
      who: 'their-it',
      message: expect.stringContaining('https://acme.us.auth0.com/login/callback'),
    })
  })
})

test.each([
  ['invalid_redirect_uri', /callback is not registered/],
  ['AADSTS700016', /do not know the client/],
] as const)('a page that names %s is a hint and proves nothing', (code, reason) => {
  const verdict = callbackOf({ kind: 'page', title: 'Oh', code }, {}, 400)
  expect(verdict).toMatchObject({ kind: 'unknown', seen: 'Oh', who: 'their-it' })
  expect(verdict.headline).toBe(`Could not tell for sure: its page names ${code}`)
  expect(verdict.reason).toMatch(reason)
})

describe('the secret', () => {
  const answer = (error?: string, description?: string): TokenAnswer => ({
    kind: 'answer',
    ...(error !== undefined && { error }),
    ...(description !== undefined && { description }),
  })
  const step = (of: TokenAnswer) => ({ ms: 1, status: 400, answer: of })
  const silence: TokenAnswer = { kind: 'silence', class: 'timeout' }
  const secretOf = (control: TokenAnswer, real?: TokenAnswer) => {
    const token = { host, control: step(control), ...(real && { real: step(real) }) }
    return judgePreflight(evidence(returned('login_required'), { token }), asked).secret
  }
  const refused = answer('invalid_client')

  test('was not asked for', () => {
    expect(judgePreflight(evidence(returned('login_required')), asked)).not.toHaveProperty('secret')
  })

  test('accepted: only a made-up one refused, then only the code', () => {
    expect(secretOf(refused, answer('invalid_grant', 'unknown code'))).toEqual({
      kind: 'good',
      headline: 'The Client Secret is accepted',
      reason: expect.stringContaining('made-up'),
      who: 'nobody',
    })
  })

  test('refused like a wrong one', () => {
    expect(secretOf(refused, answer('invalid_client', 'bad'))).toMatchObject({
      kind: 'bad',
      headline: 'The Client Secret is refused like a wrong one',
      who: 'their-it',
      message: expect.stringContaining('our-id'),
      seen: 'invalid_client: bad',
    })
  })

  test.each<[string, TokenAnswer, TokenAnswer | undefined]>([
    ['the code is looked at first', answer('invalid_grant'), undefined],
    ['both invalid_grant', answer('invalid_grant'), answer('invalid_grant')],
    ['the wrong way round', answer('invalid_grant'), refused],
    ['no error for a made-up one', answer(), undefined],
    ['another error for a made-up one', answer('slow_down'), answer('invalid_grant')],
    ['upper case', answer('INVALID_CLIENT'), answer('invalid_grant')],
    ['another error for the real one', refused, answer('unauthorized_client')],
    ['no error for the real one', refused, answer()],
    ['the real one was not sent', refused, undefined],
    ['silence', silence, undefined],
    ['silence after the control', refused, silence],
  ])('%s: could not tell', (_, control, real) => {
    expect(secretOf(control, real)).toMatchObject({
      kind: 'unknown',
      headline: expect.stringMatching(/^Could not tell/),
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
  fc.assert(
    fc.property(authorization, token, token, (answer, control, real) => {
      const step = (of: TokenAnswer) => ({ ms: 1, answer: of })
      const of = { host, control: step(control), real: step(real) }
      const { callback, secret } = judgePreflight(evidence(answer, { token: of }), asked)
      for (const verdict of [callback, secret]) {
        const { seen: _, ...own } = verdict ?? {}
        expect(JSON.stringify(own)).not.toContain('\u202e')
      }
      const accepted = control.error === 'invalid_client' && real.error === 'invalid_grant'
      expect(secret?.kind === 'good').toBe(accepted)
      if (answer.kind === 'page') expect(callback.kind).toBe('unknown')
    }),
  )
})
