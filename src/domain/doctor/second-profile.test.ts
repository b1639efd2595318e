import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { announce } from './announce.ts'
import { describeFinding } from './describe.ts'
import { diagnose } from './diagnose.ts'
import { docsPage } from './docs-page.ts'
import type { Expectation, Subject } from './expectation.ts'
import { fixtures } from './fixtures/all.ts'
import { answer, document, good, issuer } from './fixtures/base.ts'
import { exampleWorkspace } from './fixtures/example-workspace.ts'
import { rsaKey } from './fixtures/key-material.ts'
import { inputProblemWords } from './input-words.ts'
import { reportJson } from './report/report-json.ts'
import { reportSheet } from './report/report-sheet.ts'
import { sheetMarkdown } from '#text/sheet/sheet-markdown.ts'

const example = (subject: Subject, expectation: Expectation = {}, rules = production) =>
  diagnose(subject, expectation, rules, exampleWorkspace)

describe.each(Object.entries(fixtures))('%s', (code, { subject, expectation = {}, rules }) => {
  test('no words and no report name another destination', () => {
    const found = example(subject, expectation, rules)
    const elsewhere = diagnose(subject, expectation, rules ?? production, auth0Profile)
    const findings = [
      ...found.findings,
      ...elsewhere.findings.filter((finding) => finding.code === code),
    ]
    const words = findings.map((finding) => describeFinding(finding, found.place))
    const pages = findings.map((finding) => docsPage(finding, found))
    const reports = [
      sheetMarkdown(reportSheet(found, { expectation })),
      reportJson(found, { expectation }),
    ]
    const texts = [JSON.stringify(words), ...pages, announce(found).sentence, ...reports]
    for (const text of texts) expect(text).not.toMatch(/auth0/i)
    for (const { why, how, clause } of words) {
      for (const text of [why, how, clause]) expect(text).not.toMatch(/^$|undefined|;\s*$/)
    }
  })
})

const publishes = (changes: Metadata) => document(changes)
const long = 'x'.repeat(300)
/** Members nobody reads, in a document that was given as a file. */
const largeFile = { 'x-note': 'x'.repeat(200_000) }

test.each<readonly [string, Subject, string, string]>([
  ['nothing wrong', document(), 'works', 'works'],
  [
    'client_secret_basic only',
    publishes({ token_endpoint_auth_methods_supported: ['client_secret_basic'] }),
    'works-with-warnings',
    'works',
  ],
  [
    'client_secret_post only',
    publishes({ token_endpoint_auth_methods_supported: ['client_secret_post'] }),
    'works',
    'will-not-work',
  ],
  [
    'clients without a secret only',
    publishes({ token_endpoint_auth_methods_supported: ['none'] }),
    'could-not-tell',
    'will-not-work',
  ],
  [
    'id_token only',
    publishes({ response_types_supported: ['id_token'] }),
    'works',
    'will-not-work',
  ],
  [
    'PS384 only',
    {
      ...publishes({ id_token_signing_alg_values_supported: ['PS384'] }),
      keys: answer({ keys: [{ ...rsaKey('any'), alg: undefined }] }),
    },
    'works-with-warnings',
    'will-not-work',
  ],
  [
    'no algorithms published',
    publishes({ id_token_signing_alg_values_supported: undefined }),
    'will-not-work',
    'works-with-warnings',
  ],
  ['PAR required', fixtures['par-required'].subject, 'works-with-warnings', 'will-not-work'],
  ['not read to its end', fixtures['too-large'].subject, 'will-not-work', 'could-not-tell'],
  [
    'a large file',
    { ...document(), document: answer({ ...good, ...largeFile }, { status: undefined }) },
    'will-not-work',
    'works',
  ],
  [
    'a long issuer',
    { ...document({ issuer: `${issuer}/${long}` }), typed: undefined },
    'will-not-work',
    'works',
  ],
  [
    'a long token endpoint',
    publishes({ token_endpoint: `${issuer}/${long}` }),
    'works-with-warnings',
    'works',
  ],
  [
    'UserInfo at an inner host',
    publishes({ userinfo_endpoint: 'https://10.0.0.1/userinfo' }),
    'works-with-warnings',
    'works',
  ],
])('%s: two destinations, two verdicts', (_, subject, first, second) => {
  expect(diagnose(subject, {}, production, auth0Profile).verdict).toBe(first)
  expect(example(subject).verdict).toBe(second)
})

const wordsOf = (code: string, subject: Subject) => {
  const { findings, place } = example(subject)
  const finding = findings.find((one) => one.code === code)
  return finding && describeFinding(finding, place)
}

test('words are of what this destination has', () => {
  const noCode = publishes({ response_types_supported: ['id_token'] })
  expect(wordsOf('channel-not-offered', noCode)).toMatchObject({
    headline: 'Back Channel is not offered by this issuer',
    expected:
      'response type code with response mode query, a token endpoint, and client_secret_basic',
    why: 'The login would fail.',
    message: expect.stringContaining('provider and our Example Workspace, and checked'),
  })
  const es384 = publishes({ id_token_signing_alg_values_supported: ['ES384'] })
  expect(wordsOf('algorithm-not-accepted', es384)).toMatchObject({
    expected: 'One of RS256, ES256',
    clause: 'OIDC Discovery 1.0 §3',
  })
  expect(wordsOf('par-required', fixtures['par-required'].subject)).toMatchObject({
    why: 'Example Workspace sends plain requests, and this issuer refuses them.',
    who: 'customer-it',
  })
  expect(wordsOf('claims-in-userinfo', publishes({ claims_supported: undefined }))?.why).toBe(
    'Example Workspace reads the profile from the ID token. It does not ask UserInfo.',
  )
  expect(wordsOf('too-large', fixtures['too-large'].subject)).toMatchObject({
    clause: 'Own limit; no specification sets one',
    how: 'The document has to shrink.',
  })
  expect(wordsOf('oauth-only', fixtures['oauth-only'].subject)?.how).toMatch(/^Ask the customer/)
  expect(inputProblemWords('scheme', exampleWorkspace)).toMatch(/^Example Workspace asks over/)
})

test('a report fits this destination', () => {
  const text = sheetMarkdown(reportSheet(example(document()), { expectation: {} }))
  expect(text).toContain('# Issuer check: Fits Example Workspace')
})

describe('advice', () => {
  test('is for the options this destination has', () => {
    expect(example(document()).advice).toMatchObject({
      channel: { value: 'back_channel', reason: 'It offers the code flow.' },
      pkce: { value: 'S256', reason: 'S256 is published.' },
      clientAuth: { value: 'client_secret_basic', reason: 'It is published.' },
    })
    const unsaid = publishes({ token_endpoint_auth_methods_supported: undefined })
    expect(example(unsaid).advice.clientAuth?.reason).toBe('It is what a list left out means.')
  })

  test.each([
    [undefined, 'S256'],
    [['plain'], 'disabled'],
  ])('PKCE that publishes %j: %s', (methods, value) => {
    const subject = publishes({ code_challenge_methods_supported: methods })
    expect(example(subject).advice.pkce?.value).toBe(value)
  })
})

test('what it has no option for is not judged as if it had', () => {
  const { findings, verdict } = example(document({ response_modes_supported: ['query'] }), {
    channel: 'front_channel',
    pkce: 'plain',
    clientAuth: 'private_key_jwt',
  })
  expect(findings.filter(({ severity }) => severity !== 'fine')).toEqual([])
  expect(verdict).toBe('works')
})
