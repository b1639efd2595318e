import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { diagnose } from '../diagnose.ts'
import type { Subject } from '../expectation.ts'
import { alone, answer, document, good } from '../fixtures/base.ts'
import { markdownText, reportMarkdown } from './report-markdown.ts'

test.each([
  ['plain words, and 2 numbers.', 'plain words, and 2 numbers.'],
  ['at https://idp.example.com.', 'at `https://idp.example.com`.'],
  ['authorization_endpoint and jwks_uri', '`authorization_endpoint` and `jwks_uri`'],
  ['[x](javascript:alert(1))', '`[x](javascript:alert(1))`'],
  ['<img src=x onerror=alert(1)>', '`<img src=x onerror=alert(1)>`'],
  ['a | b', 'a `|` b'],
  [
    'www.evil.example ops@evil.example @here #1 GH-1',
    '`www.evil.example ops@evil.example @here #1 GH-1`',
  ],
  ['tick ` tick', 'tick `` ` `` tick'],
  ['``` fence', '```` ``` ```` fence'],
  ['a\n# b', '`a‹U+000A›#` b'],
  ['admin\u202Eliame', '`admin‹U+202E›liame`'],
  ["differs: final '/' added", "differs: final `'/'` added"],
])('%j', (text, expected) => {
  expect(markdownText(text)).toBe(expected)
})

test('of a text that nobody would read the beginning', () => {
  expect(markdownText(`${'a'.repeat(1000)}\u202E<b>`)).toMatch(/^a+ `…` and 4 more characters$/)
})

test('a report, as it goes into a ticket', () => {
  const found = diagnose(
    document({ issuer: 'https://login.example.com' }),
    { issuer: 'https://idp.example.com' },
    production,
    auth0Profile,
  )
  const about = { url: found.place.documentUrl, at: 0, expectation: { pkce: 'S256' } } as const
  const text = reportMarkdown(found, about)
  expect(text).toMatch(/^# Issuer check: Will not work\n\n- Judged: `https:/)
  expect(text).toContain('- PKCE: `S256`')
  expect(text).toContain('## Blocks login\n\n### The document names another issuer: host')
  expect(text).toContain('- Got: Published: `https://login.example.com`')
  expect(text).toContain('Login not yet tested')
})

/** What a CommonMark reader takes for text once code spans are gone (CommonMark 0.31 §6.1). */
function outsideCode(markdown: string): string {
  let rest = markdown
  let outside = ''
  for (;;) {
    const open = /`+/.exec(rest)
    if (!open) return outside + rest
    const [fence] = open
    const after = rest.slice(open.index + fence.length)
    const close = [...after.matchAll(/`+/g)].find(([run]) => run.length === fence.length)
    if (!close) return outside + rest
    outside += `${rest.slice(0, open.index)}∎`
    rest = after.slice(close.index + fence.length)
  }
}

const pieces = fc.constantFrom(
  '`',
  '``',
  '\\',
  '<b>',
  '<!--',
  '](',
  '[',
  '![',
  '|',
  '\n',
  '\n\n',
  '\n# ',
  '\n---\n',
  '> ',
  ' ',
  '*',
  '_',
  '~~',
  'https://evil.example',
  'www.evil.example',
  'javascript:alert(1)',
  'a@b.example',
  '@all',
  '#1',
  '&lt;',
  '&#96;',
  '\u202E',
  '\u200B',
  '\u001B[31m',
  '\u2028',
  '\uD800',
  'word',
  '1.',
  '- ',
  '===',
  ':tada:',
)
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

describe('nothing from an issuer becomes markup', () => {
  test('a text is one line of plain words beside code spans', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = markdownText(text)
        expect(outsideCode(written)).toMatch(/^[\p{L}\p{M}\p{Nd} ∎.,;:?()“”‘’'"§-]*$/u)
        expect(outsideCode(written)).not.toMatch(/\w:\/|\p{L}\.\p{L}|\p{L}-\d/u)
        expect(written.split('`').join('')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
      }),
      { numRuns: 2000 },
    )
  })

  const strings = [
    'issuer',
    'authorization_endpoint',
    'token_endpoint',
    'jwks_uri',
    'userinfo_endpoint',
  ]
  const lists = ['response_types_supported', 'scopes_supported', 'claims_supported']
  const subject = fc.oneof(
    fc
      .tuple(hostile, fc.constantFrom(...strings))
      .map(([text, name]) => document({ [name]: text })),
    fc
      .tuple(hostile, fc.constantFrom(...lists))
      .map(([text, name]) => document({ [name]: [text] })),
    hostile.map((text) => document({ [text]: text })),
    hostile.map((text): Subject => alone(answer({ error: text }, { status: 404 }))),
    hostile.map((text): Subject => alone(answer(text))),
    fc.tuple(hostile, hostile).map(([kid, alg]) => ({
      ...document(),
      keys: answer({
        keys: [
          { kty: 'RSA', kid, alg },
          { kty: kid, kid: alg },
        ],
      }),
    })),
  )

  test('a whole report has our headings and list marks and no others', () => {
    fc.assert(
      fc.property(subject, hostile, (judged, issuer) => {
        const expectation = {
          channel: 'front_channel',
          scopes: ['openid', issuer],
          issuer,
        } as const
        const found = diagnose(judged, expectation, production, auth0Profile)
        const text = reportMarkdown(found, { url: issuer, at: 0, expectation })
        const headings = [
          'Issuer check',
          'Blocks login',
          'Could not tell',
          'May break',
          'Worth',
          'Fine',
          'Advice',
        ]
        for (const line of outsideCode(text).split('\n')) {
          expect(line).toMatch(/^(?:|#{1,3} .*|- .*|Login not yet tested.*)$/u)
          expect(line.replace(/^(?:#{1,3}|-) /, '')).not.toMatch(/[<>[\]|*_#\\`~&@/]/)
          if (/^#{1,2} /.test(line)) {
            expect(headings.some((name) => line.replace(/^#+ /, '').startsWith(name))).toBe(true)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

test('a note says what it is about', () => {
  const elsewhere = { token_endpoint: 'https://login.example.net:8443/token' }
  const found = diagnose(document(elsewhere), {}, production, auth0Profile)
  expect(reportMarkdown(found, { expectation: {} })).toContain(
    '- One endpoint is on another host than the issuer: `token_endpoint`: `login.example.net:8443`',
  )
})

test('a report of a good document names what is fine', () => {
  const text = reportMarkdown(diagnose(alone(answer(good)), {}, production, auth0Profile), {
    expectation: {},
  })
  expect(text).toContain('# Issuer check: Fits Auth0')
  expect(text).toContain('- Judged: a document that was given, not fetched')
})
