import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { diagnose } from './diagnose.ts'
import { evidenceOfText, type Subject } from './expectation.ts'
import { answer, document, good, issuer, silence, typed } from './fixtures/base.ts'
import { severities } from './severity.ts'

const judge = (subject: Partial<Subject>) =>
  diagnose({ keys: undefined, ...subject }, {}, production, auth0Profile)
const documentUrl = `${issuer}/.well-known/openid-configuration`

test('the heaviest finding stands first', () => {
  const weights = judge(
    document({ issuer: 'https://other.example', scopes_supported: undefined, extra: [] }),
  ).findings.map(({ severity }) => severities.indexOf(severity))
  expect(new Set(weights).size).toBeGreaterThan(2)
  expect(weights).toEqual([...weights].sort((a, b) => a - b))
})

test('the parts of a diagnosis, each only where it is known', () => {
  const whole = judge({ ...document(), adjusted: { issuer: 'https://other.example' } })
  expect(whole).toMatchObject({
    metadata: { issuer: 'https://other.example' },
    published: good,
    storedIssuer: 'https://other.example',
    keys: [{}],
    channels: { front: 'fits', back: 'fits' },
  })
  expect(whole.keys).toHaveLength(1)
  const bare = judge({ typed: typed() })
  for (const part of ['metadata', 'published', 'storedIssuer', 'keys'])
    expect(bare).not.toHaveProperty(part)
  expect(bare.channels).toEqual({ front: 'unknown', back: 'unknown' })
  expect(judge({ ...document(), keys: answer('no keys') })).not.toHaveProperty('keys')
  expect(judge(document({ issuer: undefined }))).not.toHaveProperty('storedIssuer')
})

test('the channels are told apart', () => {
  const { channels } = judge(
    document({ response_types_supported: ['code'], token_endpoint: undefined }),
  )
  expect(channels).toEqual({ front: 'not-offered', back: 'not-offered' })
  expect(judge(document({ response_types_supported: ['code'] })).channels).toEqual({
    front: 'not-offered',
    back: 'fits',
  })
  expect(judge(document({ response_types_supported: ['id_token'] })).channels).toEqual({
    front: 'fits',
    back: 'not-offered',
  })
})

describe('the verdict', () => {
  test.each<[string, Partial<Subject>, string]>([
    ['with document and keys', document(), 'works'],
    ['before the document is there', { typed: typed() }, 'could-not-tell'],
    [
      'where what answers is no document',
      { typed: typed(), document: answer('<html>') },
      'will-not-work',
    ],
  ])('%s', (_, subject, verdict) => {
    expect(judge(subject).verdict).toBe(verdict)
  })
})

describe('the place that words name', () => {
  test.each<[string, Partial<Subject>, { documentUrl: string; issuer: string }]>([
    ['what was typed', { typed: typed() }, { documentUrl, issuer }],
    [
      'the issuer that is stored',
      document({ issuer: `${issuer}/` }),
      { documentUrl, issuer: `${issuer}/` },
    ],
    [
      'the URL of a document that nobody typed',
      { document: silence({ url: 'https://a.example/d' }) },
      { documentUrl: 'https://a.example/d', issuer: 'https://a.example/d' },
    ],
    ['nothing of a file', { document: evidenceOfText('') }, { documentUrl: '', issuer: '' }],
    ['nothing at all', {}, { documentUrl: '', issuer: '' }],
  ])('%s', (_, subject, place) => {
    expect(judge(subject).place).toMatchObject(place)
  })
})
