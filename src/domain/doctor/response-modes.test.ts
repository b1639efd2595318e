import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { production } from '#domain/wire/origin-rules.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { channelsOf } from './channels.ts'
import { describeFinding } from './describe.ts'
import { diagnose } from './diagnose.ts'
import { document, good } from './fixtures/base.ts'

/** The code alone, so that no other channel is the one that is judged. */
const codeOnly = (modes: unknown): Metadata => ({
  response_types_supported: ['code'],
  response_modes_supported: modes,
})

const judged = (modes: unknown) => diagnose(document(codeOnly(modes)), {}, production, auth0Profile)

describe('how the code can come back', () => {
  test.each([
    ['query', ['query'], 'fits', 'works'],
    ['left out, which means query and fragment', undefined, 'fits', 'works'],
    ['empty, which says nothing', [], 'fits', 'works'],
    ['query among JWT modes', ['jwt', 'query.jwt', 'query'], 'fits', 'works'],
    ['form_post without query', ['form_post', 'fragment'], 'fits', 'works-with-warnings'],
    ['form_post beside JWT modes', ['jwt', 'form_post'], 'fits', 'works-with-warnings'],
    ['fragment only: no server sees it', ['fragment'], 'not-offered', 'will-not-work'],
    ['jwt only', ['jwt'], 'not-offered', 'will-not-work'],
    ['query.jwt only', ['query.jwt'], 'not-offered', 'will-not-work'],
    ['form_post.jwt only', ['form_post.jwt'], 'not-offered', 'will-not-work'],
    [
      'every JWT mode',
      ['query.jwt', 'fragment.jwt', 'form_post.jwt', 'jwt'],
      'not-offered',
      'will-not-work',
    ],
    ['wallets only', ['direct_post', 'dc_api'], 'not-offered', 'will-not-work'],
    ['fragment and a mode of its own', ['fragment', 'acme'], 'not-offered', 'will-not-work'],
    ['modes of its own only', ['acme_message'], 'unknown', 'could-not-tell'],
    ['query in capitals', ['Query', 'Fragment'], 'fits', 'works'],
  ] as const)('%s', (_, modes, fit, verdict) => {
    const metadata = { ...good, ...codeOnly(modes) }
    expect(channelsOf(metadata, auth0Profile).back.fit).toBe(fit)
    expect(judged(modes).verdict).toBe(verdict)
  })
})

const wordsOf = (modes: unknown, code: string) => {
  const { findings, place } = judged(modes)
  const finding = findings.find((one) => one.code === code)
  return finding && describeFinding(finding, place)
}

test('what blocks names the modes that are offered', () => {
  expect(wordsOf(['query.jwt', 'jwt'], 'channel-not-offered')).toMatchObject({
    got: expect.stringContaining('Back Channel: response modes offered: “query.jwt” and “jwt”'),
    expected: expect.stringContaining('response type code with response mode query'),
  })
})

test('form_post without query names the option', () => {
  expect(wordsOf(['form_post'], 'code-by-form-post')).toMatchObject({
    headline: 'The code comes back by form_post only; Auth0 asks for query',
    how: expect.stringMatching(/Upstream parameters.*response_mode.*form_post/),
  })
})

test('on Front Channel form_post alone is what is needed', () => {
  const subject = document({ response_modes_supported: ['form_post'] })
  const { findings, verdict } = diagnose(
    subject,
    { channel: 'front_channel' },
    production,
    auth0Profile,
  )
  expect(findings.map(({ code }) => code)).not.toContain('code-by-form-post')
  expect(verdict).toBe('works')
})

test.each([
  [['query', 'okta_post_message'], '“okta_post_message”'],
  [['Query', 'fragment'], '“Query”'],
  [['query', 'oob', 'none'], '“oob” and “none”'],
])('%j: what nobody specified is noted, and weighs nothing', (modes, got) => {
  expect(wordsOf(modes, 'response-mode-unknown')?.got).toBe(got)
  expect(judged(modes).verdict).toBe('works')
})

test.each([[['query', 'fragment', 'form_post']], [['query', 'jwt', 'direct_post.jwt', 'dc_api']]])(
  '%j are specified',
  (modes) => expect(wordsOf(modes, 'response-mode-unknown')).toBeUndefined(),
)
