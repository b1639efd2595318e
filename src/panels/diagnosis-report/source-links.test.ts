import { expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { describeFinding } from '#domain/doctor/describe.ts'
import { diagnose } from '#domain/doctor/diagnose.ts'
import { fixtures } from '#domain/doctor/fixtures/all.ts'
import { sourceParts } from './source-links.ts'

const clauses = [
  ...new Set(
    Object.values(fixtures).flatMap(({ rules = production, expectation = {}, subject }) => {
      const { findings, place } = diagnose(subject, expectation, rules, auth0Profile)
      return findings.map((finding) => describeFinding(finding, place).clause)
    }),
  ),
]

test('the words of a source stay as they are', () => {
  expect(clauses.length).toBeGreaterThan(40)
  for (const clause of clauses) {
    const words = sourceParts(clause).map(({ text }) => text)
    expect(words.join('')).toBe(clause)
  }
})

test('each source that can be read has an address, those with a named section its place', () => {
  const parts = clauses.flatMap(sourceParts)
  const bare = parts.filter(({ text, href }) => href === undefined && /\w/.test(text))
  expect([...new Set(bare.map(({ text }) => text))].toSorted()).toEqual([
    'Own limit',
    'Own rule: no verdict on what was not seen',
    'no clause forbids it',
    'no specification sets one',
  ])
  const unplaced = parts.filter(({ text, href }) => text.includes('§') && !href?.includes('#'))
  expect([...new Set(unplaced.map(({ text }) => text))].toSorted()).toEqual([
    'JARM §2.3',
    'OAuth 2.0 Multiple Response Type Encoding Practices §2.1',
  ])
})

test('every section of one document leads to its own place', () => {
  expect(sourceParts('RFC 7636 §6.2.2, §4.1; OIDC Discovery 1.0 §3 (issuer), §4.3')).toEqual([
    { text: 'RFC 7636 §6.2.2', href: 'https://www.rfc-editor.org/rfc/rfc7636#section-6.2.2' },
    { text: ', ' },
    { text: '§4.1', href: 'https://www.rfc-editor.org/rfc/rfc7636#section-4.1' },
    { text: '; ' },
    {
      text: 'OIDC Discovery 1.0 §3 (issuer)',
      href: 'https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata',
    },
    { text: ', ' },
    {
      text: '§4.3',
      href: 'https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationValidation',
    },
  ])
})
