import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { diagnose } from '../diagnose.ts'
import type { Subject } from '../expectation.ts'
import { alone, answer, document, good } from '../fixtures/base.ts'
import { hostile, outsideCode } from '#text/markdown.helper.ts'
import { sheetMarkdown } from '#text/sheet/sheet-markdown.ts'
import { sheetText } from '#text/sheet/sheet-text.ts'
import type { About } from './report.ts'
import { reportSheet } from './report-sheet.ts'

const reportMarkdown = (...asked: Parameters<typeof reportSheet>) =>
  sheetMarkdown(reportSheet(...asked))

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

describe('nothing from an issuer becomes markup', () => {
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

test('who asked, and what stands over the published members, is said', () => {
  const about: About = {
    url: 'https://idp.example.com/x',
    from: 'the gateway at greencheck.acme.example',
    replaced: ['issuer', 'jwks_uri'],
    expectation: {},
  }
  const text = sheetText(reportSheet(diagnose(document(), {}, production, auth0Profile), about))
  expect(text).toMatch(/^Issuer check: Fits Auth0\n\n- Judged: https:/)
  expect(text).toContain('- Asked by: the gateway at greencheck.acme.example\n')
  expect(text).toContain('- In place of what is published: issuer, jwks_uri\n')
  expect(
    reportMarkdown(diagnose(document(), {}, production, auth0Profile), {
      given: 'endpoints',
      expectation: {},
    }),
  ).toContain('- Judged: endpoints that were given by hand')
})
