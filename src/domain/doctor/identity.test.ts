import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { diagnose } from './diagnose.ts'
import type { Expectation, Subject } from './expectation.ts'
import { document, good, issuer, typed } from './fixtures/base.ts'

const about = (subject: Subject, expectation: Expectation = {}) => {
  const { findings, storedIssuer } = diagnose(subject, expectation, production, auth0Profile)
  return { codes: findings.map(({ code }) => code), storedIssuer }
}

describe('what is typed locates, what is published is stored', () => {
  test('one final slash is a note', () => {
    const { codes, storedIssuer } = about(document({ issuer: `${issuer}/` }))
    expect(codes).toContain('issuer-slash')
    expect(codes).not.toContain('issuer-differs')
    expect(storedIssuer).toBe(`${issuer}/`)
  })

  test('of a full URL the slash is not known, and no note', () => {
    const subject = document({ issuer: `${issuer}/` })
    const full = typed(`${issuer}/.well-known/openid-configuration`)
    expect(about({ ...subject, typed: full }).codes).not.toContain('issuer-slash')
  })

  test.each([`${issuer}//`, `${issuer}/x`])('%s differs', (published) => {
    expect(about(document({ issuer: published })).codes).toContain('issuer-differs')
  })

  test.each([`${issuer}:443`, issuer.toUpperCase()])('%s differs, at the same URL', (published) => {
    expect(about(document({ issuer: published })).codes).toContain('issuer-elsewhere')
  })
})

describe('compared exactly', () => {
  test('an issuer asked for', () => {
    const subject = document({ issuer: `${issuer}/` })
    expect(about(subject, { issuer }).codes).toContain('issuer-differs')
    expect(about(subject, { issuer: `${issuer}/` }).codes).toContain('issuer-matches')
  })

  test('an issuer set by hand, which is then the one stored', () => {
    const subject = document({ issuer: 'https://other.example' })
    const adjusted = { issuer: 'https://other.example' }
    expect(about({ ...subject, adjusted }).codes).not.toContain('issuer-differs')
    const mended = about({ ...subject, adjusted: { issuer } })
    expect(mended.codes).toContain('issuer-by-hand')
    expect(mended.storedIssuer).toBe(issuer)
    const wrong = about({ ...document(), adjusted: { issuer: `${issuer}/` } })
    expect(wrong.codes).toContain('issuer-differs')
    expect(wrong.codes).not.toContain('issuer-by-hand')
  })

  test('endpoints by hand have nothing to differ from', () => {
    expect(about({ manual: good, keys: undefined }).codes).not.toContain('issuer-differs')
    expect(about({ manual: good, keys: undefined }, { issuer: `${issuer}/` }).codes).toContain(
      'issuer-differs',
    )
  })
})

test('a member set by hand mends what was missing', () => {
  const subject = document({ jwks_uri: undefined })
  expect(about(subject).codes).toContain('incomplete')
  const adjusted = { jwks_uri: `${issuer}/keys` }
  expect(about({ ...subject, adjusted }).codes).not.toContain('incomplete')
})

test.each([
  '\u0000',
  '\u001B[31m',
  '\u200B',
  '\uFEFF',
  '\u202E',
  '\u2066',
  '\u2028',
  '\uD800',
  '\u3164',
  '\uFE0F',
])('an issuer with %j in it blocks, wherever it stands', (unseen) => {
  for (const published of [`${issuer}/${unseen}`, issuer.replace('.', `${unseen}.`)]) {
    const { codes } = about(document({ issuer: published }))
    expect(codes).toContain('issuer-invalid')
    expect(codes).not.toContain('issuer-matches')
  }
})
