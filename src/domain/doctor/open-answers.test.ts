import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import type { Evidence } from '#domain/wire/evidence.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { announce } from './announce.ts'
import { describeFinding } from './describe.ts'
import { diagnose } from './diagnose.ts'
import { alone, answer, document, issuer, noon, silence } from './fixtures/base.ts'

const html = { 'content-type': 'text/html' }
const page = (body: string, more: Partial<Evidence> = {}) =>
  answer(body, { status: 403, ...more, headers: { ...html, ...more.headers } })

/** An answer in place of the document, and the same in place of the keys. */
const places = {
  document: (of: Evidence) => alone(of),
  jwks_uri: (of: Evidence) => ({ ...document(), keys: { ...of, url: `${issuer}/jwks` } }),
}

function judge(subject: ReturnType<(typeof places)[keyof typeof places]>) {
  const diagnosis = diagnose(subject, {}, production, auth0Profile)
  const [finding] = diagnosis.findings.filter(
    ({ code }) => code === 'not-found' || code === 'jwks-unreachable',
  )
  if (!finding) throw new Error(diagnosis.findings.map(({ code }) => code).join())
  return { ...diagnosis, finding, words: describeFinding(finding, diagnosis.place) }
}

describe.each(Object.entries(places))('in place of the %s', (_, place) => {
  test.each([408, 425, 429, 500, 502, 503, 504, 520, 599])('%i leaves it open', (status) => {
    const { verdict, words } = judge(place(silence({ status })))
    expect(verdict).toBe('could-not-tell')
    expect(words.how).toBe('Try again in a few minutes. If it lasts, ask their IT.')
  })

  test.each([400, 401, 403, 404, 406, 410])('%i does not', (status) => {
    expect(judge(place(silence({ status }))).verdict).toBe('will-not-work')
  })

  test.each([
    ['120', 'in 2 minutes'],
    ['61', 'in 61 seconds'],
    ['1', 'in 1 second'],
    ['0', 'now'],
    ['10800', 'in 3 hours'],
    [new Date(noon + 300_000).toUTCString(), 'in 5 minutes'],
    [new Date(noon - 300_000).toUTCString(), 'now'],
  ])('Retry-After: %s', (value, said) => {
    const headers = { 'retry-after': value, date: new Date(noon).toUTCString() }
    const { words } = judge(place(silence({ status: 503, headers })))
    expect(words.how).toContain(`Try again ${said}, as the answer says (Retry-After).`)
  })

  test.each(['soon', '-5', '1.5', '99999999999999'])('Retry-After: %s says nothing', (value) => {
    const headers = { 'retry-after': value }
    expect(judge(place(silence({ status: 503, headers }))).words.how).toMatch(/^Try again in a few/)
  })

  test.each<readonly [string, Evidence, string]>([
    ['its header', page('', { headers: { 'cf-mitigated': 'challenge' } }), 'Cloudflare'],
    ['its title', page('<html><head><title>Just a moment...</title>'), 'Cloudflare'],
    [
      'its script, with 503',
      page('<script src="/cdn-cgi/challenge-platform/x.js">', { status: 503 }),
      'Cloudflare',
    ],
    ['its title, with 200', page('<title>Just a moment...</title>', { status: 200 }), 'Cloudflare'],
    ['a block', page('<title>Attention Required! | Cloudflare</title>'), 'Cloudflare'],
    [
      'another one’s header',
      page('', { status: 429, headers: { 'x-vercel-mitigated': 'challenge' } }),
      'Vercel',
    ],
    [
      'a third one’s, with 202',
      page('', { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } }),
      'AWS WAF',
    ],
    ['a fourth one’s page', page('<script src="/_Incapsula_Resource?SW=1"></script>'), 'Imperva'],
  ])('a test for robots is known by %s', (_name, of, by) => {
    const { verdict, words } = judge(place(of))
    expect(verdict).toBe('could-not-tell')
    expect(words.headline).toContain(`a test for robots stands in front (${by})`)
    expect(words.who).toBe('customer-it')
    expect(words.how).toMatch(
      /Their IT has to let .*\/\.well-known\/, the key set and the token endpoint/,
    )
    expect(words.how).not.toMatch(/issuer itself|login page/)
    expect(words.message).toContain('without a test for robots?')
  })
})

test('a page that is none, and a document that speaks of one', () => {
  expect(judge(alone(page('<title>Forbidden</title>'))).verdict).toBe('will-not-work')
  const spoken = document({ service_documentation: `${issuer}/Just a moment` })
  expect(diagnose(spoken, {}, production, auth0Profile).verdict).toBe('works')
  const marked = document(
    {},
    { headers: { 'content-type': 'application/json', 'cf-mitigated': 'x' } },
  )
  expect(diagnose(marked, {}, production, auth0Profile).verdict).toBe('works')
})

test('aloud it is not said that there is no issuer', () => {
  expect(announce(judge(alone(silence({ status: 503 })))).sentence).toBe(
    'Could not tell. No discovery document: status 503: it is not available at the moment.',
  )
  expect(announce(judge(alone(silence({ status: 404 })))).headline).toBe('Issuer not found')
})

describe('what it said is shown', () => {
  const said = (body: unknown, status = 400, url?: string) => {
    const { words } = judge({ ...alone(answer(body, { status, ...(url && { url }) })) })
    return words
  }

  test.each([
    ['Entra', { error: 'invalid_tenant', error_description: 'AADSTS90002: no' }, 'AADSTS90002: no'],
    ['Okta', { errorCode: 'E0000007', errorSummary: 'Not found: aus1' }, 'Not found: aus1'],
    ['RFC 9457', { type: 'about:blank', title: 'Gone', detail: 'No realm x' }, 'No realm x'],
    ['Keycloak', { error: 'Realm does not exist' }, 'Realm does not exist'],
    ['an object', { error: { code: 404, message: 'No such pool' } }, 'No such pool'],
    ['a list', { errors: [{ detail: 'No such tenant' }] }, 'No such tenant'],
    ['cut off, and escaped', '{"message":"no \\"x\\"","more":', 'no "x"'],
  ])('%s', (_, body, text) => {
    expect(said(body).got).toContain(`(it said: ${text})`)
  })

  test.each([
    ['a page', '<p>{"error":"x"}'],
    ['a list', [1]],
    ['nothing', '{}'],
    ['a number', { error: 7 }],
  ])('not %s', (_, body) => {
    expect(said(body).got).not.toContain('it said')
  })

  test('a long text is cut with a sign', () => {
    expect(said({ message: 'x'.repeat(400) }).got).toMatch(/ x{200}…\)$/)
  })

  const entra = 'https://login.microsoftonline.com/x/v2.0/.well-known/openid-configuration'
  test.each([
    { error: 'invalid_tenant', error_description: 'AADSTS90002: Tenant not found.' },
    { error: 'invalid_request', error_description: 'AADSTS900023: neither a DNS name nor …' },
    { error: 'invalid_tenant' },
  ])('Entra without the directory: %j', (body) => {
    expect(said(body, 400, entra).how).toMatch(
      /^Entra knows no such directory: check the tenant ID/,
    )
    expect(said(body).how).not.toContain('Entra')
  })
})
